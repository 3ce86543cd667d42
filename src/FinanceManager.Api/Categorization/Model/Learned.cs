namespace FinanceManager.Api.Categorization.Model;

/// <summary>A guess with what speaks for it, before anybody knows how much that is worth.</summary>
internal readonly record struct Sighting(int Kind, int Label, int Times, float[] Signs)
{
    internal const int SameMerchant = 0;
    internal const int Looks = 1;

    /// <summary>By kind, how many outcomes it takes to change the usual: of merchants seen again there are few at first.</summary>
    internal static double[] Stiffness { get; } = [20, 4];

    /// <summary>By kind, what the signs are worth where a household has not shown it yet.</summary>
    internal static double[][] Usual { get; } =
    [
        [1.5, 1, 0.3],
        [-0.4, 0.9, 0.2, 0],
    ];
}

/// <summary>Memory of merchants, and a linear model for what was never seen.</summary>
internal sealed class Learned
{
    private const int Rounds = 20;

    private readonly Dictionary<string, int[]> _merchants = [];
    private readonly LinearModel _model;

    internal Learned(IReadOnlyList<KnownMovement> known, IReadOnlyList<FeatureVector> features, int labels)
    {
        _model = new(labels, rate: 0.3f);
        Learn(known, features, Rounds);
        _model.Settle();
    }

    internal void Learn(IReadOnlyList<KnownMovement> known, IReadOnlyList<FeatureVector> features, int rounds)
    {
        foreach (var movement in known)
            if (movement.Text.Merchant.Main.Key.Length > 0)
                Count(MerchantKey(movement.Text), movement);
        _model.Train([.. known.Select((k, i) => new Example(features[i], k.Label))], rounds);
    }

    internal Sighting See(ModelText text, FeatureVector features)
    {
        Span<float> shares = stackalloc float[_model.Classes];
        _model.Predict(features, shares);
        if (text.Merchant.Main.Key.Length > 0 && _merchants.TryGetValue(MerchantKey(text), out var counts))
            return Remembered(counts, shares);

        var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax((ReadOnlySpan<float>)shares);
        var share = shares[best];
        shares[best] = 0;
        var second = System.Numerics.Tensors.TensorPrimitives.Max((ReadOnlySpan<float>)shares);
        return new(
            Sighting.Looks,
            best,
            0,
            [1, LogitOf(share), MathF.Min(MathF.Log((share + 1e-4f) / (second + 1e-4f)), 8), Novelty(features)]
        );
    }

    // Mixed memories stay mixed: how often each was chosen, weighed by what the amount and the words say now.
    private static Sighting Remembered(int[] counts, ReadOnlySpan<float> shares)
    {
        var (best, bestWeight, times, total) = (0, 0f, 0, 0f);
        for (var label = 0; label < counts.Length; label++)
        {
            if (counts[label] == 0)
                continue;
            times += counts[label];
            var weight = counts[label] * (0.2f + shares[label]);
            total += weight;
            if (weight > bestWeight)
                (best, bestWeight) = (label, weight);
        }
        var share = bestWeight / total * times / (times + 0.3f);
        return new(Sighting.SameMerchant, best, times, [1, LogitOf(share), LogitOf(shares[best])]);
    }

    private float Novelty(FeatureVector features)
    {
        var (known, all) = (0f, 0f);
        for (var i = 0; i < features.Count; i++)
        {
            all += features.Values[i];
            if (_model.WeightsOf(features.Ids[i]) is not null)
                known += features.Values[i];
        }
        return all == 0 ? 1 : 1 - (known / all);
    }

    private static float LogitOf(float share) => (float)Calibration.Logit(Math.Clamp(share, 0.005, 0.995));

    private static string MerchantKey(ModelText text) =>
        $"{text.Direction}|{text.Merchant.Main.Kind}|{text.Merchant.Main.Key}";

    private void Count(string key, KnownMovement movement)
    {
        if (!_merchants.TryGetValue(key, out var counts))
            _merchants.Add(key, counts = new int[_model.Classes]);
        counts[movement.Label] += movement.Times;
    }
}
