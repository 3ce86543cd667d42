using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Domain.Tests.Categories;

public sealed class RuleActionsTests
{
    private const string Evidence = "rule:x";

    private static readonly Currency Real = Currency.Parse("BRL");
    private static readonly (CategoryId Food, CategoryId Pets) Category = (CategoryId.New(), CategoryId.New());
    private static readonly RulePart[] Halves = [new(Category.Food, 5_000), new(Category.Pets)];

    [Fact]
    public void A_row_follows_a_rule_and_remembers_which()
    {
        var row = Spent(-1_001);

        row.Follow(
            new()
            {
                Parts = Halves,
                Payee = "Zoo",
                Note = "both",
                Tags = ["Home"],
            },
            Evidence
        );

        row.Splits.Select(s => (s.CategoryId, s.MinorUnits, s.Source, s.Evidence))
            .ShouldBe([
                (Category.Food, -500L, DecisionSource.Rule, Evidence),
                (Category.Pets, -501L, DecisionSource.Rule, Evidence),
            ]);
        (row.Payee, row.PayeeSource, row.Note).ShouldBe(("Zoo", DecisionSource.Rule, "both"));
        row.Tags.ShouldBe(["home"]);
    }

    [Fact]
    public void What_a_person_decided_stays_and_tags_add_up()
    {
        var row = Spent(-1_000);
        row.Categorize(Category.Pets, DecisionSource.Person, null, null);
        row.NamePayee("Mine", DecisionSource.Person);
        row.Annotate("mine");
        row.Tag(["mine"]);

        row.Follow(
            new()
            {
                CategoryId = Category.Food,
                Payee = "Zoo",
                Note = "x",
                Tags = ["more"],
            },
            Evidence
        );
        row.Follow(new() { Parts = Halves }, Evidence);

        row.Splits.ShouldHaveSingleItem().CategoryId.ShouldBe(Category.Pets);
        (row.Payee, row.Note).ShouldBe(("Mine", "mine"));
        row.Tags.ShouldBe(["mine", "more"]);
    }

    [Fact]
    public void A_reconciled_row_keeps_what_was_decided_and_takes_tags()
    {
        var row = Spent(-1_000, TransactionStatus.Reconciled);

        row.Follow(new() { Parts = Halves, Payee = "Zoo" }, Evidence);
        row.Follow(new() { CategoryId = Category.Food, Tags = ["more"] }, Evidence);

        row.Splits.ShouldHaveSingleItem().CategoryId.ShouldBeNull();
        row.Payee.ShouldBeNull();
        row.Tags.ShouldBe(["more"]);
    }

    [Fact]
    public void Actions_that_do_nothing_or_contradict_themselves_are_refused()
    {
        Code(new()).ShouldBe("rule.no-effect");
        Code(new() { Payee = " ", Note = "" }).ShouldBe("rule.no-effect");
        Code(new() { Ignore = true, Tags = ["x"] }).ShouldBe("rule.ignores-and-changes");
        Code(new() { CategoryId = Category.Food, Parts = Halves }).ShouldBe("rule.category-and-parts");
        Should.NotThrow(() => new RuleActions { Ignore = true }.Check());
        Should.NotThrow(() => new RuleActions { Parts = Halves, Transfer = true }.Check());
    }

    [Fact]
    public void Another_category_takes_the_place_of_one_that_goes_away()
    {
        var actions = new RuleActions { Parts = Halves };

        actions.Names(Category.Food).ShouldBeTrue();
        actions.Recategorized(Category.Food, null).Parts[0].CategoryId.ShouldBeNull();
        new RuleActions { CategoryId = Category.Food }
            .Recategorized(Category.Food, null)
            .IsNothing.ShouldBeTrue();
    }

    [Fact]
    public void Two_rules_contradict_each_other_where_both_decide_and_differ()
    {
        var food = new RuleActions { CategoryId = Category.Food };

        food.Contradicts(new() { CategoryId = Category.Pets }).ShouldBeTrue();
        food.Contradicts(new() { Parts = Halves }).ShouldBeTrue();
        food.Contradicts(new() { Ignore = true }).ShouldBeTrue();
        food.Contradicts(new() { CategoryId = Category.Food, Payee = "Zoo" }).ShouldBeFalse();
        food.Contradicts(new() { Tags = ["x"] }).ShouldBeFalse();
    }

    private static string Code(RuleActions actions) => Should.Throw<RuleViolation>(actions.Check).Code;

    private static Transaction Spent(long minor, TransactionStatus status = TransactionStatus.Booked)
    {
        var account = new Account("Checking", AccountType.Checking, Real, DateTimeOffset.UnixEpoch);
        return new(account, new DateOnly(2026, 3, 1), new Money(minor, Real), "ZOO", status);
    }
}
