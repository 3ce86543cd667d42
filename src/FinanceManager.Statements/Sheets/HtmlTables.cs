using System.Globalization;
using System.Net;
using System.Text;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Sheets;

/// <summary>Finds the tables of a page: many banks' "xls" files are one.</summary>
/// <remarks>Only tags of tables mean anything; what is not closed is closed by what follows.</remarks>
internal sealed class HtmlTables(TextReader reader, long maxBytes)
{
    private const int Deepest = 32;
    private const int MostTables = 10_000;
    private const int LongestTag = 1 << 13;
    private const int LongestCell = 1 << 15;
    private const int WidestCell = 64;
    private readonly Stack<Table> open = [];
    private readonly StringBuilder tag = new();
    private int count;
    private string? skipped;

    /// <summary>A table was larger than any statement and is not whole, or there were more than on any page.</summary>
    public bool IsTooLarge { get; private set; }

    public static bool Recognises(string head) =>
        Cleaning.Trim(head) is ['<', ..] && head.Contains("<table", StringComparison.OrdinalIgnoreCase);

    /// <summary>The tables in the order in which they end, inner ones before those around them.</summary>
    public IEnumerable<SheetText> Read()
    {
        int c;
        while ((c = reader.Read()) >= 0 && !IsTooLarge)
        {
            if (c != '<' || !TryTag())
            {
                if (open.TryPeek(out var table) && skipped is null)
                    table.Append((char)c);
                continue;
            }
            if (Handle(Name()) is { } ended)
                yield return ended.End();
        }
        while (open.TryPop(out var table))
            yield return table.End();
    }

    /// <returns>The table that ends with the tag.</returns>
    private Table? Handle(string name)
    {
        if (skipped is not null)
        {
            skipped = name == skipped ? null : skipped;
            return null;
        }
        if (name is "script" or "style")
            skipped = "/" + name;
        else if (name == "table" && open.Count < Deepest)
        {
            open.Push(new Table(string.Create(CultureInfo.InvariantCulture, $"table {++count}"), maxBytes));
            IsTooLarge |= count > MostTables;
        }
        else if (open.TryPeek(out var table))
        {
            if (name == "/table")
                return open.Pop();
            table.Handle(name, tag);
            IsTooLarge |= table.IsTooLarge;
        }
        return null;
    }

    /// <summary>Reads what stands between the brackets; false when the first one is only a sign.</summary>
    private bool TryTag()
    {
        tag.Clear();
        if (reader.Peek() is not ('/' or '!' or '?') and not (>= 'a' and <= 'z') and not (>= 'A' and <= 'Z'))
            return false;
        var quote = 0;
        int c;
        while ((c = reader.Read()) >= 0)
        {
            var isComment = tag.Length > 2 && tag[0] == '!' && tag[1] == '-' && tag[2] == '-';
            if (c == '>' && (isComment ? EndsComment() : quote == 0))
                return true;
            if (quote == 0 && c is '"' or '\'' && !isComment)
                quote = c;
            else if (c == quote)
                quote = 0;
            if (tag.Length < LongestTag)
                tag.Append((char)c);
            else if (isComment)
                tag.Remove(3, LongestTag - 6);
            else
                return true;
        }
        return true;
    }

    private bool EndsComment() => tag.Length >= 5 && tag[^1] == '-' && tag[^2] == '-';

    private string Name()
    {
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || (length == 0 && tag[0] == '/')))
            length++;
        return tag.ToString(0, length).ToLowerInvariant();
    }

    /// <summary>A table that is being read.</summary>
    private sealed class Table(string name, long maxBytes)
    {
        private readonly SheetText sheet = new(name, maxBytes);
        private readonly StringBuilder cell = new();
        private bool inRow;
        private bool inCell;
        private int width;

        public bool IsTooLarge => sheet.IsTooLarge;

        public void Append(char c)
        {
            if (!inCell || cell.Length >= LongestCell)
                return;
            if (!char.IsWhiteSpace(c))
                cell.Append(c);
            else if (cell.Length > 0 && cell[^1] != ' ')
                cell.Append(' ');
        }

        public void Handle(string tagName, StringBuilder tag)
        {
            if (tagName is "br" or "p" or "div" or "li")
                Append(' ');
            else if (tagName is "/td" or "/th")
                EndCell();
            else if (tagName is "td" or "th")
            {
                EndCell();
                (inRow, inCell, width) = (true, true, Width(tag.ToString()));
            }
            else if (tagName is "tr" or "/tr")
                EndRow();
        }

        public SheetText End()
        {
            EndRow();
            return sheet;
        }

        private void EndCell()
        {
            if (!inCell)
                return;
            sheet.AddCell(WebUtility.HtmlDecode(cell.ToString()));
            for (; width > 1; width--)
                sheet.AddCell("");
            cell.Clear();
            inCell = false;
        }

        private void EndRow()
        {
            EndCell();
            if (inRow)
                sheet.EndRow();
            inRow = false;
        }

        /// <summary>The columns that a cell spans.</summary>
        private static int Width(string tag)
        {
            var at = tag.IndexOf("colspan", StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return 1;
            var text = tag.AsSpan(at + "colspan".Length).TrimStart(" =\"'");
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            return int.TryParse(digits < 0 ? text : text[..digits], CultureInfo.InvariantCulture, out var columns)
                ? Math.Clamp(columns, 1, WidestCell)
                : 1;
        }
    }
}
