using System.Net;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;
using static FinanceManager.Api.Tests.Insights.InsightHome;

namespace FinanceManager.Api.Tests.Insights;

public sealed class InsightTests
{
    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_figure_of_the_demo_opens_the_rows_that_add_up_to_it(string engine)
    {
        await using var home = await DemoAsync(engine);

        var insights = await home.InsightsAsync();

        insights.Select(i => i.GetProperty("kind").GetString()).Distinct().Count().ShouldBeGreaterThan(3);
        foreach (var insight in insights.Where(i => i.GetProperty("rows").ValueKind == JsonValueKind.Object))
        {
            var rows = insight.GetProperty("rows");
            var found = await home.GetAsync($"/transactions?limit=500&withTotals=true&{rows.Query()}");
            var sum = found.GetProperty("totals").GetProperty("sums")[0].GetProperty("total");
            Items(found).ShouldNotBeEmpty();
            if (rows.GetProperty("id").GetArrayLength() > 0)
                Ids(found)
                    .ShouldBe(rows.GetProperty("id").EnumerateArray().Select(id => id.GetString()), ignoreOrder: true);
            else if (
                rows.GetProperty("categoryId").ValueKind == JsonValueKind.String
                && insight.GetProperty("kind").GetString() is not ("incomeChange" or "budgetPace")
            )
                Minor(sum).ShouldBe(-insight.Amount("amount"));
        }
        var stakes = insights
            .Select(i => i.GetProperty("baseStake"))
            .Where(b => b.ValueKind == JsonValueKind.Object)
            .Select(Minor);
        stakes.ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_dismissed_one_is_gone_until_it_is_restored_undone_or_more_is_at_stake(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        await home.FileAsync(account, "TARIFA PACOTE", "other.fees", Monthly(-30_00, 11));
        var id = IdOf((await home.InsightsAsync("feeWatch")).ShouldHaveSingleItem());

        await home.PostAsync($"/insights/{id}/dismiss", new { });
        (await home.InsightsAsync("feeWatch")).ShouldBeEmpty();
        (await home.InsightsAsync("feeWatch", "?dismissed=true")).Select(IdOf).ShouldBe([id]);
        await home.UndoLastAsync();
        (await home.InsightsAsync("feeWatch")).Select(IdOf).ShouldBe([id]);

        await home.PostAsync($"/insights/{id}/dismiss", new { });
        await home.PostAsync($"/insights/{id}/restore", new { });
        (await home.InsightsAsync("feeWatch")).Select(IdOf).ShouldBe([id]);

        await home.PostAsync($"/insights/{id}/dismiss", new { });
        await home.FileAsync(account, "TARIFA PACOTE", "other.fees", (Today.AddDays(-2), -330_00 / 4));
        (await home.InsightsAsync("feeWatch")).ShouldBeEmpty();
        await home.FileAsync(account, "TARIFA PACOTE", "other.fees", (Today.AddDays(-1), -1_00));
        (await home.InsightsAsync("feeWatch")).ShouldHaveSingleItem().Amount("amount").ShouldBe(330_00 + 82_50 + 1_00);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_insight_over_deleted_rows_is_gone_at_once_and_was_kept_while_nothing_changed(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        var rows = await home.FileAsync(
            account,
            "ACADEMIA FORTE",
            null,
            (Today.AddDays(-3), -99_00),
            (Today.AddDays(-3), -99_00)
        );
        await home.InsightsAsync();
        await home.WorkAsync();
        var kept = (await home.GetAsync("/insights")).GetProperty("computedAt").GetString();

        (await home.GetAsync("/insights")).GetProperty("computedAt").GetString().ShouldBe(kept);
        Minor((await home.InsightsAsync("duplicateCharge")).ShouldHaveSingleItem().GetProperty("stake"))
            .ShouldBe(99_00);

        await home.DeleteAsync($"/transactions/{rows[1]}");
        (await home.InsightsAsync("duplicateCharge")).ShouldBeEmpty();
        await home.UndoLastAsync();
        (await home.InsightsAsync("duplicateCharge")).ShouldHaveSingleItem();

        home.Host.Clock.Advance(TimeSpan.FromDays(1));
        await home.Person.LoginAsync(home.Person.Email);
        await home.WorkAsync();
        (await home.GetAsync("/insights")).GetProperty("computedAt").GetString().ShouldNotBe(kept);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_has_no_known_rate_ranks_apart_and_nothing_is_converted(string engine)
    {
        await using var home = await OpenAsync(engine);
        await home.FileAsync(await home.AccountAsync(), "TARIFA PACOTE", "other.fees", Monthly(-30_00, 6));
        await home.AccountAsync("Bolívares", "VES", 5_000_000_00);

        var insights = await home.InsightsAsync();

        insights.Select(i => i.GetProperty("kind").GetString()).ShouldBe(["feeWatch", "currencyExposure"]);
        insights[^1].GetProperty("baseStake").ValueKind.ShouldBe(JsonValueKind.Null);
        insights[^1].GetProperty("stake").GetProperty("currency").GetString().ShouldBe("VES");
        (await home.GetAsync("/health-score")).GetProperty("unknown").GetInt32().ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_page_goes_on_after_the_last_one_and_what_is_not_there_is_not_dismissed(string engine)
    {
        await using var home = await DemoAsync(engine);
        var all = Ids(await home.GetAsync("/insights"));

        var first = await home.GetAsync("/insights?limit=2");
        var rest = await home.GetAsync($"/insights?cursor={first.GetProperty("next").GetString()}");

        Ids(first).Concat(Ids(rest)).ShouldBe(all);
        rest.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var verb in new[] { "dismiss", "restore" })
            (await home.Person.SendAsync(HttpMethod.Post, $"/insights/{Guid.NewGuid()}/{verb}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
        (await home.Person.GetAsync("/insights?limit=0")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
