using System.Globalization;

namespace FinanceManager.Statements.Migration;

/// <summary>What a file holds that has no place here: each kind is told once, with how often and where first.</summary>
internal sealed class NotKept
{
    private readonly Dictionary<(string Code, string What), Entry> entries = [];

    public void Add(string code, string what, int? line = null, DiagnosticSeverity severity = DiagnosticSeverity.Info)
    {
        if (entries.TryGetValue((code, what), out var known))
            known.Count++;
        else
            entries.Add((code, what), new Entry(line, severity));
    }

    public void Report(StatementOutput output)
    {
        foreach (var ((code, what), entry) in entries)
            output.Report(
                entry.Line,
                code,
                entry.Count == 1 ? what : string.Create(CultureInfo.InvariantCulture, $"{what} ({entry.Count} times)"),
                entry.Severity
            );
    }

    private sealed class Entry(int? line, DiagnosticSeverity severity)
    {
        public int? Line { get; } = line;

        public DiagnosticSeverity Severity { get; } = severity;

        public int Count { get; set; } = 1;
    }
}
