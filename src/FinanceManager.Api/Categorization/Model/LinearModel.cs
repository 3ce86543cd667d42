using System.Collections;
using System.Numerics;
using System.Numerics.Tensors;

namespace FinanceManager.Api.Categorization.Model;

/// <summary>A movement whose category is known.</summary>
internal readonly record struct Example(FeatureVector Features, int Label);

/// <summary>Multinomial logistic regression over hashed features, trained by AdaGrad and able to go on learning.</summary>
/// <param name="rate">How far a step goes.</param>
/// <param name="decay">How strongly weights are drawn to nothing.</param>
internal sealed class LinearModel(int classes, float rate, float decay = 1e-5f)
{
    // Up to 100 classes have all features; of more, each has less. Features that come later are not learned.
    private const int MostFeatures = 40_000;
    private const int MostWeights = 4_000_000;

    private int[] _rows = new int[TextFeatures.Buckets];
    private List<float[]> _weights = [];
    private List<float[]?> _squares = [];

    // Rows that another model has, too, so that they are copied before they change.
    private BitArray? _shared;

    internal int Classes => classes;

    /// <summary>Only what is shipped may hold more.</summary>
    internal int Limit { get; init; } = Math.Min(MostFeatures, MostWeights / classes);

    /// <summary>What it takes of memory, about.</summary>
    internal long Bytes => sizeof(float) * (TextFeatures.Buckets + ((long)_weights.Count * classes));

    /// <summary>The weights of one feature by class; null where it was never seen.</summary>
    internal float[]? WeightsOf(int feature) => _rows[feature] is var row and > 0 ? _weights[row - 1] : null;

    /// <summary>The share of each class, adding up to 1.</summary>
    internal void Predict(FeatureVector features, Span<float> shares)
    {
        shares.Clear();
        var ids = features.Ids;
        var values = features.Values;
        for (var i = 0; i < ids.Length; i++)
            if (_rows[ids[i]] is var row and > 0)
                TensorPrimitives.MultiplyAdd(_weights[row - 1], values[i], shares, shares);
        TensorPrimitives.SoftMax(shares, shares);
    }

    internal void Train(IReadOnlyList<Example> examples, int rounds, int seed = 1)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var shares = new float[classes];
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
                Learn(examples[index], shares);
        }
    }

    /// <summary>Gives back what only training needs; what is learned afterwards takes it anew where it is touched.</summary>
    internal void Settle()
    {
        for (var row = 0; row < _squares.Count; row++)
            _squares[row] = null;
    }

    /// <summary>Another one that knows the same and may go on learning, which this one does not notice.</summary>
    internal LinearModel Copy() =>
        new(classes, rate, decay)
        {
            Limit = Limit,
            _rows = [.. _rows],
            _weights = [.. _weights],
            _squares = [.. _squares],
            _shared = new(_weights.Count, true),
        };

    private void Learn(Example example, float[] shares)
    {
        Predict(example.Features, shares);
        shares[example.Label] -= 1;
        var ids = example.Features.Ids;
        var values = example.Features.Values;
        for (var i = 0; i < ids.Length; i++)
            if (RowOf(ids[i]) is var row and >= 0)
                Step(Own(row), _squares[row] ??= Settled(), shares, values[i]);
    }

    private float[] Own(int row)
    {
        if (_shared is null || row >= _shared.Count || !_shared[row])
            return _weights[row];
        _shared[row] = false;
        _squares[row] = _squares[row]?.ToArray();
        return _weights[row] = [.. _weights[row]];
    }

    // As if it had moved some way already, so that one example does not undo many.
    private float[] Settled()
    {
        var squares = new float[classes];
        Array.Fill(squares, 0.05f);
        return squares;
    }

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> errors, float value)
    {
        var c = 0;
        for (; c + Vector<float>.Count <= weights.Length; c += Vector<float>.Count)
        {
            var weight = new Vector<float>(weights[c..]);
            var gradient = (new Vector<float>(errors[c..]) * value) + (weight * decay);
            var square = new Vector<float>(squares[c..]) + (gradient * gradient);
            square.CopyTo(squares[c..]);
            (weight - (gradient * rate / (Vector.SquareRoot(square) + new Vector<float>(1e-4f)))).CopyTo(weights[c..]);
        }
        for (; c < weights.Length; c++)
        {
            var gradient = (errors[c] * value) + (decay * weights[c]);
            squares[c] += gradient * gradient;
            weights[c] -= rate * gradient / (MathF.Sqrt(squares[c]) + 1e-4f);
        }
    }

    /// <returns>-1 where there is no room for another feature.</returns>
    private int RowOf(int feature)
    {
        if (_rows[feature] == 0)
        {
            if (_weights.Count >= Limit)
                return -1;
            _weights.Add(new float[classes]);
            _squares.Add(new float[classes]);
            _rows[feature] = _weights.Count;
        }
        return _rows[feature] - 1;
    }
}
