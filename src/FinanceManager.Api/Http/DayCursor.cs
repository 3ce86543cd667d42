using System.Buffers.Binary;
using System.Buffers.Text;

namespace FinanceManager.Api.Http;

/// <summary>
/// Where a list that is ordered by day and id goes on: after this row, whatever was inserted meanwhile.
/// Opaque to clients.
/// </summary>
public readonly record struct DayCursor(DateOnly Day, Guid Id)
{
    private const int Length = sizeof(int) + 16;

    public static bool TryParse(string? text, IFormatProvider? provider, out DayCursor cursor)
    {
        cursor = default;
        Span<byte> bytes = stackalloc byte[Length];
        if (text is null || !Base64Url.IsValid(text, out var length) || length != Length)
            return false;
        Base64Url.DecodeFromChars(text, bytes);
        var day = BinaryPrimitives.ReadInt32BigEndian(bytes);
        if (day < DateOnly.MinValue.DayNumber || day > DateOnly.MaxValue.DayNumber)
            return false;
        cursor = new(DateOnly.FromDayNumber(day), new Guid(bytes[sizeof(int)..], bigEndian: true));
        return true;
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Day.DayNumber);
        Id.TryWriteBytes(bytes[sizeof(int)..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }
}
