using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Accounts;

/// <param name="Date">The day that was asked for; without one, of the last imported statement, or today.</param>
/// <param name="Statement">What the last imported statement says.</param>
/// <param name="Settled">The balance of what earlier reconciliations settled.</param>
/// <param name="Rows">What none has settled up to the day, the newest first.</param>
/// <param name="Earlier">What is open beside these rows, when there are too many: it counts as ticked.</param>
/// <param name="BalanceKnown">Whether the bank or a person ever said what the balance is.</param>
/// <param name="Last">The last reconciliation.</param>
public sealed record ReconciliationResponse(
    DateOnly Date,
    StatedBalanceResponse? Statement,
    Money Settled,
    IReadOnlyList<OpenRowResponse> Rows,
    OpenSumResponse? Earlier,
    bool BalanceKnown,
    ReconciledResponse? Last
);

public sealed record OpenRowResponse(
    TransactionId Id,
    DateOnly Date,
    Money Amount,
    string? Payee,
    string Description,
    TransactionStatus Status
)
{
    internal static OpenRowResponse From(Transaction t) =>
        new(t.Id, t.Date, t.Amount, t.Payee, t.Description, t.Status);
}

public sealed record OpenSumResponse(int Count, Money Total);

public sealed record ReconciledResponse(DateOnly Date, Money Balance, DateTimeOffset FinishedAt);

internal static class GetReconciliation
{
    private const int Most = 1_000;

    internal static async Task<Results<Ok<ReconciliationResponse>, NotFound>> Handle(
        AccountId id,
        FinanceDbContext db,
        CancellationToken ct,
        DateOnly? date = null
    )
    {
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return TypedResults.NotFound();
        var statement = await db
            .StatedBalances.Where(b => b.AccountId == id && b.ImportId != null)
            .OrderByDescending(b => b.Date)
            .ThenByDescending(b => b.StatedAt)
            .Select(b => new { b.Date, b.MinorUnits })
            .FirstOrDefaultAsync(ct);
        var last = await db
            .Reconciliations.Where(r => r.AccountId == id)
            .OrderByDescending(r => r.Date)
            .ThenByDescending(r => r.FinishedAt)
            .FirstOrDefaultAsync(ct);
        var day = date ?? statement?.Date ?? DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);
        var open = StatementBalance.Open(db, id, day);
        var rows = await open.AsNoTracking()
            .OrderByDescending(t => t.Date)
            .ThenByDescending(t => t.Id)
            .Take(Most)
            .ToListAsync(ct);
        return TypedResults.Ok(
            new ReconciliationResponse(
                day,
                statement is null ? null : new(statement.Date, new(statement.MinorUnits, account.Currency)),
                await StatementBalance.SettledAsync(db, account, day, ct),
                [.. rows.Select(OpenRowResponse.From)],
                rows.Count < Most ? null : await EarlierAsync(open, rows, account.Currency, ct),
                account.OpeningKnown,
                last is null ? null : new(last.Date, new(last.MinorUnits, account.Currency), last.FinishedAt)
            )
        );
    }

    private static async Task<OpenSumResponse?> EarlierAsync(
        IQueryable<Transaction> open,
        List<Transaction> shown,
        Currency currency,
        CancellationToken ct
    )
    {
        var booked = await open.Where(t => t.Status == TransactionStatus.Booked)
            .GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Total = g.Sum(t => t.MinorUnits) })
            .SingleOrDefaultAsync(ct);
        var ours = shown.Where(t => t.Status == TransactionStatus.Booked).ToList();
        return booked is null || booked.Count == ours.Count
            ? null
            : new(booked.Count - ours.Count, new(booked.Total - ours.Sum(t => t.MinorUnits), currency));
    }
}
