using FinanceManager.Domain;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Features.Reports;

/// <param name="Rates">Which rates the base amounts were converted at; empty where nothing was converted.</param>
/// <param name="Unknown">Parts of transactions that are in no row, since no rate is known for them.</param>
public sealed record ReportResponse(
    IReadOnlyList<ReportRow> Rows,
    IReadOnlyList<ReportRate> Rates,
    int Unknown,
    IReadOnlyList<AccountBalance>? Balances = null
);

/// <summary>Sums outside transfers. Amounts that went out are negative.</summary>
/// <param name="Month">The month, or the first one of the year; null for the whole period.</param>
/// <param name="Inflow">Everything that came in.</param>
/// <param name="Outflow">Everything that went out.</param>
/// <param name="Income">What income categories sum up to, and what came in without a category.</param>
/// <param name="Spending">What expense categories sum up to, refunds taken off, and what went out without a category.</param>
/// <param name="Total">Income and spending together, which is inflow and outflow together.</param>
/// <param name="Count">Parts of transactions, each under its category.</param>
/// <param name="Query">Finds the transactions behind the row, as a query of <c>GET /transactions</c>.</param>
public sealed record ReportRow(
    YearMonth? Month,
    CategoryId? CategoryId,
    AccountId? AccountId,
    Currency Currency,
    Money Inflow,
    Money Outflow,
    Money Income,
    Money Spending,
    Money Total,
    int Count,
    string Query
)
{
    /// <summary>Only where a report is by the day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whose accounts, where a report is by member; null for the household's.</summary>
    public UserId? MemberId { get; init; }

    /// <summary>The tag or the merchant, where a report is by these; null for what has no tag.</summary>
    public string? Name { get; init; }
}

/// <param name="FirstDate">Day of the oldest rate used.</param>
/// <param name="Date">Day of the newest rate used.</param>
public sealed record ReportRate(Currency From, Currency To, DateOnly FirstDate, DateOnly Date, RateSource Source);

/// <summary>What an account holds today, in its own currency, transfers included.</summary>
/// <param name="InBase">At the last published rate; only where a currency is asked for, and null where no rate is known.</param>
/// <param name="RateDate">Day of that rate; null where nothing had to be converted.</param>
public sealed record AccountBalance(
    AccountId AccountId,
    Money Balance,
    bool BalanceKnown,
    Money? InBase = null,
    DateOnly? RateDate = null
);
