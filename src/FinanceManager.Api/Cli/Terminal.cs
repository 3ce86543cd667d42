namespace FinanceManager.Api.Cli;

/// <summary>Where a verb reads and writes: results as JSON to <paramref name="Out"/>, messages to <paramref name="Error"/>.</summary>
/// <param name="HasInput">Something is piped in; otherwise reading would wait for a person to type.</param>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error, bool HasInput)
{
    internal static Terminal Console =>
        new(System.Console.In, System.Console.Out, System.Console.Error, System.Console.IsInputRedirected);

    /// <summary>For results that are no text.</summary>
    internal Func<Stream> OpenOutput { get; init; } = System.Console.OpenStandardOutput;
}
