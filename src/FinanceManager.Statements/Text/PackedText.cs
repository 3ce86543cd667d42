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

    private readonly List<byte[]> blocks = [];
    private readonly List<string> shared = [];
    private readonly Dictionary<string, int> sharedAt = new(StringComparer.Ordinal);
    private int end = BlockSize;

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

    public Reader ReadAt(int place) => new(this, blocks[place >> BlockBits], place & (BlockSize - 1));

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
