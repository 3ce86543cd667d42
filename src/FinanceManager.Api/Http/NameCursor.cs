using System.Buffers.Text;
using System.Text;

namespace FinanceManager.Api.Http;

/// <summary>
/// Where a list that is ordered by folded name and id goes on: after this row, whatever was inserted meanwhile.
/// Opaque to clients.
/// </summary>
public readonly record struct NameCursor(string Name, Guid Id)
{
    private const int IdLength = 16;
    private const int Longest = 2_000;

    public static bool TryParse(string? text, IFormatProvider? provider, out NameCursor cursor)
    {
        cursor = default;
        if (text is null or { Length: > Longest } || !Base64Url.IsValid(text, out var length) || length < IdLength)
            return false;
        var bytes = Base64Url.DecodeFromChars(text);
        cursor = new(
            Encoding.UTF8.GetString(bytes.AsSpan(IdLength)),
            new Guid(bytes.AsSpan(0, IdLength), bigEndian: true)
        );
        return true;
    }

    internal bool IsBefore(NameCursor other) =>
        string.CompareOrdinal(Name, other.Name) is not 0 and var order ? order < 0 : Id.CompareTo(other.Id) < 0;

    public override string ToString() =>
        Base64Url.EncodeToString([.. Id.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(Name)]);
}
