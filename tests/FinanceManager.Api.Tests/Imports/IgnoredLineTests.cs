using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Rules;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

public sealed class IgnoredLineTests
{
    private static readonly byte[] File = BankFiles.Csv(
        "2026-03-01;AVISO INTERNO;-9.00",
        "2026-03-02;QUITANDA;-8.00",
        "2026-03-03;AVISO INTERNO;-7.00"
    );

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_line_that_a_rule_leaves_out_is_shown_counted_and_not_imported(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var rule = await home.RuleAsync("aviso interno", ("ignore", true));
        var import = await home.UploadAsync(File, account);

        var preview = await home.GetAsync($"/imports/{IdOf(import)}/lines");
        var committed = await home.CommitAsync(import);

        preview.Count("ignored").ShouldBe(2);
        Items(preview).Select(l => l.Text("ignoredBy")).ShouldBe([rule, null, rule]);
        (committed.Count("inserted"), committed.Count("skipped")).ShouldBe((1, 2));
        (await home.TransactionsAsync()).Single().Text("description").ShouldBe("QUITANDA");
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_person_brings_in_what_a_rule_would_leave_out(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.RuleAsync("aviso interno", ("ignore", true));
        var import = await home.UploadAsync(File, account);

        await home.PatchAsync($"/imports/{IdOf(import)}", new { lines = new Dictionary<int, string> { [2] = "new" } });

        (await home.GetAsync($"/imports/{IdOf(import)}/lines")).Count("ignored").ShouldBe(1);
        (await home.CommitAsync(import)).Count("inserted").ShouldBe(2);
        (await home.TransactionsAsync()).Select(t => t.Text("date")).ShouldBe(["2026-03-03", "2026-03-02"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_imported_before_the_rule_stays_and_is_known_again(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.ImportAsync(File, account);
        var rule = await home.RuleAsync("aviso interno", ("ignore", true));

        (await home.ApplyAsync(rule)).Count("changed").ShouldBe(0);
        var kept = await home.PreviewAsync(rule, "?show=kept");
        var again = await home.UploadAsync(File, account);

        kept.GetProperty("rows").EnumerateArray().Select(r => r.Text("reason")).ShouldBe(["onlyNew", "onlyNew"]);
        (await home.LinesAsync(again)).ShouldAllBe(l => l.Text("status") == "duplicate" && l.Text("ignoredBy") == null);
        (await home.TransactionsAsync()).Length.ShouldBe(3);
    }
}
