namespace FinanceManager.Domain.Insights;

/// <summary>A category's sums by month in one currency.</summary>
/// <param name="Months">Net, in minor units: out is negative. A month that is not there is zero.</param>
/// <param name="IsFee">What banks and cards take for themselves.</param>
public sealed record CategoryHistory(
    CategoryId CategoryId,
    Currency Currency,
    bool IsIncome,
    bool IsFee,
    IReadOnlyDictionary<YearMonth, MonthSum> Months
)
{
    public long Net(YearMonth month) => Months.TryGetValue(month, out var sum) ? sum.MinorUnits : 0;

    /// <summary>Above zero when money went out.</summary>
    public long Spent(YearMonth month) => checked(-Net(month));

    public int Rows(YearMonth month) => Months.TryGetValue(month, out var sum) ? sum.Rows : 0;
}

/// <param name="Rows">Parts of transactions.</param>
public readonly record struct MonthSum(long MinorUnits, int Rows);

/// <summary>A charge of a merchant: money that went out, or came back.</summary>
/// <param name="IsPart">One of several installments.</param>
public readonly record struct Charge(TransactionId Id, AccountId AccountId, DateOnly Day, long MinorUnits, bool IsPart);

/// <summary>What was charged by one merchant in one currency, the oldest first.</summary>
/// <param name="IsNew">Nothing of it is older than the charges here.</param>
public sealed record MerchantHistory(
    string Key,
    string Name,
    Currency Currency,
    bool IsNew,
    IReadOnlyList<Charge> Charges
);

/// <summary>What comes again and again, and its last rise.</summary>
/// <param name="Subject">Of the series: stable.</param>
/// <param name="Before">Above zero.</param>
/// <param name="TimesPerYear">How often it is due.</param>
public sealed record RisenPrice(
    string Subject,
    string Name,
    Money Before,
    Money After,
    DateOnly Since,
    int TimesPerYear,
    IReadOnlyList<TransactionId> Rows
);

/// <summary>An account, and what was on it at the ends of months and today, the oldest first.</summary>
/// <param name="IsCurrent">For daily use: cash or checking.</param>
public sealed record AccountStanding(
    AccountId AccountId,
    Currency Currency,
    bool IsCurrent,
    IReadOnlyList<long> Balances
);

/// <summary>What a balance is expected to do.</summary>
/// <param name="Day">The first day on which it may be below zero.</param>
/// <param name="Low">The least it may be: in nine of ten cases it stays above.</param>
public sealed record ExpectedShortfall(AccountId AccountId, Money Balance, DateOnly Day, Money Low, DateOnly Until);

/// <summary>A budget's category in the current month.</summary>
/// <param name="Budgeted">With what was carried, above zero.</param>
/// <param name="Spent">Above zero when money went out.</param>
/// <param name="Rows">In how many parts.</param>
/// <param name="Of">The currency of the rows; null where the budget counts all of them, converted.</param>
/// <param name="Accounts">Whose rows it counts; all accounts' where it names none.</param>
public sealed record BudgetStanding(
    CategoryId CategoryId,
    Money Budgeted,
    Money Spent,
    int Rows,
    Currency? Of = null,
    IReadOnlyList<AccountId>? Accounts = null
);

/// <summary>A goal with a day on which it is due.</summary>
/// <param name="Required">A month, from now until then.</param>
/// <param name="Pace">A month, from what was really put aside; null where nothing can be told yet.</param>
/// <param name="MonthsLeft">Whole months until it is due; 0 when it is overdue.</param>
public sealed record GoalStanding(
    string Subject,
    string Name,
    Money Remaining,
    Money? Required,
    Money? Pace,
    DateOnly DueOn,
    DateOnly? ProjectedOn,
    int MonthsLeft,
    IReadOnlyList<AccountId> Accounts,
    IReadOnlyList<TransactionId> Contributions
);

/// <summary>What is held in a currency that is not the household's.</summary>
/// <param name="Now">In the base currency; null where no rate is known.</param>
/// <param name="YearAgo">The same balance at the rate of a year ago.</param>
/// <param name="Everything">What is held in all currencies, in the base currency.</param>
public sealed record CurrencyHolding(
    Money Balance,
    Money? Now,
    Money? YearAgo,
    Money Everything,
    IReadOnlyList<AccountId> Accounts
);

/// <summary>All that is looked at, on a day.</summary>
/// <param name="FirstDay">Of the oldest transaction; null where there is none.</param>
public sealed record InsightSources(
    DateOnly Today,
    DateOnly? FirstDay,
    IReadOnlyList<CategoryHistory> Categories,
    IReadOnlyList<MerchantHistory> Merchants,
    IReadOnlyList<RisenPrice> Prices,
    IReadOnlyList<AccountStanding> Accounts,
    IReadOnlyList<ExpectedShortfall> Shortfalls,
    IReadOnlyList<BudgetStanding> Budgets,
    IReadOnlyList<GoalStanding> Goals,
    IReadOnlyList<CurrencyHolding> Holdings
)
{
    public YearMonth Month => YearMonth.Of(Today);
}
