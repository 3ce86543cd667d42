using System.Buffers.Binary;

namespace FinanceManager.Statements.Sqlite;

/// <summary>A page of a table's tree: its rows, or the pages below it. Whatever it says is held to its bounds.</summary>
internal sealed class SqlitePage
{
    private const byte Inner = 5;
    private const byte Leaf = 13;
    private readonly byte[] bytes;
    private readonly int header;
    private readonly int cells;

    /// <exception cref="InvalidDataException">It is no page of a table.</exception>
    public SqlitePage(byte[] bytes, bool isFirst)
    {
        this.bytes = bytes;
        header = isFirst ? SqlitePages.HeaderLength : 0;
        if (bytes[header] is not (Inner or Leaf))
            throw new InvalidDataException();
        IsLeaf = bytes[header] == Leaf;
        Cells = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(header + 3));
        cells = header + (IsLeaf ? 8 : 12);
        if (cells + (2 * Cells) > bytes.Length)
            throw new InvalidDataException();
    }

    public bool IsLeaf { get; }

    public int Cells { get; }

    /// <summary>From the end of the cell's number to the end of the page.</summary>
    public ReadOnlySpan<byte> Cell(int number)
    {
        var at = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(cells + (2 * number)));
        return at < bytes.Length ? bytes.AsSpan(at) : throw new InvalidDataException();
    }

    /// <summary>The pages below, the last first.</summary>
    public IEnumerable<long> Below()
    {
        yield return BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(header + 8));
        for (var number = Cells - 1; number >= 0; number--)
        {
            var cell = Cell(number);
            yield return cell.Length < 4
                ? throw new InvalidDataException()
                : BinaryPrimitives.ReadUInt32BigEndian(cell);
        }
    }

    /// <summary>A number of one to nine bytes.</summary>
    public static long Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var i = 0; ; i++)
        {
            if (at >= bytes.Length)
                throw new InvalidDataException();
            var part = bytes[at++];
            if (i == 8)
                return unchecked((long)((value << 8) | part));
            value = (value << 7) | (part & 0x7FUL);
            if (part < 0x80)
                return unchecked((long)value);
        }
    }
}
