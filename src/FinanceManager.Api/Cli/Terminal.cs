namespace FinanceManager.Api.Cli;

/// <summary>Where a verb reads and writes: results as JSON to <paramref name="Out"/>, messages to <paramref name="Error"/>.</summary>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    internal static Terminal Console => new(System.Console.In, System.Console.Out, System.Console.Error);
}
