using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Cli;

/// <summary>The local tiers over a history in a file, whose categories are the household's whatever their names.</summary>
internal sealed class FileCategorizer
{
    /// <summary>Of a longer history the newest lines are learned from.</summary>
    internal const int MostHistory = 20_000;

    // More than that is learned by merchant, each twice at most.
    private const int Few = 2_000;

    private readonly LocalTiers _tiers;
    private readonly Countries _countries;
    private readonly string[] _names;

    internal FileCategorizer(IReadOnlyList<LabelledLine> history, Countries countries)
    {
        _countries = countries;
        var known = Newest([.. history.Where(line => line.Category is not null)]);
        _names = known.Count > 0 ? [.. known.Select(line => line.Category!).Distinct()] : [.. Keys];
        var numbers = _names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i);
        var features = MovementFeatures.Shipped;
        var model = known.Count > 0 ? HouseholdModel.Train(Movements(known, numbers), _names.Length, features) : null;
        Threshold = model?.Threshold ?? LocalTiers.Usual;
        _tiers = new(
            model,
            features,
            SharedKnowledge.Shipped,
            known.Count > 0 ? LabelsOf(numbers) : numbers,
            SharedThresholds.Usual
        );
    }

    internal static Task SayLimitAsync(IReadOnlyList<LabelledLine> history, Terminal terminal) =>
        history.Count > MostHistory
            ? terminal.Error.WriteLineAsync(
                $"Of the history's {history.Count} lines the newest {MostHistory} are learned from."
            )
            : Task.CompletedTask;

    /// <summary>From this confidence on an answer out of the history is applied without asking.</summary>
    internal double Threshold { get; }

    private static IEnumerable<string> Keys => DefaultCategories.All.Select(c => c.Key).Append(SharedGuess.Transfer);

    internal (string Category, TierAnswer Answer) Of(LabelledLine line)
    {
        var answer = _tiers.Of(TextOf(line), _countries);
        return (answer.Label is { } label ? _names[label] : "", answer);
    }

    /// <summary>By day where every line has one; otherwise the last ones of the file.</summary>
    private static List<LabelledLine> Newest(List<LabelledLine> history)
    {
        if (history.Count <= MostHistory)
            return history;
        var byDay = history.TrueForAll(line => line.Date is not null)
            ? [.. history.OrderBy(line => line.Date)]
            : history;
        return byDay[^MostHistory..];
    }

    private static List<KnownMovement> Movements(List<LabelledLine> known, Dictionary<string, int> numbers)
    {
        var movements = known.ConvertAll(line => new KnownMovement(TextOf(line), numbers[line.Category!]));
        return movements.Count <= Few
            ? movements
            :
            [
                .. movements
                    .GroupBy(m => (m.Text.Merchant, m.Text.Direction, m.Label))
                    .SelectMany(same => (same.Last() with { Times = same.Count() }).SeenAgain(most: 2)),
            ];
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
