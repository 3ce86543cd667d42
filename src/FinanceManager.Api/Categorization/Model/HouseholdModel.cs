using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization.Model;

/// <summary>A movement as the model sees it.</summary>
/// <param name="Size">Whole steps of doubling of the amount; null where it is not known.</param>
internal readonly record struct ModelText(MerchantText Merchant, CategoryKind? Direction, int? Size);

/// <summary>A movement whose category a person set or accepted.</summary>
/// <param name="Label">The number of the category.</param>
/// <param name="Times">How often.</param>
internal readonly record struct KnownMovement(ModelText Text, int Label, int Times = 1)
{
    /// <summary>
    /// Seen more than once, and so also when some of it is held back, but not so often that it takes all the time there is.
    /// </summary>
    /// <param name="most">How often at most.</param>
    internal IEnumerable<KnownMovement> SeenAgain(int most)
    {
        var seen = Math.Min(Times, most);
        return Enumerable.Repeat(this with { Times = 1 }, seen - 1).Append(this with { Times = Times - seen + 1 });
    }
}

/// <param name="Label">The number of the category.</param>
/// <param name="Confidence">The share of such guesses that are right.</param>
/// <param name="Times">How many movements of this name a person decided; 0 where only the looks of the text speak.</param>
/// <param name="IsNear">They were of names that are almost this one.</param>
internal readonly record struct Guess(int Label, double Confidence, int Times, bool IsNear = false)
{
    internal bool FromMemory => Times > 0 && !IsNear;
}

/// <summary>What one household's own decisions say of the next movement. It does not change, so that many may ask it at once.</summary>
internal sealed class HouseholdModel
{
    private const int Folds = 5;

    // Below this nothing can be measured.
    private const int Enough = 40;
    private const double Precision = 0.95;

    // What is measured on so many is not measured better on more.
    private const int Plenty = 2000;

    // Nobody wants two guesses of three that are right, however sure all the others were.
    private const double Lowest = 0.7;

    private readonly Learned _learned;
    private readonly Calibration[] _calibrations;

    // How sure a guess by looks may be: who learned little takes everything for what little it saw.
    private readonly double _most;

    private HouseholdModel(Learned learned, Calibration[] calibrations, double threshold, double most) =>
        (_learned, _calibrations, Threshold, _most) = (learned, calibrations, threshold, most);

    /// <summary>How many movements it learned since it was trained.</summary>
    internal int Steps { get; private init; }

    /// <summary>What it takes of memory, about.</summary>
    internal long Bytes => _learned.Bytes;

    /// <summary>Guesses by looks at least this sure may be applied without asking.</summary>
    internal double Threshold { get; }

    /// <summary>What a person decided before needs no more than the usual confidence.</summary>
    internal bool Applies(Guess guess) =>
        guess.Confidence >= (guess.FromMemory ? Math.Min(Threshold, LocalTiers.Usual) : Threshold);

    internal static HouseholdModel Train(IReadOnlyList<KnownMovement> known, int labels, MovementFeatures features)
    {
        var vectors = known.Select(k => features.Of(k.Text)).ToList();
        var outcomes = new List<(Sighting Sighting, bool Right)>();
        var order = Enumerable.Range(0, known.Count).ToArray();
        new Random(1).Shuffle(order);
        for (var fold = 0; fold < Folds && known.Count >= Enough && outcomes.Count < Plenty; fold++)
        {
            var kept = order.Where((_, i) => i % Folds != fold).ToList();
            var learned = new Learned([.. kept.Select(i => known[i])], [.. kept.Select(i => vectors[i])], labels);
            foreach (var i in order.Where((_, i) => i % Folds == fold))
            {
                var sighting = learned.See(known[i].Text, vectors[i]);
                outcomes.Add((sighting, sighting.Label == known[i].Label));
            }
        }
        var calibrations = Enumerable
            .Range(0, Sighting.Usual.Length)
            .Select(kind =>
                Calibration.Fit(
                    Sighting.Usual[kind],
                    [
                        .. outcomes
                            .Where(o => o.Sighting.Kind == kind)
                            .Select(o => new Outcome(o.Sighting.Signs, o.Right)),
                    ],
                    Sighting.Stiffness[kind]
                )
            )
            .ToArray();
        var tried = outcomes
            .Select(o => (Confidence: calibrations[o.Sighting.Kind].Confidence(o.Sighting.Signs), o.Right))
            .ToList();
        return new(new(known, vectors, labels), calibrations, ThresholdOf(tried), MostOf(known.Count));
    }

    /// <summary>One that learned a few movements more; how sure it may be stays as it was measured.</summary>
    internal HouseholdModel After(IReadOnlyList<KnownMovement> more, int rounds)
    {
        var vectors = more.Select(k => MovementFeatures.Shipped.Of(k.Text)).ToList();
        return new(_learned.After(more, vectors, rounds), _calibrations, Threshold, _most)
        {
            Steps = Steps + more.Count,
        };
    }

    internal Guess Of(ModelText text, FeatureVector features)
    {
        var sighting = _learned.See(text, features);
        var confidence = _calibrations[sighting.Kind].Confidence(sighting.Signs);
        return new(
            sighting.Label,
            sighting.Times > 0 ? confidence : Math.Min(confidence, _most),
            sighting.Times,
            sighting.Kind == Sighting.NearMerchant
        );
    }

    private static double MostOf(int known) => known >= Enough ? 1 : 0.5 * known / Enough;

    /// <summary>
    /// The lowest confidence from which on the share of right ones is surely high enough; 1 where there is none. Those of
    /// one confidence are applied together or not at all.
    /// </summary>
    /// <param name="usual">Where too little was tried to tell.</param>
    internal static double ThresholdOf(List<(double Confidence, bool Right)> tried, double usual = LocalTiers.Usual)
    {
        if (tried.Count < Enough)
            return usual;
        tried.Sort((a, b) => b.Confidence.CompareTo(a.Confidence));
        var (right, threshold) = (0, 1.0);
        for (var i = 0; i < tried.Count; i++)
        {
            right += tried[i].Right ? 1 : 0;
            if (tried[i].Confidence < Lowest)
                break;
            var isLast = i + 1 == tried.Count || tried[i + 1].Confidence != tried[i].Confidence;
            if (isLast && LowerBound(right, i + 1) >= Precision)
                threshold = tried[i].Confidence;
        }
        return threshold;
    }

    /// <summary>Wilson's lower bound, nine times in ten below the true share.</summary>
    internal static double LowerBound(int right, int of)
    {
        const double z = 1.2816;
        var share = (double)right / of;
        var spread = z * Math.Sqrt((share * (1 - share) / of) + (z * z / (4.0 * of * of)));
        return (share + (z * z / (2.0 * of)) - spread) / (1 + (z * z / of));
    }
}
