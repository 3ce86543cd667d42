using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace FinanceManager.Statements.Text;

/// <summary>
/// Numbers and texts one after another in large blocks: a letter takes one byte where that is enough, and a text
/// that repeats is kept once. Some 80 bytes hold what a line's objects need 300 for, and nothing is left to collect.
/// </summary>
internal sealed class PackedText
{
    private const int BlockBits = 15;
    private const int BlockSize = 1 << BlockBits;

    /// <summary>Texts that are thought to repeat and do not are kept in place like any other.</summary>
    private const int MostShared = 1 << 14;

    /// <summary>What a number takes at most, and what precedes a text.</summary>
    public const int LongestNumber = 10;

    /// <summary>Blocks before it stay as they are: most files have no more.</summary>
    private const int MostUnpressed = 64;

    private const int BrotliQuality = 1;
    private const int BrotliWindow = 16;

    private readonly List<byte[]> blocks = [];
    private readonly List<string> shared = [];
    private readonly Dictionary<string, int> sharedAt = new(StringComparer.Ordinal);
    private int end = BlockSize;
    private (int Block, byte[] Bytes) unpressed = (-1, []);

    private enum Kind
    {
        None,
        Shared,
        Narrow,
        Wide,
    }

    /// <summary>Begins a record.</summary>
    /// <param name="room">What it takes at most: see <see cref="LongestNumber"/> and <see cref="RoomFor"/>.</param>
    /// <returns>Where to read it again.</returns>
    public int Begin(int room)
    {
        // A record does not cross blocks; one larger than a block gets a block of its own.
        if (end + room > BlockSize)
        {
            if (IsPressed(blocks.Count - 1))
                blocks[^1] = Press(blocks[^1].AsSpan(0, end));
            blocks.Add(new byte[Math.Max(BlockSize, room)]);
            end = 0;
        }
        return ((blocks.Count - 1) << BlockBits) | end;
    }

    public static int RoomFor(string? text) => LongestNumber + (2 * (text?.Length ?? 0));

    public void Write(long number)
    {
        // Seven bits a byte, the sign in the lowest, so that small numbers are short.
        var rest = unchecked((ulong)((number << 1) ^ (number >> 63)));
        var block = blocks[^1];
        for (; rest > 0x7F; rest >>= 7)
            block[end++] = (byte)(0x80 | (rest & 0x7F));
        block[end++] = (byte)rest;
    }

    /// <param name="text">Comes back unchanged, letter by letter.</param>
    /// <param name="repeats">Whether it likely occurs again.</param>
    public void Write(string? text, bool repeats = false)
    {
        if (text is null)
            Write((long)Kind.None);
        else if (repeats && Share(text) is { } index)
            Write(((long)index << 2) | (long)Kind.Shared);
        else if (text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
            Write(text, Kind.Wide, MemoryMarshal.AsBytes(text.AsSpan()));
        else
        {
            Write(((long)text.Length << 2) | (long)Kind.Narrow);
            end += Encoding.Latin1.GetBytes(text, blocks[^1].AsSpan(end));
        }
    }

    public Reader ReadAt(int place) => new(this, Block(place >> BlockBits), place & (BlockSize - 1));

    private static bool IsPressed(int block) => block >= MostUnpressed;

    /// <summary>Lines are mostly read in order, so that a block is unpressed once.</summary>
    private byte[] Block(int index)
    {
        if (!IsPressed(index) || index == blocks.Count - 1)
            return blocks[index];
        if (unpressed.Block != index)
            unpressed = (index, Unpress(blocks[index]));
        return unpressed.Bytes;
    }

    /// <summary>Four bytes that say how many there were, and Brotli.</summary>
    private static byte[] Press(ReadOnlySpan<byte> bytes)
    {
        var room = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(room, bytes.Length);
        if (!BrotliEncoder.TryCompress(bytes, room.AsSpan(sizeof(int)), out var length, BrotliQuality, BrotliWindow))
            throw new InvalidOperationException("The room for compressed bytes is what the encoder asks for.");
        return room[..(sizeof(int) + length)];
    }

    private static byte[] Unpress(byte[] pressed)
    {
        var bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(pressed)];
        if (!BrotliDecoder.TryDecompress(pressed.AsSpan(sizeof(int)), bytes, out _))
            throw new InvalidOperationException("A block is compressed here.");
        return bytes;
    }

    private void Write(string text, Kind kind, ReadOnlySpan<byte> bytes)
    {
        Write(((long)text.Length << 2) | (long)kind);
        bytes.CopyTo(blocks[^1].AsSpan(end));
        end += bytes.Length;
    }

    private int? Share(string text)
    {
        if (sharedAt.TryGetValue(text, out var index))
            return index;
        if (shared.Count == MostShared)
            return null;
        sharedAt.Add(text, shared.Count);
        shared.Add(text);
        return shared.Count - 1;
    }

    /// <summary>Reads a record in the order in which it was written.</summary>
    public ref struct Reader(PackedText owner, ReadOnlySpan<byte> block, int at)
    {
        private readonly ReadOnlySpan<byte> block = block;

        public long Number()
        {
            var number = 0UL;
            for (var shift = 0; ; shift += 7)
            {
                var b = block[at++];
                number |= (b & 0x7FUL) << shift;
                if (b < 0x80)
                    return unchecked((long)(number >> 1) ^ -(long)(number & 1));
            }
        }

        public string? Text()
        {
            var head = Number();
            var (kind, value) = ((Kind)(head & 3), (int)(head >> 2));
            return kind switch
            {
                Kind.None => null,
                Kind.Shared => owner.shared[value],
                Kind.Narrow => Encoding.Latin1.GetString(Take(value)),
                _ => new string(MemoryMarshal.Cast<byte, char>(Take(value * 2))),
            };
        }

        private ReadOnlySpan<byte> Take(int length)
        {
            at += length;
            return block.Slice(at - length, length);
        }
    }
}
