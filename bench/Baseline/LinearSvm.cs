using System.Text.RegularExpressions;

namespace FinanceManager.Bench.Baseline;

/// <summary>A text as numbered features with weights, of length 1.</summary>
internal readonly record struct Vector(int[] Features, double[] Weights);

/// <summary>
/// The usual baseline for short texts: one linear support vector machine per label against all others, over tf-idf of words,
/// pairs of words and runs of 2 to 5 characters within words. Squared hinge loss, C = 1, by dual coordinate descent (Hsieh
/// and others, "A dual coordinate descent method for large-scale linear SVM", 2008).
/// </summary>
internal sealed partial class LinearSvm
{
    private const double Cost = 1;
    private const int MostRounds = 100;

    private readonly Dictionary<string, int> _features = [];
    private readonly double[] _rarity;
    private readonly string[] _labels;
    private readonly double[][] _weights;

    internal LinearSvm(IReadOnlyList<(string Text, string Label)> examples)
    {
        _labels = [.. examples.Select(e => e.Label).Distinct().Order(StringComparer.Ordinal)];
        var counts = examples.Select(e => Counts(e.Text, learn: true)).ToList();
        var seen = new double[_features.Count];
        foreach (var feature in counts.SelectMany(c => c.Keys))
            seen[feature]++;
        _rarity = [.. seen.Select(s => Math.Log((1 + counts.Count) / (1 + s)) + 1)];
        var vectors = counts.ConvertAll(Weigh);
        _weights = [.. _labels.Select(label => Train(vectors, [.. examples.Select(e => e.Label == label ? 1.0 : -1)]))];
    }

    internal string Label(string text)
    {
        var vector = Weigh(Counts(text, learn: false));
        return _labels[Enumerable.Range(0, _labels.Length).MaxBy(label => Score(_weights[label], vector))];
    }

    private static double Score(double[] weights, Vector vector)
    {
        // The last weight stands for itself.
        var score = weights[^1];
        for (var i = 0; i < vector.Features.Length; i++)
            score += weights[vector.Features[i]] * vector.Weights[i];
        return score;
    }

    private double[] Train(List<Vector> vectors, double[] signs)
    {
        var weights = new double[_features.Count + 1];
        var duals = new double[vectors.Count];
        var order = Enumerable.Range(0, vectors.Count).ToArray();
        var random = new Random(1);
        for (var round = 0; round < MostRounds; round++)
        {
            random.Shuffle(order);
            var steepest = 0.0;
            foreach (var i in order)
            {
                var gradient = (signs[i] * Score(weights, vectors[i])) - 1 + (duals[i] / (2 * Cost));
                var projected = duals[i] == 0 ? Math.Min(gradient, 0) : gradient;
                steepest = Math.Max(steepest, Math.Abs(projected));
                if (projected == 0)
                    continue;
                var curve = vectors[i].Weights.Sum(w => w * w) + 1 + (1 / (2 * Cost));
                var dual = Math.Max(duals[i] - (gradient / curve), 0);
                var step = (dual - duals[i]) * signs[i];
                duals[i] = dual;
                for (var f = 0; f < vectors[i].Features.Length; f++)
                    weights[vectors[i].Features[f]] += step * vectors[i].Weights[f];
                weights[^1] += step;
            }
            if (steepest < 1e-3)
                break;
        }
        return weights;
    }

    private Vector Weigh(Dictionary<int, double> counts)
    {
        var features = counts.Keys.ToArray();
        var weights = Array.ConvertAll(features, f => counts[f] * _rarity[f]);
        var length = Math.Sqrt(weights.Sum(w => w * w));
        return new(features, length == 0 ? weights : Array.ConvertAll(weights, w => w / length));
    }

    private Dictionary<int, double> Counts(string text, bool learn)
    {
        var counts = new Dictionary<int, double>();
        foreach (var name in Names(text.ToLowerInvariant()))
        {
            if (!_features.TryGetValue(name, out var feature))
            {
                if (!learn)
                    continue;
                _features.Add(name, feature = _features.Count);
            }
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }
        return counts;
    }

    private static IEnumerable<string> Names(string text)
    {
        var words = Words().Matches(text).Select(m => m.Value).ToList();
        foreach (var word in words)
            yield return $"w {word}";
        foreach (var (one, next) in words.Zip(words.Skip(1)))
            yield return $"w {one} {next}";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var padded = $" {word} ";
            for (var length = 2; length <= 5; length++)
            for (var at = 0; at + length <= padded.Length; at++)
                yield return $"c {padded.Substring(at, length)}";
        }
    }

    [GeneratedRegex(@"\w\w+")]
    private static partial Regex Words();
}
