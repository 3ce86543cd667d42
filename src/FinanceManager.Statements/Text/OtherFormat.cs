namespace FinanceManager.Statements.Text;

/// <summary>Names text formats that are recognised only to say so.</summary>
internal static class OtherFormat
{
    public static string? Name(string head)
    {
        var text = Cleaning.Trim(head);
        if (text.StartsWith("<"))
            return
                text.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
                ? "a web page"
                : "XML of another kind";
        if (text.StartsWith("{\\rtf"))
            return "a rich text document";
        return text is ['{', ..] or ['[', '{', ..] ? "JSON" : null;
    }
}
