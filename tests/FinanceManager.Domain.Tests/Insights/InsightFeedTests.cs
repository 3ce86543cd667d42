using FinanceManager.Domain.Insights;
using static FinanceManager.Domain.Tests.Insights.Sources;

namespace FinanceManager.Domain.Tests.Insights;

public sealed class InsightFeedTests
{
    [Fact]
    public void The_most_money_comes_first_and_what_has_no_rate_last_by_currency()
    {
        var euro = Currency.Parse("EUR");
        var found = new[]
        {
            Found("a", Reais(5)),
            Found("b", new(900, euro)),
            Found("c", Reais(70)),
            Found("d", new(2, Dollar)),
        };

        var ranked = InsightFeed.Rank(
            found,
            m =>
                m.Currency == Real ? m
                : m.Currency == Dollar ? Reais(m.MinorUnits * 5)
                : null
        );

        ranked.Select(r => r.Insight.Subject).ShouldBe(["c", "d", "a", "b"]);
    }

    [Fact]
    public void The_same_is_told_once_and_no_kind_fills_the_feed()
    {
        var twice = InsightFeed.Rank([Found("a", Reais(5)), Found("a", Reais(9))], m => m);
        twice.ShouldHaveSingleItem().Insight.Stake.ShouldBe(Reais(9));

        var many = Enumerable.Range(1, 30).Select(i => Found($"{i}", Reais(i)));
        InsightFeed.Rank(many, m => m).Select(r => r.Insight.Stake.MinorUnits).ShouldBe([30, 29, 28, 27, 26]);
    }

    [Fact]
    public void The_same_subject_has_the_same_id_every_day()
    {
        Found("a", Reais(5)).Id.ShouldBe(Found("a", Reais(8)).Id);
        Found("a", Reais(5)).Id.ShouldNotBe(Found("b", Reais(5)).Id);
    }

    [Fact]
    public void A_dismissed_one_comes_back_only_when_a_quarter_more_is_at_stake()
    {
        var dismissal = new InsightDismissal(Found("a", Reais(100)));

        dismissal.Covers(Found("a", Reais(125))).ShouldBeTrue();
        dismissal.Covers(Found("a", Reais(40))).ShouldBeTrue();
        dismissal.Covers(Found("a", Reais(126))).ShouldBeFalse();
        dismissal.Covers(Found("a", new(100, Dollar))).ShouldBeFalse();
        dismissal.Covers(Found("b", Reais(100))).ShouldBeFalse();
    }

    private static Insight Found(string subject, Money stake) =>
        new(InsightKind.NewMerchant, subject, stake, Today, Today, [], InsightRows.Of([TransactionId.New()]));
}
