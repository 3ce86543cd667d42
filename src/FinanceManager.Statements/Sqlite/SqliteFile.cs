using System.Buffers.Binary;

namespace FinanceManager.Statements.Sqlite;

/// <summary>
/// The tables of an SQLite database, read from its bytes: a file of a stranger is not given to a program that would carry out
/// the views and triggers in it. No page of a table is visited twice, so that reading ends whatever the file says.
/// </summary>
internal sealed class SqliteFile
{
    // Longer than any text a person writes; what it says is not worth the memory.
    private const int LongestRow = 1 << 20;
    private const int FirstPage = 1;
    private readonly Dictionary<string, SqliteTable> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly SqlitePages pages;

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public SqliteFile(Stream stream)
    {
        pages = new SqlitePages(stream);
        var schema = new SqliteTable(FirstPage, SqliteColumns.Named("type", "name", "tbl_name", "rootpage", "sql"));
        foreach (var row in Rows(schema))
            if (row.Text("type") == "table" && row.Text("name") is { } name && row.Text("sql") is { } sql)
                // A virtual table has no pages.
                if (row.Integer("rootpage") is > 0 and var root)
                    tables.TryAdd(name, new SqliteTable(root, SqliteColumns.Of(sql)));
    }

    public static bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("SQLite format 3\0"u8);

    /// <summary>Whether it has the table, and all of the columns.</summary>
    public bool Has(string table, params ReadOnlySpan<string> columns)
    {
        if (!tables.TryGetValue(table, out var found))
            return false;
        foreach (var column in columns)
            if (!found.Columns.Has(column))
                return false;
        return true;
    }

    /// <summary>The rows in the order of their numbers; none where there is no such table.</summary>
    /// <remarks>Each is overwritten by the next.</remarks>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IEnumerable<SqliteRow> Rows(string table) => tables.TryGetValue(table, out var found) ? Rows(found) : [];

    private IEnumerable<SqliteRow> Rows(SqliteTable table)
    {
        var row = new SqliteRow(table.Columns, pages.Encoding);
        var seen = new HashSet<long>();
        var waiting = new Stack<long>([table.Root]);
        long? last = null;
        while (waiting.TryPop(out var number))
        {
            if (!seen.Add(number))
                throw new InvalidDataException();
            var page = new SqlitePage(pages.Read(number), number == FirstPage);
            if (!page.IsLeaf)
            {
                foreach (var below in page.Below())
                    waiting.Push(below);
                if (waiting.Count > pages.Count)
                    throw new InvalidDataException();
                continue;
            }
            for (var cell = 0; cell < page.Cells; cell++)
            {
                var id = Load(row, page.Cell(cell), seen);
                if (id <= last)
                    throw new InvalidDataException();
                last = id;
                yield return row;
            }
        }
    }

    /// <returns>The number by which the table orders the row.</returns>
    private long Load(SqliteRow row, ReadOnlySpan<byte> cell, HashSet<long> seen)
    {
        var at = 0;
        var length = SqlitePage.Number(cell, ref at);
        var id = SqlitePage.Number(cell, ref at);
        if (length is < 1 or > int.MaxValue)
            throw new InvalidDataException();
        var here = Here((int)length);
        if (cell.Length - at < here)
            throw new InvalidDataException();
        if (length > LongestRow)
        {
            row.TooLong();
            return id;
        }
        var bytes = row.Begin((int)length);
        cell.Slice(at, here).CopyTo(bytes);
        if (here < length)
            Continue(cell[(at + here)..], bytes[here..], seen);
        row.Read();
        return id;
    }

    /// <summary>What a page holds of a row; the rest of a long one stands elsewhere.</summary>
    private int Here(int length)
    {
        var most = pages.Usable - 35;
        if (length <= most)
            return length;
        var least = ((pages.Usable - 12) * 32 / 255) - 23;
        var fitting = least + ((length - least) % (pages.Usable - 4));
        return fitting <= most ? fitting : least;
    }

    private void Continue(ReadOnlySpan<byte> link, Span<byte> rest, HashSet<long> seen)
    {
        byte[] page;
        for (; rest.Length > 0; link = page)
        {
            if (link.Length < 4)
                throw new InvalidDataException();
            var number = BinaryPrimitives.ReadUInt32BigEndian(link);
            if (!seen.Add(number))
                throw new InvalidDataException();
            page = pages.Read(number);
            var part = page.AsSpan(4, Math.Min(rest.Length, page.Length - 4));
            part.CopyTo(rest);
            rest = rest[part.Length..];
        }
    }

    private sealed record SqliteTable(long Root, SqliteColumns Columns);
}
