using System.Net;
using FinanceManager.Api.Tests.Exports;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Reports;

public sealed class SavedReportTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_report_is_its_owner_s_until_it_is_shared(string engine)
    {
        await using var home = await OpenAsync(engine);
        var ann = await Visitor.RegisteredAsync(home.Host, "ann@example.com");
        await home.PostAsync(
            $"/households/{home.Person.Household}/members",
            new { email = ann.Email, role = "editor" }
        );
        ann.Household = home.Person.Household;
        var other = home.Of(ann);
        var mine = IdOf(await home.PostAsync("/reports/saved", Saved("Mine")));
        await home.PostAsync("/reports/saved", Saved("Ours", shared: true));
        await home.PostAsync("/views", new { name = "Rows", filter = new { } });

        (await NamesAsync(home)).ShouldBe(["Mine", "Ours"]);
        (await NamesAsync(other)).ShouldBe(["Ours"]);
        (await ann.SendAsync(HttpMethod.Delete, $"/reports/saved/{mine}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await home.PatchAsync($"/reports/saved/{mine}", new { shared = true });
        (await NamesAsync(other)).ShouldBe(["Mine", "Ours"]);
        await home.UndoLastAsync();
        (await NamesAsync(other)).ShouldBe(["Ours"]);
        Items(await home.GetAsync("/views")).Length.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_member_s_rows_are_those_of_the_member_s_accounts(string engine)
    {
        await using var home = await OpenAsync(engine);
        var (own, shared) = (await home.AccountAsync("Own"), await home.AccountAsync("Shared"));
        await home.EnterAsync(own, "2026-01-05", -100);
        await home.EnterAsync(shared, "2026-01-06", -7);
        await home.PatchAsync($"/accounts/{own}", new { memberId = home.Person.UserId });

        var rows = (await home.GetAsync("/reports/by/member")).GetProperty("rows").EnumerateArray();

        rows.Select(r => (r.Text("memberId"), Minor(r.GetProperty("total"))))
            .ShouldBe([(home.Person.UserId, -100), (null, -7)]);
        (
            await home.RefusalAsync(
                HttpStatusCode.Conflict,
                HttpMethod.Patch,
                $"/accounts/{own}",
                new { memberId = Guid.NewGuid() }
            )
        ).ShouldBe("owner.not-a-member");
    }

    [Fact]
    public async Task A_file_says_what_the_report_says_and_runs_no_formula()
    {
        await using var home = await OpenAsync("Sqlite");
        var account = await home.AccountAsync("=cmd()|'/C calc'!A0");
        await home.EnterAsync(account, "2026-01-05", -1_234_56, categoryId: await home.CategoryAsync("food.groceries"));

        var rows = CsvText.Read(await TextAsync(home, "/reports/export/by/category?format=csv"));
        var accounts = CsvText.Read(await TextAsync(home, "/reports/export/by/account?format=csv"));
        var worth = CsvText.Read(await TextAsync(home, "/reports/export/net-worth?format=csv&currency=BRL"));

        (rows[0]["period"], rows[0]["category"], rows[0]["spending"], rows[0]["currency"]).ShouldBe(
            ("2026-01", "food:groceries", "-1234.56", "BRL")
        );
        accounts[0]["account"].ShouldBe("'=cmd()|'/C calc'!A0");
        worth[0]["converted"].ShouldBe("-1234.56");
        var book = await home.Person.GetAsync("/reports/export/by/category?format=xlsx");
        (await book.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]
            .ShouldBe("PK"u8.ToArray());
    }

    private static async Task<string[]> NamesAsync(HomeOverHttp home) =>
        [.. Items(await home.GetAsync("/reports/saved")).Select(r => r.Text("name")!)];

    private static async Task<string> TextAsync(HomeOverHttp home, string path) =>
        await (await home.Person.GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static object Saved(string name, bool shared = false) =>
        new
        {
            name,
            parameters = new { report = new[] { "flow" } },
            shared,
        };
}
