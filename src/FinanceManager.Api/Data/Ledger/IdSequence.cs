using System.Buffers.Binary;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Version 7 ids, each one above the one before: rows written together then lie together at the end of every index.
/// Ids made one by one are in random order within a millisecond, in which a hundred rows are written.
/// </summary>
internal sealed class IdSequence
{
    private const int Size = 16;

    // The highest of the 62 random bits that end an id: clear, so that counting never carries out of them.
    private static readonly UInt128 Room = UInt128.One << 61;

    private UInt128 _last = Begin();

    internal Guid Next()
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, ++_last);
        return new Guid(bytes, bigEndian: true);
    }

    private static UInt128 Begin()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes) & ~Room;
    }
}
