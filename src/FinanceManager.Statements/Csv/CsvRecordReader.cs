using System.Buffers;

namespace FinanceManager.Statements.Csv;

/// <summary>Splits delimited text into records and fields without copying; tolerant of quotes that are not RFC 4180.</summary>
/// <remarks>Fields are valid until the next <see cref="Read"/>. Blank lines are no records.</remarks>
public sealed class CsvRecordReader
{
    public const int MostFields = 1024;
    private const int LongestRecord = 1 << 20;

    // A quote that is never closed must not swallow the file.
    private const int LongestMultiline = 1 << 14;
    private readonly TextReader reader;
    private readonly char delimiter;
    private readonly SearchValues<char> stops;
    private readonly List<Field> fields = [];
    private char[] buffer = new char[1 << 16];
    private int start;
    private int end;
    private bool ended;
    private int nextLine = 1;

    public CsvRecordReader(TextReader reader, char delimiter)
    {
        this.reader = reader;
        this.delimiter = delimiter;
        stops = SearchValues.Create([delimiter, '\r', '\n']);
    }

    public int Count => fields.Count;

    /// <summary>1-based line on which the record begins.</summary>
    public int Line { get; private set; }

    /// <summary>1-based number of the record.</summary>
    public int Record { get; private set; }

    /// <summary>A quote was not closed or not where it belongs; the line was split without regard to quotes.</summary>
    public bool HasBrokenQuotes { get; private set; }

    /// <summary>The record is longer than any bank writes; its text is lost.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Fields past <see cref="MostFields"/> were dropped.</summary>
    public bool HasTooManyFields { get; private set; }

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)fields.Count)
                return default;
            var field = fields[index];
            if (field.Escaped)
                fields[index] = field = Unescape(field);
            return buffer.AsSpan(start + field.Start, field.Length);
        }
    }

    public string[] ToArray()
    {
        var texts = new string[fields.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = new string(Text.Cleaning.Trim(this[i]));
        return texts;
    }

    private int consumed;

    public bool Read()
    {
        while (true)
        {
            start += consumed;
            consumed = 0;
            fields.Clear();
            HasBrokenQuotes = IsTooLong = HasTooManyFields = false;
            if (start >= end && !Fill())
                return false;
            Line = nextLine;
            if (!TryFields(literal: false))
            {
                fields.Clear();
                HasTooManyFields = false;
                HasBrokenQuotes = true;
                TryFields(literal: true);
            }
            if (IsTooLong)
                SkipLine();
            if (fields.Count == 1 && Text.Cleaning.Trim(this[0]).IsEmpty && !IsTooLong)
                continue;
            Record++;
            return true;
        }
    }

    /// <summary>Splits one record; false when its quotes make no sense.</summary>
    private bool TryFields(bool literal)
    {
        var at = 0;
        while (true)
        {
            if (!literal && Has(at) && buffer[start + at] == '"')
            {
                if (!TryQuoted(ref at))
                    return IsTooLong;
            }
            else if (!TryPlain(ref at, literal))
            {
                return true;
            }
            if (!Has(at))
            {
                consumed = at;
                return true;
            }
            var stop = buffer[start + at++];
            if (stop == delimiter)
                continue;
            if (stop == '\r' && Has(at) && buffer[start + at] == '\n')
                at++;
            consumed = at;
            nextLine++;
            return true;
        }
    }

    private bool TryPlain(ref int at, bool literal)
    {
        var from = at;
        while (true)
        {
            var found = buffer.AsSpan(start + at, end - start - at).IndexOfAny(stops);
            if (found >= 0)
            {
                at += found;
                break;
            }
            at = end - start;
            if (IsFull())
                return false;
            if (!Fill())
                break;
        }
        var length = at - from;
        // What is left of broken quotes around a field.
        if (literal && length > 0 && buffer[start + from] == '"')
            (from, length) = (from + 1, length - 1);
        if (literal && length > 0 && buffer[start + from + length - 1] == '"')
            length--;
        Add(from, length, false);
        return true;
    }

    private bool TryQuoted(ref int at)
    {
        var from = at + 1;
        var look = from;
        var escaped = false;
        while (true)
        {
            var found = buffer.AsSpan(start + look, end - start - look).IndexOf('"');
            if (found < 0)
            {
                look = end - start;
                if (IsFull() || (look - from > LongestMultiline && Breaks(from, look) > 0) || !Fill())
                    return false;
                continue;
            }
            look += found;
            if (Has(look + 1) && buffer[start + look + 1] == '"')
            {
                escaped = true;
                look += 2;
                continue;
            }
            var next = look + 1;
            while (Has(next) && buffer[start + next] == ' ' && delimiter != ' ')
                next++;
            var closes = !Has(next) || buffer[start + next] is '\r' or '\n' || buffer[start + next] == delimiter;
            var breaks = Breaks(from, look);
            if (closes)
            {
                Add(from, look - from, escaped);
                nextLine += breaks;
                at = next;
                return true;
            }
            // A stray quote inside one line belongs to the text; across lines the first quote was the stray one.
            if (breaks > 0)
                return false;
            look++;
        }
    }

    private int Breaks(int from, int to) => buffer.AsSpan(start + from, to - from).Count('\n');

    private void Add(int from, int length, bool escaped)
    {
        if (fields.Count < MostFields)
            fields.Add(new Field(from, length, escaped));
        else
            HasTooManyFields = true;
    }

    private Field Unescape(Field field)
    {
        var text = buffer.AsSpan(start + field.Start, field.Length);
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            text[written++] = text[i];
            if (text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                i++;
        }
        return new Field(field.Start, written, false);
    }

    private bool Has(int at) => start + at < end || Fill();

    private bool IsFull()
    {
        if (end - start < LongestRecord)
            return false;
        IsTooLong = true;
        return true;
    }

    private void SkipLine()
    {
        fields.Clear();
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOfAny('\r', '\n');
            if (found >= 0)
            {
                consumed = found + 1;
                nextLine++;
                return;
            }
            start = end;
            if (!Fill())
            {
                consumed = 0;
                return;
            }
        }
    }

    /// <summary>Reads more behind the current record, which moves to the start of the buffer.</summary>
    private bool Fill()
    {
        if (ended)
            return false;
        var kept = end - start;
        if (start > 0)
            buffer.AsSpan(start, kept).CopyTo(buffer);
        else if (kept == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        start = 0;
        end = kept;
        var read = reader.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
        return !ended;
    }

    private readonly record struct Field(int Start, int Length, bool Escaped);
}
