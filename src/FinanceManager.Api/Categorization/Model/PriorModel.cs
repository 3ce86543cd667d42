using System.Buffers.Binary;
using System.IO.Compression;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization.Model;

/// <summary>
/// What words and names mean to anybody, before a household said anything: a <see cref="LinearModel"/> over the default
/// categories, in whole numbers of 8 bits. Trained by the verb <c>train</c>, see docs/decisions/0018.
/// </summary>
internal sealed class PriorModel
{
    private const int Version = 1;
    private const string Resource = "FinanceManager.Api.Categorization.Model.prior.bin";

    private static readonly Lazy<PriorModel> Loaded = new(() =>
    {
        using var stream = typeof(PriorModel).Assembly.GetManifestResourceStream(Resource);
        return Read(stream!);
    });

    private readonly int[] _rows = new int[TextFeatures.Buckets];
    private readonly sbyte[] _weights;
    private readonly float _scale;

    private PriorModel(string[] keys, sbyte[] weights, float scale) =>
        (Keys, _weights, _scale) = (keys, weights, scale);

    internal static PriorModel Shipped => Loaded.Value;

    /// <summary>The key of each class; the last is <c>?</c>, a text that says nothing.</summary>
    internal IReadOnlyList<string> Keys { get; }

    internal int Classes => Keys.Count;

    /// <summary>What it sees of a movement.</summary>
    internal static void Describe(FeatureVector into, NormalizedText text, CategoryKind? direction)
    {
        into.Clear();
        TextFeatures.AddText(into, text.Key, 'p', words: 1, grams: 1);
        TextFeatures.AddFact(into, 'p', text.Kind.Code(), 0.4f);
        if (direction is { } way)
            TextFeatures.AddFact(into, 'p', way is CategoryKind.Income ? "+" : "-", 0.5f);
    }

    /// <summary>The share of each class, adding up to 1.</summary>
    internal void Predict(FeatureVector features, Span<float> shares)
    {
        shares.Clear();
        var ids = features.Ids;
        var values = features.Values;
        for (var i = 0; i < ids.Length; i++)
        {
            if (_rows[ids[i]] is not (var row and > 0))
                continue;
            var weights = _weights.AsSpan((row - 1) * Classes, Classes);
            var value = values[i] * _scale;
            for (var c = 0; c < shares.Length; c++)
                shares[c] += weights[c] * value;
        }
        System.Numerics.Tensors.TensorPrimitives.SoftMax(shares, shares);
    }

    /// <summary>Keeps the features that say most.</summary>
    internal static void Write(LinearModel model, IReadOnlyList<string> keys, int features, Stream into)
    {
        var kept = Enumerable
            .Range(0, TextFeatures.Buckets)
            .Where(f => model.WeightsOf(f) is not null)
            .OrderByDescending(f => model.WeightsOf(f)!.Max(Math.Abs))
            .Take(features)
            .Order()
            .ToList();
        var largest = kept.Max(f => model.WeightsOf(f)!.Max(Math.Abs));
        var scale = largest / sbyte.MaxValue;
        using var packed = new BrotliStream(into, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        writer.Write(Version);
        writer.Write(keys.Count);
        foreach (var key in keys)
            writer.Write(key);
        writer.Write(scale);
        writer.Write(kept.Count);
        foreach (var feature in kept)
            writer.Write(feature);
        // Class by class, so that the many zeros of a class lie together.
        for (var c = 0; c < keys.Count; c++)
            foreach (var feature in kept)
                writer.Write((sbyte)Math.Round(model.WeightsOf(feature)![c] / scale));
    }

    internal static PriorModel Read(Stream from)
    {
        using var packed = new BrotliStream(from, CompressionMode.Decompress);
        using var reader = new BinaryReader(packed);
        if (reader.ReadInt32() != Version)
            throw new InvalidDataException("The prior was written by another version.");
        var keys = new string[reader.ReadInt32()];
        for (var c = 0; c < keys.Length; c++)
            keys[c] = reader.ReadString();
        var scale = reader.ReadSingle();
        var features = new byte[reader.ReadInt32() * sizeof(int)];
        packed.ReadExactly(features);
        var count = features.Length / sizeof(int);
        var weights = new sbyte[count * keys.Length];
        var model = new PriorModel(keys, weights, scale);
        for (var i = 0; i < count; i++)
            model._rows[BinaryPrimitives.ReadInt32LittleEndian(features.AsSpan(i * sizeof(int)))] = i + 1;
        var column = new byte[count];
        for (var c = 0; c < keys.Length; c++)
        {
            packed.ReadExactly(column);
            for (var i = 0; i < count; i++)
                weights[(i * keys.Length) + c] = unchecked((sbyte)column[i]);
        }
        return model;
    }
}
