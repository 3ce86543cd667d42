using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization.Model;

/// <summary>
/// Makes the prior from words written for it: each phrase as it is, cut short as banks cut it, run together, and among
/// words that say nothing. What says nothing alone is a class of its own, so that an unknown name is not taken for a shop.
/// </summary>
internal static class PriorTraining
{
    internal const string Nothing = "?";

    // As receipts have it.
    private static readonly string[] Units =
    [
        "kg",
        "x kg",
        "500 gr",
        "g",
        "und",
        "x 12 und",
        "1 lt",
        "ml",
        "pack",
        "un",
    ];

    private const int Rounds = 8;
    private const int Features = 45_000;

    /// <param name="phrases">A category's key and a phrase of it.</param>
    /// <param name="nothing">Kinds of words that say nothing, see nothing.tsv.</param>
    internal static void Run(
        IReadOnlyList<(string Key, string Phrase)> phrases,
        ILookup<string, string> nothing,
        Stream into
    )
    {
        var keys = DefaultCategories.All.Select(c => c.Key).Append(Nothing).ToArray();
        var labels = keys.Select((key, i) => (key, i)).ToDictionary(k => k.key, k => k.i);
        var random = new Random(20260101);
        var examples = new List<Example>();
        var names = new NothingWords(nothing, random);

        foreach (var (key, phrase) in phrases)
        {
            var direction = DefaultCategories.ByKey[key].Kind;
            foreach (var variant in Variants(DescriptionNormalizer.Fold(phrase), names, random).Distinct())
                Add(variant, direction, labels[key]);
            if (key == "food.groceries")
                Add($"{DescriptionNormalizer.Fold(phrase)} {Units[random.Next(Units.Length)]}", direction, labels[key]);
        }
        for (var i = 0; i < phrases.Count / 2; i++)
            Add(names.Text(), i % 4 == 0 ? CategoryKind.Income : CategoryKind.Expense, labels[Nothing]);

        var model = new LinearModel(keys.Length, rate: 0.2f, decay: 3e-6f) { Limit = TextFeatures.Buckets };
        model.Train(examples, Rounds);
        PriorModel.Write(model, keys, Features, into);

        void Add(string text, CategoryKind direction, int label)
        {
            var features = new FeatureVector();
            PriorModel.Describe(features, DescriptionNormalizer.Normalize(text), direction);
            examples.Add(new(features, label));
        }
    }

    private static IEnumerable<string> Variants(string phrase, NothingWords names, Random random)
    {
        yield return phrase;
        yield return $"{phrase} {names.Tail()}";
        if (phrase.Length > 6)
            yield return phrase[..random.Next(Math.Max(5, phrase.Length * 6 / 10), phrase.Length)];
        if (phrase.Contains(' ', StringComparison.Ordinal))
            yield return phrase.Replace(" ", "", StringComparison.Ordinal);
        else
            yield return $"{names.Head()} {phrase}";
    }
}

/// <summary>Names of people, places and companies without a trade.</summary>
internal sealed class NothingWords(ILookup<string, string> words, Random random)
{
    private readonly string[] _first = [.. words["first"]];
    private readonly string[] _last = [.. words["last"]];
    private readonly string[] _cities = [.. words["city"]];
    private readonly string[] _companies = [.. words["company"]];
    private readonly string[] _processors = [.. words["processor"]];

    internal string Head() =>
        random.Next(4) switch
        {
            0 => Any(_processors),
            1 => Any(_first),
            _ => Any(_companies),
        };

    internal string Tail() =>
        random.Next(5) switch
        {
            0 => Any(_first),
            1 => Any(_last),
            2 => Any(_companies),
            _ => Any(_cities),
        };

    internal string Text() =>
        random.Next(8) switch
        {
            0 => Any(_companies),
            1 => $"{Any(_companies)} {Any(_last)}",
            2 => $"{Any(_companies)} {Any(_companies)} {Any(_cities)}",
            3 => Any(_processors),
            4 => $"{Any(_last)} {Any(_cities)}",
            5 => Any(_cities),
            _ => $"{Any(_first)} {Any(_last)}",
        };

    private string Any(string[] of) => of[random.Next(of.Length)];
}
