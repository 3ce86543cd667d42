namespace FinanceManager.Api.Categorization;

/// <summary>The tables beside this code, embedded in the program.</summary>
internal static class DataLines
{
    /// <summary>The lines of a table, without comments and blank lines.</summary>
    internal static IEnumerable<string> Of(string fileName)
    {
        var resource = $"FinanceManager.Api.Categorization.{fileName}";
        using var stream = typeof(DataLines).Assembly.GetManifestResourceStream(resource);
        using var reader = new StreamReader(stream!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
