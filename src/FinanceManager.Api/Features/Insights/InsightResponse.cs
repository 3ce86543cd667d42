using FinanceManager.Domain;
using FinanceManager.Domain.Insights;

namespace FinanceManager.Api.Features.Insights;

/// <summary>The rows behind an insight, as the filter of transactions that opens them.</summary>
/// <param name="Id">Where there are any, exactly these.</param>
/// <param name="CategoryId">Its children included.</param>
/// <param name="Transfer">Absent where linked transfers are meant too.</param>
public sealed record InsightRowsResponse(
    IReadOnlyList<TransactionId> Id,
    IReadOnlyList<AccountId> AccountId,
    CategoryId? CategoryId,
    DateOnly? From,
    DateOnly? To,
    Currency? Currency,
    bool? Transfer
)
{
    /// <returns>Null where no rows are behind it.</returns>
    internal static InsightRowsResponse? Of(InsightRows rows) =>
        rows.Transactions.Count == 0 && rows.CategoryId is null && rows.Accounts is not { Count: > 0 }
            ? null
            : new(
                rows.Transactions,
                rows.Accounts ?? [],
                rows.CategoryId,
                rows.From,
                rows.To,
                rows.Currency,
                rows.WithTransfers || rows.Transactions.Count > 0 ? null : false
            );
}

/// <summary>Something worth knowing. The server tells what and how much; the web app, or a model, words it.</summary>
/// <param name="Stake">The money at stake, above zero.</param>
/// <param name="BaseStake">The same in the household's currency, which orders the feed; null where no rate is known.</param>
/// <param name="Facts">Everything it says.</param>
/// <param name="Rows">What proves it; null where it is about the future or a plan alone.</param>
/// <param name="Wording">A sentence of a model, with facts as <c>{name}</c>; null where there is none that says only the facts.</param>
public sealed record InsightResponse(
    InsightId Id,
    InsightKind Kind,
    Money Stake,
    Money? BaseStake,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<InsightFact> Facts,
    InsightRowsResponse? Rows,
    string? Wording,
    bool Dismissed
)
{
    internal static InsightResponse Of(RankedInsight ranked, string? wording, bool dismissed) =>
        new(
            ranked.Insight.Id,
            ranked.Insight.Kind,
            ranked.Insight.Stake,
            ranked.Base,
            ranked.Insight.From,
            ranked.Insight.To,
            ranked.Insight.Facts,
            InsightRowsResponse.Of(ranked.Insight.Rows),
            wording,
            dismissed
        );
}
