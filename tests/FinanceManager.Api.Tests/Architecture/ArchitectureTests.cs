using System.Reflection;
using FinanceManager.Domain;

namespace FinanceManager.Api.Tests.Architecture;

public sealed class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Statements = Assembly.Load("FinanceManager.Statements");
    private static readonly Assembly Documents = Assembly.Load("FinanceManager.Documents");
    private static readonly Assembly Api = Assembly.Load("finance-manager");

    private static readonly IReadOnlyList<SourceFile> Source = Repository.Files("src", ".cs");

    [Fact]
    public void Domain_uses_nothing_but_the_runtime()
    {
        RoomRules.ForeignAssemblies(ReferencesOf(Domain)).ShouldBeEmpty();
        Repository.Read("src/FinanceManager.Domain/FinanceManager.Domain.csproj").ShouldNotContain("Reference Include");
    }

    [Fact]
    public void Statements_use_nothing_but_the_domain_and_the_reader_of_workbooks() =>
        RoomRules
            .ForeignAssemblies(
                ReferencesOf(Statements),
                "FinanceManager.Domain",
                "ExcelDataReader",
                "netstandard",
                // Of the framework: what starting a program that is not there throws.
                "Microsoft.Win32.Primitives"
            )
            .ShouldBeEmpty();

    [Fact]
    public void Documents_use_nothing_but_the_domain_and_the_statements() =>
        RoomRules
            .ForeignAssemblies(
                ReferencesOf(Documents),
                "FinanceManager.Domain",
                "FinanceManager.Statements",
                "netstandard",
                "Microsoft.Win32.Primitives"
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_feature_imports_no_other_feature() => RoomRules.FeatureImportsFeature(Source).ShouldBeEmpty();

    [Fact]
    public void A_feature_imports_only_the_rooms_open_to_it() =>
        RoomRules.FeatureImportsClosedRoom(Source).ShouldBeEmpty();

    [Fact]
    public void What_features_stand_on_imports_no_feature() => RoomRules.EngineImportsFeature(Source).ShouldBeEmpty();

    [Fact]
    public void Only_the_program_knows_outside_services() =>
        RoomRules.IntegrationNamedOutsideProgram(Source).ShouldBeEmpty();

    [Fact]
    public void Database_commands_live_where_raw_sql_may() => RoomRules.CommandElsewhere(Source).ShouldBeEmpty();

    [Fact]
    public void Nobody_but_the_host_catches_everything() => HabitRules.CatchesEverything(Source).ShouldBeEmpty();

    [Fact]
    public void No_file_is_too_long_to_be_one_thing() => HabitRules.TooLong(Source).ShouldBeEmpty();

    [Fact]
    public void Types_are_named_for_what_they_do() =>
        HabitRules.EmptyName([.. Source, .. Repository.Files("tests", ".cs").Where(NotTheseRules)]).ShouldBeEmpty();

    [Fact]
    public void Nobody_reads_the_clock_directly() => HabitRules.ReadsTheClock(Source).ShouldBeEmpty();

    [Fact]
    public void No_test_is_skipped_or_singled_out()
    {
        var tests = Repository.Files("tests", ".cs").Where(NotTheseRules);
        var browser = Repository.Files("web/src", ".ts", ".tsx").Concat(Repository.Files("e2e", ".ts"));
        HabitRules.SkippedTest([.. tests, .. browser]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_has_its_tests_and_all_are_in_the_solution()
    {
        var projects = Repository.FoldersIn("src").ToList();
        var tests = Repository.FoldersIn("tests").ToList();
        var solution = Repository.Read("FinanceManager.slnx");

        HabitRules.WithoutTests(projects, tests).ShouldBeEmpty();
        projects
            .Concat(tests)
            .Where(name => !solution.Contains($"/{name}.csproj", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Requests_and_responses_are_public_and_uniquely_named()
    {
        var features = TypeRules.Written(Api).Where(type => type.Namespace?.Contains(".Features.") == true).ToList();
        TypeRules.HiddenContract(features).ShouldBeEmpty();
        TypeRules.ContractOfOneName(features).ShouldBeEmpty();
    }

    [Fact]
    public void Classes_are_sealed_unless_derived_from() =>
        new[] { Domain, Statements, Documents, Api }
            .SelectMany(assembly => TypeRules.OpenClass(TypeRules.Written(assembly)))
            .ShouldBeEmpty();

    private static IEnumerable<string> ReferencesOf(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!);

    // The tests of these rules quote what the rules forbid.
    private static bool NotTheseRules(SourceFile file) => !file.IsIn("tests/FinanceManager.Api.Tests/Architecture/");
}
