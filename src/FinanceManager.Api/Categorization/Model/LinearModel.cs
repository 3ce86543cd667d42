using System.Numerics.Tensors;

namespace FinanceManager.Api.Categorization.Model;

/// <summary>A movement whose category is known.</summary>
internal readonly record struct Example(FeatureVector Features, int Label, float Weight);

/// <summary>Multinomial logistic regression over hashed features, trained by AdaGrad and able to go on learning.</summary>
internal sealed class LinearModel(int classes, float rate = 0.5f, float decay = 1e-5f)
{
    private readonly int[] _rows = new int[TextFeatures.Buckets];
    private readonly List<float[]> _weights = [];
    private readonly List<float[]> _squares = [];

    internal int Classes => classes;

    internal int Features => _weights.Count;

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

    /// <summary>One step towards an example.</summary>
    internal void Learn(Example example) => Learn(example, new float[classes]);

    private void Learn(Example example, float[] shares)
    {
        Predict(example.Features, shares);
        shares[example.Label] -= 1;
        var ids = example.Features.Ids;
        var values = example.Features.Values;
        for (var i = 0; i < ids.Length; i++)
        {
            var (weights, squares) = Row(ids[i]);
            var value = values[i] * example.Weight;
            for (var c = 0; c < classes; c++)
            {
                var gradient = (shares[c] * value) + (decay * weights[c]);
                squares[c] += gradient * gradient;
                weights[c] -= rate * gradient / (MathF.Sqrt(squares[c]) + 1e-4f);
            }
        }
    }

    private (float[] Weights, float[] Squares) Row(int feature)
    {
        if (_rows[feature] == 0)
        {
            _weights.Add(new float[classes]);
            _squares.Add(new float[classes]);
            _rows[feature] = _weights.Count;
        }
        var row = _rows[feature] - 1;
        return (_weights[row], _squares[row]);
    }
}
