using System.Text.RegularExpressions;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>What the repository's files say that a plan must agree with.</summary>
internal static partial class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>The variables that the program reads: those in README's table, and those that its source names.</summary>
    internal static readonly IReadOnlySet<string> KnownVariables = Sources("src/FinanceManager.Api")
        .SelectMany(text => QuotedVariable().Matches(text))
        .Concat(TableVariable().Matches(Read("README.md")))
        .Select(m => m.Groups[1].Value)
        .ToHashSet();

    /// <summary>The variables that the auditor cannot do without, but for the one that AWS sets, in order.</summary>
    internal static readonly IReadOnlyList<string> AuditorVariables =
    [
        .. RequiredVariable()
            .Matches(Read("src/FinanceManager.Auditor/AuditSettings.cs"))
            .Select(m => m.Groups[1].Value)
            .Where(name => name != "AWS_REGION")
            .Distinct()
            .Order(),
    ];

    /// <summary>The metrics that the program and the auditor really write, with their units.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Metrics = EmittedMetric()
        .Matches(Read("src/FinanceManager.Api/Telemetry/EmbeddedMetrics.cs"))
        .Concat(AuditedMetric().Matches(Read("src/FinanceManager.Auditor/Audit.cs")))
        .Select(m => (Name: m.Groups[1].Value, Unit: m.Groups[2].Value))
        .Distinct()
        .ToDictionary(m => m.Name, m => m.Unit);

    /// <summary>The namespace of those metrics, on which both must agree.</summary>
    internal static readonly string MetricNamespace = Namespace()
        .Matches(
            Read("src/FinanceManager.Api/Telemetry/EmbeddedMetrics.cs") + Read("src/FinanceManager.Auditor/Audit.cs")
        )
        .Select(m => m.Groups[1].Value)
        .Distinct()
        .Single();

    /// <summary>The headings of the runbook of alarms, which are the ends of their names.</summary>
    internal static readonly IReadOnlySet<string> AlarmHeadings = Heading()
        .Matches(Read("docs/runbooks/alarms.md"))
        .Select(m => m.Groups[1].Value)
        .ToHashSet();

    internal static readonly IReadOnlySet<string> HealthRoutes = Route()
        .Matches(Read("src/FinanceManager.Api/Http/Health.cs"))
        .Select(m => m.Groups[1].Value)
        .ToHashSet();

    internal static readonly IReadOnlySet<string> MakeTargets = Target()
        .Matches(Read("Makefile"))
        .Select(m => m.Groups[1].Value)
        .ToHashSet();

    private static readonly string Verbs = string.Concat(Sources("src/FinanceManager.Api/Cli"));

    internal static bool HasVerb(string verb) => HasVerbItself(verb) || Announced.Verbs.Contains(verb);

    internal static bool HasVerbItself(string verb) => Verbs.Contains($"\"{verb}\"", StringComparison.Ordinal);

    internal static string PathOf(string relative) => Path.Combine(Root, relative);

    internal static string Read(string relative) => File.ReadAllText(PathOf(relative));

    internal static bool Exists(string relative) => File.Exists(PathOf(relative));

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(path =>
                !path.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .Select(File.ReadAllText);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FinanceManager.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\"")]
    private static partial Regex QuotedVariable();

    [GeneratedRegex("^\\| `([A-Z][A-Z0-9_]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex TableVariable();

    [GeneratedRegex("Value\\(\"([A-Z_]+)\"\\)")]
    private static partial Regex RequiredVariable();

    [GeneratedRegex("\\(\"([A-Z][A-Za-z]+)\", \"([A-Z][a-z]+)\"\\)")]
    private static partial Regex EmittedMetric();

    [GeneratedRegex("Name = \"([A-Z][A-Za-z]+)\", Unit = \"([A-Z][a-z]+)\"")]
    private static partial Regex AuditedMetric();

    [GeneratedRegex("Namespace = \"([A-Za-z]+)\"")]
    private static partial Regex Namespace();

    [GeneratedRegex("^### ([a-z-]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("MapGet\\(\"(/[a-z]+)\"")]
    private static partial Regex Route();

    [GeneratedRegex("^([a-z][a-z-]*):", RegexOptions.Multiline)]
    private static partial Regex Target();
}
