namespace FinanceManager.Documents.Codes;

/// <summary>The names and values after the question mark of an address, which is only read.</summary>
internal static class QueryText
{
    public static Dictionary<string, string> Of(string address)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return values;
        var start = address.IndexOf('?', StringComparison.Ordinal);
        if (start < 0)
            return values;
        foreach (var pair in address[(start + 1)..].Split('&'))
            if (pair.Split('=', 2) is [var name, var value])
                values.TryAdd(name, Uri.UnescapeDataString(value));
        return values;
    }

    /// <summary>Whether the address is one of these hosts or of one within them.</summary>
    public static bool IsAt(string address, params ReadOnlySpan<string> hosts)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return false;
        foreach (var host in hosts)
            if (uri.Host == host || uri.Host.EndsWith($".{host}", StringComparison.Ordinal))
                return true;
        return false;
    }
}
