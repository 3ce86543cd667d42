using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Domain.Ledger;

/// <summary>The part of a transaction under one category, with who decided that and why.</summary>
public sealed class Split : IRecorded
{
    internal Split(TransactionId transactionId, long minorUnits)
    {
        Id = SplitId.New();
        TransactionId = transactionId;
        MinorUnits = minorUnits;
    }

    private Split() { }

    public HouseholdId HouseholdId { get; private set; }

    public SplitId Id { get; private set; }

    public TransactionId TransactionId { get; private set; }

    /// <summary>Order within the transaction, from 0.</summary>
    public int Position { get; private set; }

    public CategoryId? CategoryId { get; private set; }

    /// <summary>In the transaction's currency.</summary>
    public long MinorUnits { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Who chose the category.</summary>
    public DecisionSource Source { get; private set; } = DecisionSource.None;

    /// <summary>0–1, how sure the source was; null when a person or a rule chose.</summary>
    public double? Confidence { get; private set; }

    /// <summary>Machine-readable reason: <c>rule:…</c>, <c>memory:9</c>, <c>dictionary:…</c>.</summary>
    public string? Evidence { get; private set; }

    /// <summary>In the household's base currency, converted once; null while no rate is known.</summary>
    public long? BaseMinorUnits { get; private set; }

    /// <summary>Day of the rate used; null when the currency is the base currency or no rate is known.</summary>
    public DateOnly? RateDate { get; private set; }

    /// <summary>Where that rate comes from; null like its day, and for the European Central Bank's.</summary>
    public RateSource? RateSource { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    internal void Resize(long minorUnits) => MinorUnits = minorUnits;

    internal void Place(int position, string? note)
    {
        Position = position;
        Note = note;
    }

    /// <summary>A lower source never overwrites a higher one.</summary>
    public void Categorize(CategoryId? category, DecisionSource source, double? confidence, string? evidence)
    {
        if (!DecisionSources.MayOverwrite(Source, source))
            return;
        (CategoryId, Source, Confidence, Evidence) = (category, source, confidence, evidence);
    }

    /// <summary>The category went away. Without another nothing is decided any more, so that anyone may decide again.</summary>
    public void Reassign(CategoryId? category)
    {
        CategoryId = category;
        if (category is null)
            (Source, Confidence, Evidence) = (DecisionSource.None, null, null);
    }

    /// <summary>Stores the amount in the base currency, or that it is not known.</summary>
    public void Convert(Converted amount) =>
        (BaseMinorUnits, RateDate, RateSource) = (amount.MinorUnits, amount.Date, Stored(amount.Source));

    /// <summary>What most rows have takes no place.</summary>
    public static RateSource? Stored(RateSource? source) => source == Rates.RateSource.Ecb ? null : source;
}
