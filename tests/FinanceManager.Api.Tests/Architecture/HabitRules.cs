using System.Text.RegularExpressions;

namespace FinanceManager.Api.Tests.Architecture;

/// <summary>Habits that the compiler cannot forbid. Each rule answers the violations it finds.</summary>
internal static partial class HabitRules
{
    private const int LongestFile = 300;

    // The host and the loops of background jobs: there a fault is recorded, and the next job still runs.
    private static readonly string[] MayCatchAll =
    [
        "src/FinanceManager.Api/Program.cs",
        "src/FinanceManager.Api/Jobs/",
        "src/FinanceManager.Auditor/LambdaRuntime.cs",
    ];

    internal static IEnumerable<string> CatchesEverything(IReadOnlyList<SourceFile> files) =>
        from file in files
        where !MayCatchAll.Any(file.IsIn) && CatchAll().IsMatch(file.Code)
        select $"{file.Path} catches every exception";

    internal static IEnumerable<string> TooLong(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.Lines > LongestFile && !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
        select $"{file.Path} has {file.Lines} lines";

    internal static IEnumerable<string> EmptyName(IReadOnlyList<SourceFile> files) =>
        from file in files
        from match in EmptyTypeName().Matches(file.Code)
        select $"{file.Path} declares {match.Groups["name"].Value}: name what it does";

    /// <summary>Folders where raw SQL is allowed are free of the banned-symbol list, the clock included.</summary>
    internal static IEnumerable<string> ReadsTheClock(IReadOnlyList<SourceFile> files) =>
        from file in files
        where Clock().IsMatch(file.Code)
        select $"{file.Path} reads the clock: use TimeProvider";

    internal static IEnumerable<string> SkippedTest(IReadOnlyList<SourceFile> files) =>
        from file in files
        where Skip().IsMatch(file.Code)
        select $"{file.Path} skips or singles out a test";

    internal static IEnumerable<string> WithoutTests(
        IEnumerable<string> projects,
        IReadOnlyCollection<string> testProjects
    ) => projects.Where(project => !testProjects.Contains(project + ".Tests"));

    // Cleaning up and throwing again hides nothing, and "when (e is A or B)" names what is caught.
    [GeneratedRegex(
        @"\bcatch\s*(?:\{(?![^{}]*\bthrow;\s*\})|\(\s*(?:System\.)?Exception\b(?:\s+\w+)?\s*\)(?!\s*when\s*\(\s*\w+\s+is\b))"
    )]
    private static partial Regex CatchAll();

    [GeneratedRegex(
        @"\b(?:class|struct|record|interface|enum)\s+(?<name>\w*(?:Manager|Helpers?|Utils?|Processor|Service|Dto|Base|Common))\b"
    )]
    private static partial Regex EmptyTypeName();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:UtcNow|Now|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\]]*\bSkip\s*=|\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b")]
    private static partial Regex Skip();
}
