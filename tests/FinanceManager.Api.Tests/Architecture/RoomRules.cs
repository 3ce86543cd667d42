using System.Text.RegularExpressions;

namespace FinanceManager.Api.Tests.Architecture;

/// <summary>Who may import whom. Each rule answers the violations it finds.</summary>
internal static partial class RoomRules
{
    private const string Api = "src/FinanceManager.Api/";

    private static readonly string[] OpenToFeatures =
    [
        "Domain",
        "Statements",
        "Documents",
        "Api.Data",
        "Api.Http",
        "Api.Categorization",
        "Api.Ai",
        "Api.Documents",
        "Api.Insights",
        "Api.Jobs",
        "Api.Telemetry",
    ];

    private static readonly string[] BelowFeatures =
    [
        "Data",
        "Http",
        "Categorization",
        "Ai",
        "Documents",
        "Insights",
        "Telemetry",
    ];

    // The last one tells the database whose rows the connection may see.
    private static readonly string[] MayCommand =
    [
        Api + "Data/Ledger/",
        Api + "Data/Migrations/",
        Api + "Data/TenantConnection.cs",
    ];

    internal static IEnumerable<string> ForeignAssemblies(IEnumerable<string> referenced, params string[] allowed) =>
        referenced.Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !allowed.Contains(name));

    internal static IEnumerable<string> FeatureImportsFeature(IReadOnlyList<SourceFile> files)
    {
        var features = files.Where(file => file.IsIn(Api + "Features/")).ToList();
        var types = features.ToLookup(FeatureOf, file => TypeDeclaration().Matches(file.Code));
        foreach (var file in features)
        {
            var own = FeatureOf(file);
            var named = FeatureNamespace().Matches(file.Code).Select(match => match.Groups["feature"].Value);
            var relative = types
                .Where(other => other.Key != own && NamesTypeOf(file, other))
                .Select(other => other.Key);
            foreach (var other in named.Concat(relative).Where(other => other != own).Distinct())
                yield return $"{file.Path} imports the feature {other}";
        }
    }

    internal static IEnumerable<string> FeatureImportsClosedRoom(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.IsIn(Api + "Features/")
        from match in Import().Matches(file.Code)
        let room = match.Groups["room"].Value
        where !room.StartsWith("Api.Features.", StringComparison.Ordinal)
        where !OpenToFeatures.Any(open => room == open || room.StartsWith(open + ".", StringComparison.Ordinal))
        select $"{file.Path} imports {room}";

    internal static IEnumerable<string> EngineImportsFeature(IReadOnlyList<SourceFile> files) =>
        from file in files
        where BelowFeatures.Any(room => file.IsIn($"{Api}{room}/"))
        from feature in FeatureNamespace().Matches(file.Code).Select(match => match.Value).Distinct()
        select $"{file.Path} imports {feature}";

    internal static IEnumerable<string> IntegrationNamedOutsideProgram(IReadOnlyList<SourceFile> files) =>
        from file in files
        where !file.IsIn(Api + "Integrations/") && file.Path != Api + "Program.cs"
        from integration in IntegrationNamespace().Matches(file.Code).Select(match => match.Value).Distinct()
        select $"{file.Path} imports {integration}";

    /// <summary>The banned-symbol list stops raw SQL through EF Core; a plain command would slip past it.</summary>
    internal static IEnumerable<string> CommandElsewhere(IReadOnlyList<SourceFile> files) =>
        from file in files
        where !MayCommand.Any(file.IsIn)
        from command in DatabaseCommand().Matches(file.Code).Select(match => match.Value).Distinct()
        select $"{file.Path} has a database command: {command}";

    private static string FeatureOf(SourceFile file) => file.Path[(Api + "Features/").Length..].Split('/')[0];

    // Inside Features a type of the feature Goals can be reached as Goals.Name, without any import.
    private static bool NamesTypeOf(SourceFile file, IGrouping<string, MatchCollection> feature) =>
        feature
            .SelectMany(declarations => declarations)
            .Any(type => Regex.IsMatch(file.Code, $@"(?<![\w.]){feature.Key}\.{type.Groups["name"].Value}\b"));

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"(?:FinanceManager\.Api\.|(?<![\w.]))Features\.(?<feature>[A-Z]\w*)")]
    private static partial Regex FeatureNamespace();

    [GeneratedRegex(
        @"^\s*(?:global )?using (?:static |\w+ = )?FinanceManager\.(?<room>[\w.]+)",
        RegexOptions.Multiline
    )]
    private static partial Regex Import();

    [GeneratedRegex(@"(?:FinanceManager\.Api\.|(?<![\w.]))Integrations\.[A-Z]\w*")]
    private static partial Regex IntegrationNamespace();

    [GeneratedRegex(
        @"\bCreateCommand\(|\bCommandText\b|\bnew (?:Npgsql|Sqlite)(?:Command|Batch)\b|\bBegin\w+(?:Import|Export)\b"
    )]
    private static partial Regex DatabaseCommand();
}
