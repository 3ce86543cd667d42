using System.Text.Json;
using FinanceManager.Api.Categorization;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Tests.Categorization;

public sealed class RuleMatcherTests
{
    private static readonly AccountId Account = AccountId.New();
    private static readonly Currency Real = Currency.Parse("BRL");

    [Theory]
    [InlineData(RuleField.Text, RuleOperator.Contains, "pao de açucar", true)]
    [InlineData(RuleField.Text, RuleOperator.Contains, "padaria", false)]
    [InlineData(RuleField.Text, RuleOperator.Equals, " PÃO DE AÇÚCAR 123 ", true)]
    [InlineData(RuleField.Text, RuleOperator.Equals, "pao de acucar", false)]
    [InlineData(RuleField.Text, RuleOperator.Regex, "^PÃO.*\\d{3}$", true)]
    [InlineData(RuleField.Text, RuleOperator.Regex, "(?<=pao de )acucar", true)]
    [InlineData(RuleField.Text, RuleOperator.Regex, "^\\S+$", false)]
    [InlineData(RuleField.Payee, RuleOperator.Contains, "grupo pão", true)]
    [InlineData(RuleField.Payee, RuleOperator.Contains, "123", false)]
    [InlineData(RuleField.Amount, RuleOperator.Equals, "12.50", true)]
    [InlineData(RuleField.Amount, RuleOperator.Equals, "-12.5", true)]
    [InlineData(RuleField.Amount, RuleOperator.Equals, "+12.50", false)]
    [InlineData(RuleField.Amount, RuleOperator.AtLeast, "12.50", true)]
    [InlineData(RuleField.Amount, RuleOperator.AtLeast, "12.51", false)]
    [InlineData(RuleField.Amount, RuleOperator.AtMost, "-12", true)]
    [InlineData(RuleField.Amount, RuleOperator.AtMost, "-13", false)]
    [InlineData(RuleField.Note, RuleOperator.Contains, "JULIA", true)]
    [InlineData(RuleField.Note, RuleOperator.Equals, "julia", false)]
    [InlineData(RuleField.Source, RuleOperator.Contains, "itau", true)]
    [InlineData(RuleField.Source, RuleOperator.Regex, "^nubank", false)]
    [InlineData(RuleField.Direction, RuleOperator.Equals, "out", true)]
    [InlineData(RuleField.Direction, RuleOperator.Equals, "in", false)]
    [InlineData(RuleField.Installment, RuleOperator.Equals, "true", true)]
    [InlineData(RuleField.Installment, RuleOperator.Equals, "false", false)]
    [InlineData(RuleField.Currency, RuleOperator.Equals, "BRL", true)]
    [InlineData(RuleField.Currency, RuleOperator.Equals, "EUR", false)]
    [InlineData(RuleField.Date, RuleOperator.Equals, "2026-02-28", true)]
    [InlineData(RuleField.Date, RuleOperator.AtLeast, "2026-02-28", true)]
    [InlineData(RuleField.Date, RuleOperator.AtLeast, "2026-03-01", false)]
    [InlineData(RuleField.Date, RuleOperator.AtMost, "2026-02-27", false)]
    [InlineData(RuleField.DayOfMonth, RuleOperator.Equals, "28", true)]
    [InlineData(RuleField.DayOfMonth, RuleOperator.Equals, "31", true)]
    [InlineData(RuleField.DayOfMonth, RuleOperator.AtMost, "27", false)]
    public void A_condition_compares_without_accents_case_and_unasked_signs(
        RuleField field,
        RuleOperator comparison,
        string value,
        bool holds
    ) => Matches(new RuleCondition(field, comparison, value)).ShouldBe(holds);

