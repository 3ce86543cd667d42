using System.Text;

namespace FinanceManager.Statements.Sqlite;

/// <summary>A row of a table, by the names of its columns. Any column of any row may hold anything, whatever its type says.</summary>
internal sealed class SqliteRow(SqliteColumns columns, Encoding encoding)
{
    // Above them the fractions that a number can hold are none.
    private const double LargestWhole = 1L << 53;
    private readonly List<(long Kind, int At)> values = [];
    private byte[] bytes = [];
    private int length;

    /// <summary>It is none that a person made, and nothing of it is read.</summary>
    public bool IsTooLong { get; private set; }

    public bool IsNull(string column) =>
        !columns.TryFind(column, out var at)
        || (at < values.Count ? values[at].Kind == 0 : columns.Default(at) is null);

    /// <summary>Null where there is nothing, or something else.</summary>
    public long? Integer(string column)
    {
        if (!columns.TryFind(column, out var at))
            return null;
        // A column that was added later is not in the rows of before.
        if (at >= values.Count)
            return columns.Default(at);
        var (kind, start) = values[at];
        return kind switch
        {
            >= 1 and <= 6 => Whole(bytes.AsSpan(start, Length(kind))),
            7 => BitConverter.Int64BitsToDouble(Whole(bytes.AsSpan(start, 8))) is var real
            && Math.Abs(real) <= LargestWhole
            && Math.Truncate(real) == real
                ? (long)real
                : null,
            8 or 9 => kind - 8,
            _ => null,
        };
    }

    /// <summary>Whether the column holds a number other than zero.</summary>
    public bool Is(string column) => Integer(column) is not (null or 0);

    /// <summary>Null where there is nothing, or something else.</summary>
    public string? Text(string column)
    {
        if (!columns.TryFind(column, out var at) || at >= values.Count)
            return null;
        var (kind, start) = values[at];
        return kind >= 13 && kind % 2 == 1 ? encoding.GetString(bytes, start, Length(kind)) : null;
    }

    public void TooLong()
    {
        values.Clear();
        IsTooLong = true;
    }

    /// <summary>Where the row is to be put.</summary>
    public Span<byte> Begin(int size)
    {
        if (bytes.Length < size)
            bytes = new byte[Math.Max(size, 2 * bytes.Length)];
        length = size;
        return bytes.AsSpan(0, size);
    }

    /// <exception cref="InvalidDataException">It says that it holds more than it does.</exception>
    public void Read()
    {
        values.Clear();
        IsTooLong = false;
        var row = bytes.AsSpan(0, length);
        var at = 0;
        var start = SqlitePage.Number(row, ref at);
        if (start < at || start > length)
            throw new InvalidDataException();
        var kinds = row[..(int)start];
        var next = (int)start;
        while (at < kinds.Length && values.Count < columns.Count)
        {
            var kind = SqlitePage.Number(kinds, ref at);
            if (kind is < 0 or 10 or 11 || (kind >= 12 && (kind - 12) / 2 > length))
                throw new InvalidDataException();
            values.Add((kind, next));
            next += Length(kind);
            if (next > length)
                throw new InvalidDataException();
        }
    }

    private static int Length(long kind) =>
        kind switch
        {
            >= 12 => (int)((kind - 12) / 2),
            6 or 7 => 8,
            5 => 6,
            >= 1 and <= 4 => (int)kind,
            _ => 0,
        };

    private static long Whole(ReadOnlySpan<byte> bytes)
    {
        long value = bytes[0] < 0x80 ? 0 : -1;
        foreach (var part in bytes)
            value = (value << 8) | part;
        return value;
    }
}
