namespace FinanceManager.Api.Tests.Architecture;

/// <summary>Each rule finds a violation planted for it, and leaves its permitted neighbour alone.</summary>
public sealed class PlantedViolationTests
{
    private const string Features = "src/FinanceManager.Api/Features/";

    [Fact]
    public void A_foreign_assembly_is_found() =>
        RoomRules
            .ForeignAssemblies(["System.Runtime", "FinanceManager.Domain", "Npgsql"], "FinanceManager.Domain")
            .ShouldBe(["Npgsql"]);

    [Theory]
    [InlineData("using FinanceManager.Api.Features.Accounts;", 1)]
    [InlineData("var all = FinanceManager.Api.Features.Accounts.AccountResponse.From(x);", 1)]
    [InlineData("var one = Accounts.AccountResponse.From(x);", 1)]
    [InlineData("namespace FinanceManager.Api.Features.Goals;", 0)]
    [InlineData("var count = db.Accounts.Count();", 0)]
    [InlineData("// see FinanceManager.Api.Features.Accounts", 0)]
    public void A_feature_that_reaches_into_another_is_found(string code, int found) =>
        RoomRules
            .FeatureImportsFeature([
                new(Features + "Goals/ContributeToGoal.cs", code),
                new(Features + "Accounts/AccountResponse.cs", "public sealed record AccountResponse;"),
            ])
            .Count()
            .ShouldBe(found);

    [Theory]
    [InlineData("using FinanceManager.Api.Integrations.Belvo;", 1)]
    [InlineData("using FinanceManager.Api.Cli;", 1)]
    [InlineData("using FinanceManager.Api.Data.Ledger;\nusing FinanceManager.Domain;\nusing System.Text;", 0)]
    public void A_feature_in_a_closed_room_is_found(string code, int found) =>
        RoomRules.FeatureImportsClosedRoom([new(Features + "Goals/AddGoal.cs", code)]).Count().ShouldBe(found);

    [Theory]
    [InlineData("Data/FinanceDbContext.cs", "using FinanceManager.Api.Features.Goals;", 1)]
    [InlineData("Http/Problems.cs", "Features.Goals.GoalResponse goal;", 1)]
    [InlineData("Http/Problems.cs", "var error = context.Features.Get<IExceptionHandlerFeature>();", 0)]
    [InlineData("Cli/ImportVerb.cs", "using FinanceManager.Api.Features.Goals;", 0)]
    public void A_lower_room_that_imports_a_feature_is_found(string file, string code, int found) =>
        RoomRules.EngineImportsFeature([new("src/FinanceManager.Api/" + file, code)]).Count().ShouldBe(found);

    [Theory]
    [InlineData("Jobs/SyncBanks.cs", 1)]
    [InlineData("Program.cs", 0)]
    [InlineData("Integrations/Belvo/BelvoBankData.cs", 0)]
    public void An_outside_service_named_elsewhere_is_found(string file, int found) =>
        RoomRules
            .IntegrationNamedOutsideProgram([
                new("src/FinanceManager.Api/" + file, "using FinanceManager.Api.Integrations.Belvo;"),
            ])
            .Count()
            .ShouldBe(found);

    [Theory]
    [InlineData("Http/Health.cs", "using var command = connection.CreateCommand();", 1)]
    [InlineData("Http/Health.cs", "await using var command = new NpgsqlCommand(sql);", 1)]
    [InlineData("Data/FinanceDbContext.cs", "command.CommandText = sql;", 1)]
    [InlineData("Data/Ledger/InsertRows.cs", "command.CommandText = sql;", 0)]
    [InlineData("Data/Migrations/Migrator.cs", "await using var command = new NpgsqlCommand(sql);", 0)]
    [InlineData("Data/TenantConnection.cs", "command.CommandText = sql;", 0)]
    public void A_database_command_elsewhere_is_found(string file, string code, int found) =>
        RoomRules.CommandElsewhere([new("src/FinanceManager.Api/" + file, code)]).Count().ShouldBe(found);