    [Fact]
    public void An_amount_lies_between_two_ends_in_either_order()
    {
        Matches(new RuleCondition(RuleField.Amount, RuleOperator.Between, "10", "20")).ShouldBeTrue();
        Matches(new RuleCondition(RuleField.Amount, RuleOperator.Between, "-10", "-20")).ShouldBeTrue();
        Matches(new RuleCondition(RuleField.Amount, RuleOperator.Between, "13", "20")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("20", "28", true)]
    [InlineData("20", "27", false)]
    [InlineData("25", "5", true)]
    [InlineData("29", "5", true)]
    [InlineData("1", "5", false)]
    public void Days_of_a_month_may_go_over_its_end_and_one_past_it_is_its_last(string from, string to, bool holds) =>
        Matches(new RuleCondition(RuleField.DayOfMonth, RuleOperator.Between, from, to)).ShouldBe(holds);

    [Fact]
    public void Days_lie_between_two_others() =>
        Matches(new RuleCondition(RuleField.Date, RuleOperator.Between, "2026-03-01", "2026-02-01")).ShouldBeTrue();

    [Theory]
    [InlineData("acucar", false)]
    [InlineData("padaria", true)]
    public void A_condition_can_be_turned_around(string value, bool holds) =>
        Matches(new RuleCondition(RuleField.Text, RuleOperator.Contains, value, Not: true)).ShouldBe(holds);

    [Fact]
    public void One_of_the_conditions_is_enough_where_any_is_asked_for()
    {
        RuleCondition[] conditions =
        [
            new(RuleField.Text, RuleOperator.Contains, "padaria"),
            new(RuleField.Text, RuleOperator.Contains, "acucar"),
        ];

        Matches(RuleMatch.All, conditions).ShouldBeFalse();
        Matches(RuleMatch.Any, conditions).ShouldBeTrue();
        Matches(RuleMatch.Any, conditions[0]).ShouldBeFalse();
    }

    [Fact]
    public void An_expression_that_takes_too_long_does_not_match_turned_around_either()
    {
        var hostile = new RuleCondition(RuleField.Text, RuleOperator.Regex, "^(?=(a+)+$)(a+)+$", Not: true);
        var matcher = new RuleMatcher([Rule(hostile)]);

        matcher.Match(Sugar with { Description = new string('a', 60) + "!" }).ShouldBeNull();
    }

    [Fact]
    public void An_account_is_matched_by_its_id()
    {
        Matches(new RuleCondition(RuleField.Account, RuleOperator.Equals, Account.ToString())).ShouldBeTrue();
        Matches(new RuleCondition(RuleField.Account, RuleOperator.Equals, AccountId.New().ToString())).ShouldBeFalse();
    }

    [Fact]
    public void All_conditions_must_hold_and_the_first_rule_wins()
    {
        var sugar = new RuleCondition(RuleField.Text, RuleOperator.Contains, "acucar");
        var large = new RuleCondition(RuleField.Amount, RuleOperator.AtLeast, "100");
        CategorizationRule[] rules = [Rule(sugar, large), Rule(sugar), Rule(sugar)];

        new RuleMatcher(rules).Match(Sugar)?.Category.ShouldBe(rules[1]);
    }

    [Theory]
    [InlineData(RuleField.Text, RuleOperator.Regex, "(", "rule.regex-invalid")]
    [InlineData(RuleField.Text, RuleOperator.Regex, "((a{900}){900}){900}", "rule.regex-invalid")]
    [InlineData(RuleField.Text, RuleOperator.Contains, " ", "rule.value-empty")]
    [InlineData(RuleField.Text, RuleOperator.AtLeast, "1", "rule.operator-invalid")]
    [InlineData(RuleField.Amount, RuleOperator.Contains, "1", "rule.operator-invalid")]
    [InlineData(RuleField.Amount, RuleOperator.AtLeast, "1,000.00", "rule.amount-invalid")]
    [InlineData(RuleField.Amount, RuleOperator.Between, "1", "rule.amount-invalid")]
    [InlineData(RuleField.Account, RuleOperator.Equals, "mine", "rule.account-invalid")]
    [InlineData(RuleField.Account, RuleOperator.Contains, "mine", "rule.operator-invalid")]
    [InlineData(RuleField.Direction, RuleOperator.Equals, "up", "rule.value-invalid")]
    [InlineData(RuleField.Direction, RuleOperator.AtLeast, "in", "rule.operator-invalid")]
    [InlineData(RuleField.Installment, RuleOperator.Equals, "yes", "rule.value-invalid")]
    [InlineData(RuleField.Currency, RuleOperator.Equals, "R$", "rule.value-invalid")]
    [InlineData(RuleField.Date, RuleOperator.Equals, "31/12/2026", "rule.value-invalid")]
    [InlineData(RuleField.Date, RuleOperator.Contains, "2026-12-31", "rule.operator-invalid")]
    [InlineData(RuleField.DayOfMonth, RuleOperator.Equals, "32", "rule.value-invalid")]
    [InlineData(RuleField.DayOfMonth, RuleOperator.Between, "1", "rule.value-invalid")]
    public void What_cannot_be_understood_is_refused_when_the_rule_is_written(
        RuleField field,
        RuleOperator comparison,
        string value,
        string code
    ) =>
        Should
            .Throw<RuleViolation>(() => RuleMatcher.Validate([new RuleCondition(field, comparison, value)]))
            .Code.ShouldBe(code);

    [Fact]
    public void A_rule_without_conditions_is_refused() =>
        Should.Throw<RuleViolation>(() => RuleMatcher.Validate([])).Code.ShouldBe("rule.no-conditions");

    [Fact]
    public void An_expression_of_exponential_appetite_is_answered_in_linear_time()
    {
        var matcher = new RuleMatcher([Rule(new RuleCondition(RuleField.Text, RuleOperator.Regex, "^(a+)+$"))]);

        matcher.Match(Sugar with { Description = new string('a', 5_000) + "!" }).ShouldBeNull();
        matcher.TimedOut.ShouldBeEmpty();
    }

    [Fact]
    public void An_expression_that_takes_too_long_does_not_match_and_is_reported_and_the_next_rule_decides()
    {
        var hostile = Rule(new RuleCondition(RuleField.Text, RuleOperator.Regex, "^(?=(a+)+$)(a+)+$"));
        var sane = Rule(new RuleCondition(RuleField.Text, RuleOperator.Contains, "aaa"));
        var matcher = new RuleMatcher([hostile, sane]);
        var input = Sugar with { Description = new string('a', 60) + "!" };

        foreach (var _ in Enumerable.Range(0, 50))
            matcher.Match(input)?.Category.ShouldBe(sane);

        matcher.TimedOut.ShouldBe([hostile.Id]);
    }

    [Fact]
    public void Conditions_survive_json()
    {
        var condition = new RuleCondition(RuleField.Amount, RuleOperator.Between, "1", "2", Not: true);

        JsonSerializer.Deserialize<RuleCondition>(JsonSerializer.Serialize(condition)).ShouldBe(condition);
    }

    private static CategorizationInput Sugar =>
        new("PAO DE AÇUCAR 123", "Grupo Pão", -1250, Real, Account)
        {
            Date = new(2026, 2, 28),
            Note = "para a Júlia",
            Bank = "Itaú Unibanco",
            IsInstallment = true,
        };

    private static bool Matches(RuleCondition condition) => Matches(RuleMatch.All, condition);

    private static bool Matches(RuleMatch match, params RuleCondition[] conditions) =>
        new RuleMatcher([new(RuleId.New(), conditions, new(), match)]).Match(Sugar) is not null;

    private static CategorizationRule Rule(params RuleCondition[] conditions) =>
        new(RuleId.New(), conditions, new() { CategoryId = CategoryId.New() });
}
