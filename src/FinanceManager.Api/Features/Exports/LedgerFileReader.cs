using System.Text.Json;

namespace FinanceManager.Api.Features.Exports;

/// <summary>A member of the file's object, or one element of a member that is a list.</summary>
/// <param name="Index">Place in the list; null where the member is none.</param>
/// <param name="Json">Good until the next one is read.</param>
internal readonly record struct LedgerFilePiece(string Section, int? Index, ReadOnlyMemory<byte> Json)
{
    internal string Path => Index is { } index ? $"{Section}[{index}]" : Section;

    internal T Read<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Json.Span, LedgerFile.Json)
                ?? throw new UnrestorableLedger("restore.malformed", Path);
        }
        catch (JsonException e)
        {
            throw new UnrestorableLedger("restore.malformed", Path + e.Path?.TrimStart('$'));
        }
    }
}

/// <summary>The file cannot be restored. Nothing was changed.</summary>
/// <param name="path">Where in the file.</param>
internal sealed class UnrestorableLedger(string code, string? path = null) : Exception(code)
{
    internal string Code { get; } = code;

    internal string? Path { get; } = path;
}

/// <summary>Reads a file piece by piece, so that only the largest piece has to fit into memory.</summary>
internal sealed class LedgerFileReader(Stream file)
{
    private const int LargestPiece = 4 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _atEnd;
    private JsonReaderState _state;
    private bool _closed;
    private string? _section;
    private int? _index;

    /// <summary>What begins each file: that it is one of ours, and whose.</summary>
    internal async Task<LedgerFileHousehold> HeaderAsync(CancellationToken ct)
    {
        if (await NextAsync(ct) is not { Section: "format" } format || format.Read<string>() != LedgerFile.Name)
            throw new UnrestorableLedger("restore.not-an-export");
        if (await NextAsync(ct) is not { Section: "version" } version || version.Read<int>() != LedgerFile.Version)
            throw new UnrestorableLedger("restore.version-unsupported");
        return await NextAsync(ct) is { Section: "household", Index: null } household
            ? household.Read<LedgerFileHousehold>()
            : throw new UnrestorableLedger("restore.malformed", "household");
    }

    /// <returns>Null after the last one.</returns>
    /// <exception cref="UnrestorableLedger">It is not JSON, or not one object.</exception>
    internal async ValueTask<LedgerFilePiece?> NextAsync(CancellationToken ct)
    {
        while (true)
        {
            if (Take() is { } piece)
                return piece;
            if (_atEnd)
                return _closed ? null : throw new UnrestorableLedger("restore.malformed", _section);
            await FillAsync(ct);
        }
    }

    private LedgerFilePiece? Take()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _atEnd, _state);
        try
        {
            while (reader.Read())
            {
                if (IsPiece(reader))
                {
                    var from = _start + (int)reader.TokenStartIndex;
                    if (!reader.TrySkip())
                        return null;
                    var length = _start + (int)reader.BytesConsumed - from;
                    var piece = new LedgerFilePiece(_section!, _index++, _buffer.AsMemory(from, length));
                    Keep(ref reader);
                    return piece;
                }
                Enter(ref reader);
                Keep(ref reader);
                // The reader goes on where the kept state is.
                reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _atEnd, _state);
            }
            return null;
        }
        catch (JsonException)
        {
            throw new UnrestorableLedger("restore.malformed", _section);
        }
    }

    private bool IsPiece(in Utf8JsonReader reader) =>
        reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject)
        && (
            _index is not null
            || (reader.CurrentDepth == 1 && _section is not null && reader.TokenType != JsonTokenType.StartArray)
        );

    /// <summary>Goes into the object, to a member of it, or into or out of its list.</summary>
    private void Enter(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when reader.CurrentDepth == 0:
                return;
            case JsonTokenType.PropertyName:
                _section = reader.GetString();
                return;
            case JsonTokenType.StartArray when _section is not null:
                _index = 0;
                return;
            case JsonTokenType.EndArray:
                _index = null;
                return;
            case JsonTokenType.EndObject:
                _closed = true;
                return;
            default:
                throw new UnrestorableLedger("restore.not-an-export");
        }
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private async Task FillAsync(CancellationToken ct)
    {
        var length = _end - _start;
        if (length == _buffer.Length)
        {
            if (length >= LargestPiece)
                throw new UnrestorableLedger("restore.too-large", _section);
            Array.Resize(ref _buffer, length * 2);
        }
        else
        {
            // A piece handed out before is done with by now.
            _buffer.AsSpan(_start, length).CopyTo(_buffer);
            (_start, _end) = (0, length);
        }
        var read = await file.ReadAsync(_buffer.AsMemory(_end), ct);
        _end += read;
        _atEnd = read == 0;
    }
}
