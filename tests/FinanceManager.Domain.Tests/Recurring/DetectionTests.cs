using FinanceManager.Domain.Recurring;

namespace FinanceManager.Domain.Tests.Recurring;

/// <summary>Against ledgers whose contracts are known. Their seeds are none of those the finder was made with.</summary>
public sealed class DetectionTests
{
    // The finder was made with seeds 1–40.
    private const int FirstSeed = 1001;
    private const int Seeds = 50;

    [Fact]
    public void What_is_found_is_true_and_what_is_true_is_found()
    {
        var score = new Score();
        foreach (var seed in Enumerable.Range(FirstSeed, Seeds))
            score.Add(GeneratedLedger.Of(seed, years: 3));

        TestContext.Current.TestOutputHelper?.WriteLine(score.ToString());
        score.Precision.ShouldBeGreaterThanOrEqualTo(0.95, score.ToString());
        score.Recall.ShouldBeGreaterThanOrEqualTo(0.90, score.ToString());
    }
}

/// <summary>A series is right when it is one contract, at its cadence, and holds most of what was paid for it.</summary>
internal sealed class Score
{
    // What was paid less often shows nothing to anybody.
    private static readonly Dictionary<Cadence, int> s_least = new()
    {
        [Cadence.Weekly] = 8,
        [Cadence.Biweekly] = 6,
        [Cadence.SemiMonthly] = 6,
        [Cadence.FourWeekly] = 5,
        [Cadence.Yearly] = 2,
    };

    private readonly List<string> _wrong = [];
    private int _right;
    private int _found;
    private int _true;

    internal double Precision => _right / (double)_found;

    internal double Recall => _right / (double)_true;

    internal void Add(GeneratedLedger life)
    {
        var contracts = life.Movements.ToDictionary(m => m.Id, m => m.Contract);
        var sizes = life
            .Movements.Where(m => m.Contract is not null)
            .GroupBy(m => m.Contract!)
            .ToDictionary(g => g.Key, g => g.Count());
        var open = life
            .Truth.Where(t => sizes.GetValueOrDefault(t.Key) >= s_least.GetValueOrDefault(t.Value, 4))
            .ToDictionary();
        _true += open.Count;
        foreach (var merchant in life.Movements.GroupBy(m => (m.Merchant, m.MinorUnits > 0)))
        foreach (var series in SeriesFinder.Find(merchant.Select(m => new Movement(m.Id, m.Day, m.MinorUnits))))
        {
            var main = series.Occurrences.GroupBy(o => contracts[o.Id]).MaxBy(g => g.Count())!;
            // Too short to be asked for, but not wrong.
            if (
                main.Key is { } small
                && !open.ContainsKey(small)
                && sizes[small] < s_least.GetValueOrDefault(life.Truth[small], 4)
            )
                continue;
            _found++;
            if (
                main.Key is { } name
                && open.TryGetValue(name, out var cadence)
                && cadence == series.Schedule.Cadence
                && main.Count() >= 0.8 * series.Occurrences.Count
                && main.Count() >= 0.5 * sizes[name]
            )
            {
                open.Remove(name);
                _right++;
            }
            else
                _wrong.Add(
                    $"wrong {merchant.Key.Merchant} {series.Schedule.Cadence} {series.Occurrences.Count}/{merchant.Count()} {main.Key}"
                );
        }
        _wrong.AddRange(open.Select(t => $"not found {t.Key} {t.Value} {sizes[t.Key]}"));
    }

    public override string ToString() =>
        $"precision {Precision:P2} recall {Recall:P2} of {_true}: "
        + string.Join(
            "; ",
            _wrong
                .GroupBy(w => w.Split('/')[0])
                .OrderByDescending(g => g.Count())
                .Take(40)
                .Select(g => $"{g.Count()}× {g.First()}")
        );
}
