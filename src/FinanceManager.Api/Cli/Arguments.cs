namespace FinanceManager.Api.Cli;

/// <summary>Files, and options that take a value.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    internal List<string> Files { get; } = [];

    internal string? this[string option] => _values.GetValueOrDefault(option);

    /// <returns>Null where an option is not one of <paramref name="options"/>, stands twice or has no value.</returns>
    internal static Arguments? Parse(string[] args, params ReadOnlySpan<string> options)
    {
        var parsed = new Arguments();
        for (var i = 0; i < args.Length; i++)
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                parsed.Files.Add(args[i]);
            else if (!options.Contains(args[i]) || i + 1 == args.Length || !parsed._values.TryAdd(args[i], args[++i]))
                return null;
        return parsed;
    }
}
