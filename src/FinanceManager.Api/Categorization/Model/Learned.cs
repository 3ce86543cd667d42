using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization.Model;

/// <summary>A guess with what speaks for it, before anybody knows how much that is worth.</summary>
internal readonly record struct Sighting(int Kind, int Label, int Times, float[] Signs)
{
    internal const int SameMerchant = 0;
    internal const int Looks = 1;
    internal const int NearMerchant = 2;

    /// <summary>By kind, how many outcomes it takes to change the usual: of merchants seen again there are few at first.</summary>
    internal static double[] Stiffness { get; } = [20, 4, 10];

    /// <summary>By kind, what the signs are worth where a household has not shown it yet.</summary>
    internal static double[][] Usual { get; } =
    [
        [1.5, 1, 0.3],
        [-0.4, 0.9, 0.2, 0],
        [0.8, 0.5, 0.3],
    ];
}

/// <summary>Memory of merchants, and a linear model for what was never seen. It does not change once it is made.</summary>
internal sealed class Learned
{
    // Few movements are looked at again and again; of many, each says less that is new.
    private const int MostRounds = 20;
    private const int FewestRounds = 4;
    private const int Looks = 40_000;
    private const int FewClasses = 1024;

    // By merchant, how often each label was chosen, by label.
    private readonly Dictionary<RememberedMerchant, (int Label, int Times)[]> _merchants;
    private readonly LinearModel _model;
    private NearMerchants? _near;

    internal Learned(IReadOnlyList<KnownMovement> known, IReadOnlyList<FeatureVector> features, int labels)
    {
        (_merchants, _model) = ([], new(labels, rate: 0.3f));
        Learn(known, features, Math.Clamp(Looks / Math.Max(known.Count, 1), FewestRounds, MostRounds));
        _model.Settle();
    }

    private Learned(Learned before) => (_merchants, _model) = (new(before._merchants), before._model.Copy());

    /// <summary>What it takes of memory, about.</summary>
    internal long Bytes => _model.Bytes + (200L * _merchants.Count);

    /// <summary>One that learned a few movements more.</summary>
    internal Learned After(IReadOnlyList<KnownMovement> more, IReadOnlyList<FeatureVector> features, int rounds)
    {
        var next = new Learned(this);
        next.Learn(more, features, rounds);
        return next;
    }

    private void Learn(IReadOnlyList<KnownMovement> known, IReadOnlyList<FeatureVector> features, int rounds)
    {
        foreach (var movement in known)
            if (movement.Text.Merchant.Main.Key.Length > 0)
                Count(MerchantKey(movement.Text), movement);
        _model.Train([.. known.Select((k, i) => new Example(features[i], k.Label))], rounds);
    }

    internal Sighting See(ModelText text, FeatureVector features)
    {
        Span<float> shares =
            _model.Classes <= FewClasses ? stackalloc float[_model.Classes] : new float[_model.Classes];
        _model.Predict(features, shares);
        if (text.Merchant.Main.Key.Length > 0 && _merchants.TryGetValue(MerchantKey(text), out var counts))
            return Remembered(counts, shares);
        var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax((ReadOnlySpan<float>)shares);
        var share = shares[best];
        var isPerson = text.Merchant.Main is { Counterpart: not null, IsCompany: false };
        if (Near.Find(text.Direction, text.Merchant.Main.Key, isPerson) is var (label, times) && label == best)
            return new(Sighting.NearMerchant, best, times, [1, LogitOf(share), MathF.Log(times)]);
        shares[best] = 0;
        var second = System.Numerics.Tensors.TensorPrimitives.Max((ReadOnlySpan<float>)shares);
        return new(
            Sighting.Looks,
            best,
            0,
            [1, LogitOf(share), MathF.Min(MathF.Log((share + 1e-4f) / (second + 1e-4f)), 8), Novelty(features)]
        );
    }

    private NearMerchants Near
    {
        get
        {
            if (_near is { } near)
                return near;
            near = new();
            foreach (var (merchant, choices) in _merchants)
                near.Add(merchant.Direction, merchant.Name, choices);
            return _near = near;
        }
    }

    // Mixed memories stay mixed: how often each was chosen, weighed by what the amount and the words say now.
    private static Sighting Remembered((int Label, int Times)[] counts, ReadOnlySpan<float> shares)
    {
        var (best, bestWeight, times, total) = (0, 0f, 0, 0f);
        foreach (var (label, count) in counts)
        {
            times += count;
            var weight = count * (0.2f + shares[label]);
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

    private static RememberedMerchant MerchantKey(ModelText text) =>
        new(text.Direction, text.Merchant.Main.Kind, text.Merchant.Main.Key);

    private void Count(RememberedMerchant key, KnownMovement movement)
    {
        var counts = _merchants.GetValueOrDefault(key, []);
        var at = Array.FindIndex(counts, c => c.Label >= movement.Label);
        if (at >= 0 && counts[at].Label == movement.Label)
        {
            counts = [.. counts];
            counts[at].Times += movement.Times;
        }
        else
        {
            at = at < 0 ? counts.Length : at;
            counts = [.. counts[..at], (movement.Label, movement.Times), .. counts[at..]];
        }
        _merchants[key] = counts;
    }

    private readonly record struct RememberedMerchant(CategoryKind? Direction, PaymentKind Kind, string Name);
}
