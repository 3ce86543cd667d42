using System.Globalization;
using System.Text.Json;
using FinanceManager.Api.Cli;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinanceManager.Api.Tests.Data;

public sealed class LedgerCheckTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What goes wrong in the dark, and what the check calls it.</summary>
    private static readonly (string Sql, string Kind)[] Corruptions =
    [
        ("update monthly_summaries set outflow = outflow - 1", "summary-differs"),
        ("delete from monthly_summaries", "summary-differs"),
        ("update splits set minor_units = minor_units + 1", "splits-do-not-add-up"),
        ("update splits set deleted_in = transaction_id", "splits-do-not-add-up"),
        ("update splits set base_minor_units = null", "base-amount-wrong"),
        ("update splits set rate_date = '2020-01-01'", "base-amount-wrong"),
        ("update transfers set deleted_in = id", "transfer-link-dangling"),
        ("update transactions set transfer_id = null", "transfer-end-missing"),
        ("update transactions set transfer_id = id where transfer_id is null", "transfer-link-dangling"),
        ("update accounts set currency = 'USD'", "currency-differs-from-account"),
        ("update accounts set deleted_in = id", "account-deleted-under-transaction"),
        ("update categories set deleted_in = id", "category-deleted-under-split"),
        ("update accounts set opening_known = false", "opening-not-derived"),
        ("update transactions set created_in = id", "transaction-without-change-set"),
        ("delete from import_file_parts; delete from imports", "source-without-import"),
    ];

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task What_was_corrupted_is_found(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        foreach (var (sql, kind) in Corruptions)
        {
            var home = await SoundAsync(database);
            await home.RunAsync(sql);

            await using var db = home.Open();
            (await LedgerCheck.RunAsync(db, Ct)).Select(p => p.Kind).ShouldContain(kind, sql);
        }
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task The_verb_names_the_household_and_repairs_its_summary(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        await SoundAsync(database);
        var broken = await SoundAsync(database);
        (await RunAsync(database)).ShouldBe((0, 2, []));

        await broken.RunAsync(
            $"update monthly_summaries set inflow = inflow + 1 where household_id = {broken.Literal}"
        );
        var (exitCode, households, problems) = await RunAsync(database);
        (exitCode, households).ShouldBe((1, 2));
        problems.ShouldNotBeEmpty();
        problems.ShouldContain($"{broken.Id} summary-differs {broken.Account} 202601");
        problems.ShouldAllBe(p => p.StartsWith($"{broken.Id} summary-differs "));

        (await RunAsync(database, repair: true)).ShouldBe((0, 2, []));
        (await RunAsync(database)).ShouldBe((0, 2, []));
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task What_cannot_be_recomputed_is_reported_even_when_repairing(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await SoundAsync(database);
        await home.RunAsync("update splits set minor_units = minor_units + 1");

        var (exitCode, _, problems) = await RunAsync(database, repair: true);

        exitCode.ShouldBe(1);
        problems.ShouldAllBe(p => !p.Contains("summary-differs"));
        problems.ShouldContain(p => p.Contains("splits-do-not-add-up"));
    }

    private static async Task<Home> SoundAsync(TestDatabase database)
    {
        var home = await Home.FoundAsync(database);
        await OwnedRows.SeedAsync(home);
        await using var db = home.Open();
        var category = await db.Categories.Select(c => c.Id).FirstAsync(Ct);
        await home.SpendAsync(-300, account: await home.AddAccountAsync("EUR"), category: category);
        (await db.Accounts.SingleAsync(a => a.Id == home.Account, Ct)).Open(new(1_000, Home.Real));
        await db.SaveChangesAsync(Ct);
        (await LedgerCheck.RunAsync(db, Ct)).ShouldBeEmpty();
        return home;
    }

    private static async Task<(int ExitCode, int Households, string[] Problems)> RunAsync(
        TestDatabase database,
        bool repair = false
    )
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging();
        services.AddDatabase(database.Target);
        await using var provider = services.BuildServiceProvider();
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        var terminal = new Terminal(TextReader.Null, output, TextWriter.Null, HasInput: false);
        var exitCode = await CheckVerb.RunAsync(provider, repair, terminal, Ct);
        var report = JsonDocument.Parse(output.ToString()).RootElement;
        return (
            exitCode,
            report.GetProperty("households").GetInt32(),
            [
                .. report
                    .GetProperty("problems")
                    .EnumerateArray()
                    .Select(p =>
                        $"{p.GetProperty("household")} {p.GetProperty("kind")} {p.GetProperty("id")} {p.GetProperty("month")}"
                    ),
            ]
        );
    }
}
