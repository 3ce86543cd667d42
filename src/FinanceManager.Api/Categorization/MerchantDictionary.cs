using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

/// <summary>The shipped knowledge of merchants and words, found by one walk over the text.</summary>
internal sealed class MerchantDictionary
{
    private const int PrefixStem = 4;
    private const int MaxWords = 40;

    private static readonly Lazy<MerchantDictionary> Loaded = new(() =>
        new(DataLines.Of("merchants.tsv").Select(MerchantPattern.Parse))
    );

    private readonly PhraseTrie<MerchantPattern> _phrases = new();
    private readonly Dictionary<string, List<MerchantPattern>> _prefixes = new(StringComparer.Ordinal);

    internal MerchantDictionary(IEnumerable<MerchantPattern> patterns)
    {
        foreach (var pattern in patterns)
            if (pattern.IsPrefix)
                PrefixesLike(pattern.Text).Add(pattern);
            else
                _phrases.Add(pattern.Text, pattern);
    }

    internal static MerchantDictionary Shipped => Loaded.Value;

    /// <summary>The most telling pattern in a normalised text for money that goes this way, or null.</summary>
    internal MerchantPattern? Find(NormalizedText text, CategoryKind direction, Countries country)
    {
        Span<char> letters = stackalloc char[text.Key.Length];
        Span<BankWord> found = stackalloc BankWord[MaxWords];
        text.Key.CopyTo(letters);
        var words = new BankWords(letters, found[..BankWords.Split(letters, found)]);
        // A person's name may hold any word, so a name that is no company's must begin with the merchant's.
        var starts = text.Kind.NamesCounterpart() && !text.IsCompany ? Math.Min(1, words.Count) : words.Count;

        var best = default(Candidate);
        for (var start = 0; start < starts; start++)
        {
            var length = _phrases.Longest(words, start, out var patterns);
            foreach (var pattern in length > 0 ? patterns : [])
                best = best.OrBetter(Candidate.Of(pattern, text, start, length == words.Count, direction, country));
            if (PrefixOf(words[start]) is { } prefix)
                best = best.OrBetter(Candidate.Of(prefix, text, start, false, direction, country));
        }
        return best.Pattern;
    }

    private List<MerchantPattern> PrefixesLike(string text)
    {
        var stem = text[..PrefixStem];
        if (!_prefixes.TryGetValue(stem, out var patterns))
            _prefixes.Add(stem, patterns = []);
        return patterns;
    }

    private MerchantPattern? PrefixOf(ReadOnlySpan<char> word)
    {
        if (
            word.Length < PrefixStem
            || !_prefixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[..PrefixStem], out var patterns)
        )
            return null;
        MerchantPattern? longest = null;
        foreach (var pattern in patterns)
            if (
                word.StartsWith(pattern.Text, StringComparison.Ordinal)
                && pattern.Text.Length > (longest?.Text.Length ?? 0)
            )
                longest = pattern;
        return longest;
    }

    /// <summary>A pattern with its weight: the whole text, a merchant at home, a merchant, a word; then the longer one.</summary>
    private readonly record struct Candidate(MerchantPattern? Pattern, int Weight)
    {
        internal Candidate OrBetter(Candidate other) => other.Weight > Weight ? other : this;

        internal static Candidate Of(
            MerchantPattern pattern,
            NormalizedText text,
            int start,
            bool whole,
            CategoryKind direction,
            Countries country
        )
        {
            var atHome = (pattern.Home & country) != 0;
            if (
                (pattern.OnlyAtHome && !atHome)
                || (pattern.AtBeginning && start > 0)
                || !Fits(pattern, text, direction)
            )
                return default;
            var rank =
                (pattern.Kind == direction ? 8 : 0) + (whole ? 4 : 0) + (pattern.IsMerchant ? 2 : 0) + (atHome ? 1 : 0);
            return new(pattern, (rank << 16) + (pattern.Text.Length << 6) + (MaxWords - start));
        }

        // Money that comes back from a shop stays what it was; a word alone is not enough to say that it came from one.
        private static bool Fits(MerchantPattern pattern, NormalizedText text, CategoryKind direction) =>
            pattern.Kind == direction
            || (
                direction is CategoryKind.Income
                && (
                    text.Kind is PaymentKind.Refund
                    || (pattern.IsMerchant && text.Kind is PaymentKind.None or PaymentKind.Card)
                )
            );
    }
}
