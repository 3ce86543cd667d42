using System.Diagnostics;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>The same from the command line, as processes of their own.</summary>
public sealed class ExportVerbTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ledger_goes_out_to_a_file_and_into_another_household()
    {
        await using var home = await HomeOverHttp.OpenAsync("Sqlite");
        var file = Path.Combine(home.Host.Database.Target.DataDirectory, "ledger.json");
        var exported = await home.ExportOfEverythingAsync();
        var other = home.Of(await Visitor.RegisteredAsync(home.Host, "other@example.com"));
        string[] into = ["import", file, "--household", other.Person.Household!];

        var written = await RunAsync(home, Export(home, "json", "--output", file));
        var restored = await RunAsync(home, into);
        var again = await RunAsync(home, into);

        (written.Exit, written.Output).ShouldBe((0, ""));
        (await File.ReadAllBytesAsync(file, Ct)).ShouldBe(exported);
        restored.Exit.ShouldBe(0, restored.Messages);
        JsonSerializer.Deserialize<JsonElement>(restored.Output).Count("transactions").ShouldBe(10);
        (await RestoreTests.LedgerOfAsync(other)).ShouldBe(RestoreTests.Ledger(exported));
        (again.Exit, again.Messages.Trim()).ShouldBe((1, "restore.ledger-not-empty"));
    }

    [Fact]
    public async Task Without_a_file_the_export_is_what_is_printed()
    {
        await using var home = await HomeOverHttp.OpenAsync("Sqlite");
        await home.EnterAsync(await home.AccountAsync("Itaú"), "2026-01-05", -100);

        var printed = await RunAsync(home, Export(home, "beancount"));
        var misused = await RunAsync(home, Export(home, "pdf"));

        printed.Output.ShouldBe(await home.ExportTextAsync("beancount"));
        misused.Exit.ShouldBe(2);
        misused.Messages.ShouldStartWith("usage:");
    }

    [Fact]
    public async Task Where_there_is_no_database_there_is_no_household()
    {
        var directory = Directory.CreateTempSubdirectory("finance-").FullName;
        var file = Path.Combine(directory, "march.csv");
        await File.WriteAllTextAsync(file, "Date,Text,Amount\n2026-03-01,Cafe,-1.00\n", Ct);
        var nobodys = Guid.Empty.ToString();

        var exported = await RunAsync($"{directory}/a", "export", "--format", "json", "--household", nobodys);
        var imported = await RunAsync($"{directory}/b", "import", file, "--household", nobodys);

        exported.ShouldBe((1, "", "There is no such household.\n"));
        imported.ShouldBe((1, "", "There is no such household or account.\n"));
        Directory.Delete(directory, recursive: true);
    }

    private static string[] Export(HomeOverHttp home, string format, params string[] more) =>
        ["export", "--format", format, "--household", home.Person.Household!, .. more];

    private static Task<(int Exit, string Output, string Messages)> RunAsync(
        HomeOverHttp home,
        params string[] arguments
    ) => RunAsync(home.Host.Database.Target.DataDirectory, arguments);

    private static async Task<(int Exit, string Output, string Messages)> RunAsync(
        string directory,
        params string[] arguments
    )
    {
        var program = Path.Combine(AppContext.BaseDirectory, "finance-manager.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DATA_DIR"] = directory },
        };
        using var process = Process.Start(start)!;
        var (output, messages) = (process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, await output, await messages);
    }
}