    [Theory]
    [InlineData("Http/Errors.cs", "catch (Exception)", 1)]
    [InlineData("Http/Errors.cs", "catch (System.Exception error)\n{", 1)]
    [InlineData("Http/Errors.cs", "catch (Exception error) when (!token.IsCancellationRequested)", 1)]
    [InlineData("Http/Errors.cs", "catch\n{\n    return null;\n}", 1)]
    [InlineData("Http/Errors.cs", "catch\n{\n    gate.Release();\n    throw;\n}", 0)]
    [InlineData("Http/Errors.cs", "catch (Exception error) when (error is IOException or TimeoutException)", 0)]
    [InlineData("Http/Errors.cs", "catch (IOException)", 0)]
    [InlineData("Jobs/RunJobs.cs", "catch (Exception error)", 0)]
    public void A_catch_of_everything_is_found(string file, string code, int found) =>
        HabitRules.CatchesEverything([new("src/FinanceManager.Api/" + file, code)]).Count().ShouldBe(found);

    [Theory]
    [InlineData("src/A.cs", 301, 1)]
    [InlineData("src/A.cs", 300, 0)]
    [InlineData("src/Data/Migrations/A.cs", 301, 0)]
    public void A_long_file_is_found(string file, int lines, int found) =>
        HabitRules.TooLong([new(file, new string('\n', lines))]).Count().ShouldBe(found);

    [Theory]
    [InlineData("internal sealed class ImportService", 1)]
    [InlineData("public sealed record GoalDto(int Id);", 1)]
    [InlineData("internal static class DateUtils", 1)]
    [InlineData("internal abstract class EndpointBase<T>", 1)]
    [InlineData("internal sealed class SyncBanks(UserManager<User> users) : BackgroundService", 0)]
    [InlineData("public sealed record Household(string Name);", 0)]
    public void An_empty_name_is_found(string code, int found) =>
        HabitRules.EmptyName([new("src/A.cs", code)]).Count().ShouldBe(found);

    [Theory]
    [InlineData("var now = DateTimeOffset.UtcNow;", 1)]
    [InlineData("var today = System.DateTime.Today;", 1)]
    [InlineData("var now = clock.GetUtcNow();", 0)]
    public void A_look_at_the_clock_is_found(string code, int found) =>
        HabitRules.ReadsTheClock([new("src/A.cs", code)]).Count().ShouldBe(found);

    [Theory]
    [InlineData("[Fact(Skip = \"later\")]", 1)]
    [InlineData("[Theory(DisplayName = \"x\", Skip = \"later\")]", 1)]
    [InlineData("test.only('it works', () => {})", 1)]
    [InlineData("describe.skip('it', () => {})", 1)]
    [InlineData("[Fact]\npublic void It_works() => rows.Skip(1);", 0)]
    public void A_skipped_test_is_found(string code, int found) =>
        HabitRules.SkippedTest([new("tests/A.cs", code)]).Count().ShouldBe(found);

    [Fact]
    public void A_project_without_tests_is_found() =>
        HabitRules.WithoutTests(["Domain", "Api"], ["Domain.Tests"]).ShouldBe(["Api"]);

    [Fact]
    public void A_hidden_or_repeated_contract_is_found()
    {
        Type[] planted = [typeof(NestedRequest), typeof(Other.NestedRequest), typeof(ArchitectureTests)];
        TypeRules.HiddenContract(planted).Count().ShouldBe(2);
        TypeRules.ContractOfOneName(planted).ShouldHaveSingleItem();
    }

    [Fact]
    public void An_open_class_is_found() =>
        TypeRules.OpenClass([typeof(Open), typeof(Parent), typeof(Child)]).ShouldHaveSingleItem().ShouldContain("Open");

    private sealed record NestedRequest;

    private static class Other
    {
        internal sealed record NestedRequest;
    }

    public class Open;

    private class Parent;

    private sealed class Child : Parent;
}
