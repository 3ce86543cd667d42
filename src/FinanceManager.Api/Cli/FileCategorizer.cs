using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Cli;

/// <summary>The local tiers over a history in a file, whose categories are the household's whatever their names.</summary>
internal sealed class FileCategorizer
{
    private readonly LocalTiers _tiers;
    private readonly Countries _countries;
    private readonly string[] _names;

    internal FileCategorizer(IReadOnlyList<LabelledLine> history, Countries countries)
    {
        _countries = countries;
        var known = history.Where(line => line.Category is not null).ToList();
        _names = known.Count > 0 ? [.. known.Select(line => line.Category!).Distinct()] : [.. Keys];
        var numbers = _names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i);
        var features = MovementFeatures.Shipped;
        var model =
            known.Count > 0
                ? HouseholdModel.Train(
                    [.. known.Select(line => new KnownMovement(TextOf(line), numbers[line.Category!]))],
                    _names.Length,
                    features
                )
                : null;
        Threshold = model?.Threshold ?? LocalTiers.Usual;
        _tiers = new(model, features, SharedKnowledge.Shipped, known.Count > 0 ? LabelsOf(numbers) : numbers);
    }

    /// <summary>From this confidence on an answer out of the history is applied without asking.</summary>
    internal double Threshold { get; }

    private static IEnumerable<string> Keys => DefaultCategories.All.Select(c => c.Key).Append(SharedGuess.Transfer);

    internal (string Category, TierAnswer Answer) Of(LabelledLine line)
    {
        var answer = _tiers.Of(TextOf(line), _countries);
        return (answer.Label is { } label ? _names[label] : "", answer);
    }

    private static ModelText TextOf(LabelledLine line) =>
        new(
            MerchantText.Of(line.Description, null),
            line.Amount switch
            {
                null => null,
                > 0 => CategoryKind.Income,
                _ => CategoryKind.Expense,
            },
            line.Amount is { } amount && amount != 0 ? (int)Math.Round(Math.Log2((double)Math.Abs(amount))) : null
        );

    /// <summary>A category by the key or a name of a default one means that one.</summary>
    private static Dictionary<string, int> LabelsOf(Dictionary<string, int> numbers)
    {
        var labels = new Dictionary<string, int>();
        foreach (var category in DefaultCategories.All)
        foreach (var name in category.Names.Values.Prepend(category.Key))
            if (numbers.TryGetValue(name, out var number))
                labels.TryAdd(category.Key, number);
        return labels;
    }
}
