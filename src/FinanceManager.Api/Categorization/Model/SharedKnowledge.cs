using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization.Model;

/// <param name="Key">Of a default category; <see cref="Transfer"/> for a movement between own accounts; null for no idea.</param>
/// <param name="Confidence">The share of such guesses that are right.</param>
internal readonly record struct SharedGuess(
    string? Key,
    double Confidence,
    DecisionSource Source,
    string? Evidence,
    string? Payee
)
{
    internal const string Transfer = "transfer";
}

/// <summary>What anybody could tell from the text alone: the dictionary, checked by the prior, and the prior where it is silent.</summary>
internal sealed class SharedKnowledge(MerchantDictionary dictionary, PriorModel prior)
{
    private static readonly Calibration Merchant = new([2.3, 0.25]);
    private static readonly Calibration Keyword = new([1.4, 0.35]);
    private static readonly Calibration Looks = new([-0.9, 0.8, 0.15]);

    private readonly FeatureVector _features = new();
    private readonly float[] _shares = new float[prior.Classes];
    private readonly Dictionary<string, int> _classes = prior
        .Keys.Select((key, i) => (key, i))
        .ToDictionary(k => k.key, k => k.i);

    internal static SharedKnowledge Shipped => new(MerchantDictionary.Shipped, PriorModel.Shipped);

    internal SharedGuess Of(MerchantText text, CategoryKind? direction, Countries country)
    {
        var main = text.Main;
        var way = direction ?? CategoryKind.Expense;
        if (main.Kind is PaymentKind.Own)
            return new(SharedGuess.Transfer, 0.9, DecisionSource.Dictionary, "kind:own", null);
        // The place of a cash machine says nothing, however much it looks like a shop.
        if (main.Kind is PaymentKind.Cash or PaymentKind.Deposit)
            return OfKind(main, way);

        PriorModel.Describe(_features, main, direction);
        prior.Predict(_features, _shares);
        var pattern = dictionary.Find(main, way, country) ?? dictionary.Find(text.Other, way, country);
        if (pattern is not null && !IsMisread(pattern))
            return OfPattern(pattern);
        var kind = OfKind(main, way);
        return kind.Confidence >= 0.5 || !main.HasName ? kind : OfLooks(way);
    }

    // One word in a text of which the other words say something else: "pan de hamburguesa".
    private bool IsMisread(MerchantPattern pattern) =>
        !pattern.IsMerchant
        && _shares[_classes[pattern.CategoryKey]] < 0.1f
        && _shares.AsSpan(0, _shares.Length - 1).ContainsAnyInRange(0.75f, 1);

    private SharedGuess OfPattern(MerchantPattern pattern)
    {
        ReadOnlySpan<float> signs = [1, LogitOf(_shares[_classes[pattern.CategoryKey]])];
        return new(
            pattern.CategoryKey,
            (pattern.IsMerchant ? Merchant : Keyword).Confidence(signs),
            DecisionSource.Dictionary,
            $"dictionary:{pattern.Text}",
            pattern.Payee
        );
    }

    // Money that came in was not spent on anything, however the text looks.
    private SharedGuess OfLooks(CategoryKind direction)
    {
        var (best, second) = (-1, 0f);
        for (var c = 0; c < _shares.Length - 1; c++)
        {
            if (DefaultCategories.ByKey[prior.Keys[c]].Kind != direction)
                continue;
            if (best < 0 || _shares[c] > _shares[best])
                (second, best) = (best < 0 ? 0 : _shares[best], c);
            else if (_shares[c] > second)
                second = _shares[c];
        }
        var share = _shares[best];
        ReadOnlySpan<float> signs = [1, LogitOf(share), MathF.Log((share + 1e-3f) / (second + 1e-3f))];
        return new(prior.Keys[best], Looks.Confidence(signs), DecisionSource.Model, "model", null);
    }

    private static float LogitOf(float share) => (float)Calibration.Logit(Math.Clamp(share, 0.002, 0.998));

    private static SharedGuess OfKind(NormalizedText text, CategoryKind direction)
    {
        var (key, confidence) = (direction is CategoryKind.Expense ? Out(text) : In(text));
        return new(key, confidence, DecisionSource.Dictionary, key is null ? null : $"kind:{text.Kind.Code()}", null);
    }

    // A company without a known name sells something, but nobody can know what.
    private static (string? Key, double Confidence) Out(NormalizedText text) =>
        text.Kind switch
        {
            PaymentKind.Cash => ("other.cash", 0.95),
            PaymentKind.Fee or PaymentKind.Interest => ("other.fees", 0.9),
            PaymentKind.Pix or PaymentKind.PixOut when IsPerson(text) => ("other.pix-to-people", 0.6),
            PaymentKind.Ted or PaymentKind.Spei or PaymentKind.Transfer when IsPerson(text) => (
                "other.transfers-to-people",
                0.5
            ),
            _ => (null, 0),
        };

    private static (string? Key, double Confidence) In(NormalizedText text) =>
        text.Kind switch
        {
            PaymentKind.Deposit => ("bank-transfer.cash-deposit", 0.8),
            PaymentKind.Interest => ("investment.interest", 0.9),
            PaymentKind.Refund => ("other-income.refunds", 0.9),
            PaymentKind.Pix or PaymentKind.PixIn when text.Counterpart is not null => ("pix", 0.6),
            PaymentKind.Ted or PaymentKind.Spei or PaymentKind.Transfer when text.Counterpart is not null => (
                "bank-transfer",
                0.5
            ),
            _ => (null, 0),
        };

    private static bool IsPerson(NormalizedText text) =>
        text is { Counterpart: { } name, IsCompany: false } && name.Contains(' ', StringComparison.Ordinal);
}
