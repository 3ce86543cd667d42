using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Sheets;

/// <summary>The rows of a sheet as delimited text, so that they are read like those of any other file.</summary>
internal sealed class SheetText(string name, long maxBytes)
{
    /// <summary>Separates the cells; no cell holds it.</summary>
    public const char Delimiter = '\t';

    private readonly ArrayBufferWriter<byte> text = new();
    private readonly ArrayBufferWriter<char> row = new();
    private int cells;
    private int gap;

    /// <summary>A label for people.</summary>
    public string Name { get; } = name;

    /// <summary>Rows with and without cells.</summary>
    public int Rows { get; private set; }

    /// <summary>A row has at least two cells.</summary>
    public bool IsTable { get; private set; }

    public bool IsTooLarge => text.WrittenCount > maxBytes;

    public void AddCell(ReadOnlySpan<char> cell)
    {
        cell = Cleaning.Trim(cell);
        if (cell.IsEmpty)
        {
            gap++;
            return;
        }
        IsTable |= cells + gap > 0;
        for (; gap > 0; gap--)
            WriteDelimiter();
        WriteDelimiter();
        // Only a quotation mark at the start of a cell means something to the reader.
        if (cell[0] == '"')
            cell = $"\"{cell.ToString().Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var room = row.GetSpan(cell.Length);
        for (var i = 0; i < cell.Length; i++)
            room[i] = char.IsControl(cell[i]) ? ' ' : cell[i];
        row.Advance(cell.Length);
    }

    public void EndRow()
    {
        (cells, gap) = (0, 0);
        Write(row.WrittenSpan);
        row.ResetWrittenCount();
    }

    /// <summary>The text of the rows, from its start.</summary>
    public MemoryStream Open() =>
        MemoryMarshal.TryGetArray(text.WrittenMemory, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream();

    /// <summary>Appends the rows of another sheet behind those of its first ones that have cells.</summary>
    public void Append(SheetText other, int skippedRows)
    {
        using var rows = new StreamReader(other.Open());
        while (rows.ReadLine() is { } line)
            if (line.Length == 0 || skippedRows-- <= 0)
                Write(line);
    }

    private void Write(ReadOnlySpan<char> line)
    {
        Rows++;
        Encoding.UTF8.GetBytes(line, text);
        text.Write("\n"u8);
    }

    private void WriteDelimiter()
    {
        if (cells++ > 0)
            row.Write([Delimiter]);
    }
}
