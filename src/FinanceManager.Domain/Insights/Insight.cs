using System.Security.Cryptography;
using System.Text;

namespace FinanceManager.Domain.Insights;

public enum InsightKind
{
    /// <summary>A charge, or a month of a category, far above what is usual.</summary>
    UnusualSpending,

    /// <summary>A category costs more for months now.</summary>
    CategoryDrift,

    /// <summary>What comes again and again became dearer.</summary>
    PriceRise,

    /// <summary>More lies on current accounts than is ever needed.</summary>
    IdleCash,

    /// <summary>A balance may fall below zero.</summary>
    CashFlowWarning,

    /// <summary>A budget is spent, or will be before its month ends.</summary>
    BudgetPace,

    /// <summary>A goal will not be reached by the day it is due.</summary>
    GoalAtRisk,

    /// <summary>The same charge twice.</summary>
    DuplicateCharge,

    /// <summary>The first charges of somebody.</summary>
    NewMerchant,

    /// <summary>What banks took.</summary>
    FeeWatch,

    /// <summary>An income rose, fell or stayed away.</summary>
    IncomeChange,

    /// <summary>What is held in another currency, and what its rate did to it.</summary>
    CurrencyExposure,
}

/// <summary>One number, day or name that an insight tells. Exactly one value is there.</summary>
/// <param name="IsEstimate">It was not added up from rows, but expected.</param>
public sealed record InsightFact(
    string Name,
    Money? Money = null,
    DateOnly? Day = null,
    YearMonth? Month = null,
    long? Count = null,
    decimal? Percent = null,
    string? Text = null,
    CategoryId? CategoryId = null,
    AccountId? AccountId = null,
    bool IsEstimate = false
);

/// <summary>The rows behind an insight: those that are named, or else all that fit.</summary>
/// <param name="Transactions">At most <see cref="Most"/>; where there are any, nothing else limits.</param>
/// <param name="CategoryId">Its children included.</param>
/// <param name="Currency">Of the rows.</param>
public sealed record InsightRows(
    IReadOnlyList<TransactionId> Transactions,
    CategoryId? CategoryId = null,
    IReadOnlyList<AccountId>? Accounts = null,
    DateOnly? From = null,
    DateOnly? To = null,
    Currency? Currency = null,
    bool WithTransfers = false
)
{
    public const int Most = 40;

    public static InsightRows Of(IEnumerable<TransactionId> transactions) => new([.. transactions.Take(Most)]);

    public static InsightRows OfCategory(CategoryId category, Currency currency, YearMonth first, YearMonth last) =>
        new([], category, From: first.FirstDay, To: last.LastDay, Currency: currency);

    public static InsightRows OfAccounts(IEnumerable<AccountId> accounts, DateOnly from, DateOnly to) =>
        new([], Accounts: [.. accounts], From: from, To: to, WithTransfers: true);
}

/// <summary>Something worth knowing, with what proves it.</summary>
/// <param name="Subject">What it is about, so that the same is not told twice and can be dismissed: stable from day to day.</param>
/// <param name="Stake">The money at stake, above zero, in the currency of the rows.</param>
public sealed record Insight(
    InsightKind Kind,
    string Subject,
    Money Stake,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<InsightFact> Facts,
    InsightRows Rows
)
{
    public string Key => $"{Kind}:{Subject}";

    /// <summary>The same for the same key.</summary>
    public InsightId Id => InsightId.Of(Key);

    internal static Guid Digest(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
