namespace FinanceManager.Statements.Text;

/// <summary>FNV-1a over UTF-16 units: the same on every machine and run.</summary>
internal static class Hash64
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash ^ (hash >> 29);
    }
}
