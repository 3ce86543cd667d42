using System.Globalization;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Tests.Categorization;

public sealed class HandWrittenLinesTests
{
    private static readonly Dictionary<string, CategoryId> Ids = DefaultCategories.All.ToDictionary(
        c => c.Key,
        _ => CategoryId.New()
    );

    private static readonly Dictionary<CategoryId, string> Keys = Ids.ToDictionary(c => c.Value, c => c.Key);

    [Fact]
    public void Portuguese_lines_get_the_category_a_person_would_choose() => AllAgree(PortugueseLines.Text);

    [Fact]
    public void Spanish_lines_get_the_category_a_person_would_choose() => AllAgree(SpanishLines.Text);

    [Fact]
    public void English_lines_get_the_category_a_person_would_choose() => AllAgree(EnglishLines.Text);

    private static void AllAgree(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var categorizer = new Categorizer(
            new RuleMatcher([]),
            new(null, Ids, Ids.Values.ToHashSet(), new(), SharedThresholds.Usual),
            Ids
        );

        lines.Length.ShouldBeGreaterThanOrEqualTo(60);
        lines.Select(line => Disagreement(categorizer, line)).OfType<string>().ShouldBeEmpty();
    }

    private static string? Disagreement(Categorizer categorizer, string line)
    {
        var fields = line.Split('|', StringSplitOptions.TrimEntries);
        var money = fields[0].Split(' ');
        var currency = Currency.Parse(money[0]);
        var amount = Money.FromDecimal(decimal.Parse(money[1], CultureInfo.InvariantCulture), currency);

        var answer = categorizer.Categorize(new(fields[1], null, amount.MinorUnits, currency, AccountId.New()));

        var likely = answer.CategoryId ?? (answer.Suggested is { Confidence: >= 0.5 } guess ? guess.CategoryId : null);
        var key = likely is { } id ? Keys[id] : "-";
        return key == fields[2]
            ? null
            : $"{fields[1]}: {key} by {answer.Evidence ?? answer.Suggested?.Evidence}, not {fields[2]}";
    }
}
