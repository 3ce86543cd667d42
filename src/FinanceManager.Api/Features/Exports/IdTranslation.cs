using System.Buffers.Binary;
using FinanceManager.Domain;

namespace FinanceManager.Api.Features.Exports;

/// <summary>
/// Rows of a file keep their ids. Where the household may hold rows with the same ids already, deleted ones, each becomes
/// another that is the file's own, by the random part of a version 7 id; so no table of them is needed.
/// </summary>
internal readonly struct IdTranslation(ulong salt)
{
    // The highest two bits are the same in every id.
    private const ulong Random = ulong.MaxValue >> 2;

    internal bool Keeps => salt == 0;

    internal static IdTranslation Another() =>
        new(BinaryPrimitives.ReadUInt64BigEndian(Guid.NewGuid().ToByteArray()) & Random);

    internal Guid Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var random = bytes[8..];
        BinaryPrimitives.WriteUInt64BigEndian(random, BinaryPrimitives.ReadUInt64BigEndian(random) ^ salt);
        return new(bytes, bigEndian: true);
    }

    internal TId Of<TId>(TId id)
        where TId : struct, ITypedId<TId> => TId.From(Of(id.Value));

    internal TId? Of<TId>(TId? id)
        where TId : struct, ITypedId<TId> => id is { } value ? Of(value) : null;
}
