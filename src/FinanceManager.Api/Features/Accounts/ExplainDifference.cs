using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Accounts;

/// <param name="Rows">The movements that would make it so, of this or another account.</param>
public sealed record DifferenceCandidateResponse(DifferenceReason Reason, IReadOnlyList<CandidateRowResponse> Rows);

/// <param name="Deleted">It was deleted, and can be brought back.</param>
public sealed record CandidateRowResponse(
    TransactionId Id,
    AccountId AccountId,
    DateOnly Date,
    Money Amount,
    string? Payee,
    string Description,
    TransactionStatus Status,
    bool Deleted
);

public sealed record DifferenceResponse(IReadOnlyList<DifferenceCandidateResponse> Candidates);

/// <summary>Why a statement's closing balance and the ticked movements may differ by so much.</summary>
internal static class ExplainDifference
{
    private const int DaysAfter = 10;
    private const int DaysBefore = 120;
    private const int Most = 20_000;

    internal static async Task<Results<Ok<DifferenceResponse>, NotFound>> Handle(
        AccountId id,
        DateOnly date,
        long difference,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return TypedResults.NotFound();
        var open = StatementBalance.Open(db, id, date).OrderByDescending(t => t.Date).ThenByDescending(t => t.Id);
        var movements = await open.Take(Most)
            .Select(t => new { t.Status, Movement = new OpenMovement(t.Id, t.Date, t.MinorUnits) })
            .ToListAsync(ct);
        var candidates = BalanceDifference.Explain(
            difference,
            [.. movements.Where(m => m.Status == TransactionStatus.Booked).Select(m => m.Movement)],
            movements.Where(m => m.Status == TransactionStatus.Pending).Select(m => m.Movement),
            await OfAsync(Later(db, id, date), difference, ct),
            await OfAsync(Elsewhere(db, account, date), difference, ct)
        );
        var ids = candidates.SelectMany(c => c.Transactions).ToList();
        var rows = await db
            .Transactions.IgnoreQueryFilters([Filters.Deleted])
            .AsNoTracking()
            .Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, From, ct);
        return TypedResults.Ok(
            new DifferenceResponse([
                .. candidates.Select(c => new DifferenceCandidateResponse(
                    c.Reason,
                    [.. c.Transactions.Select(t => rows[t])]
                )),
            ])
        );
    }

    private static IQueryable<Transaction> Later(FinanceDbContext db, AccountId id, DateOnly date)
    {
        var last = TransferTable.Shift(date, DaysAfter);
        return db.Transactions.Where(t => t.AccountId == id && t.Date > date && t.Date <= last);
    }

    /// <summary>Deleted movements of the account, and movements of the household's other accounts that no transfer explains.</summary>
    private static IQueryable<Transaction> Elsewhere(FinanceDbContext db, Account account, DateOnly date)
    {
        var (first, id, currency) = (TransferTable.Shift(date, -DaysBefore), account.Id, account.Currency);
        return db
            .Transactions.IgnoreQueryFilters([Filters.Deleted])
            .Where(t => t.Date >= first && t.Date <= date && t.Currency == currency && t.MergedInto == null)
            .Where(t => t.AccountId == id ? t.DeletedIn != null : t.DeletedIn == null && t.TransferId == null);
    }

    private static Task<List<OpenMovement>> OfAsync(
        IQueryable<Transaction> rows,
        long minorUnits,
        CancellationToken ct
    ) =>
        rows.Where(t => t.MinorUnits == minorUnits)
            .OrderByDescending(t => t.Date)
            .Take(5)
            .Select(t => new OpenMovement(t.Id, t.Date, t.MinorUnits))
            .ToListAsync(ct);

    private static CandidateRowResponse From(Transaction t) =>
        new(t.Id, t.AccountId, t.Date, t.Amount, t.Payee, t.Description, t.Status, t.DeletedIn is not null);
}
