using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Accounts;

/// <param name="Date">The last day of the statement.</param>
/// <param name="Balance">Its closing balance, in the account's currency.</param>
/// <param name="Except">Booked movements that the statement does not have.</param>
/// <param name="Also">Pending movements that it has.</param>
public sealed record ReconcileAccountRequest(
    DateOnly Date,
    [property: PlausibleAmount] Money Balance,
    [property: MaxLength(1_000)] TransactionId[]? Except = null,
    [property: MaxLength(1_000)] TransactionId[]? Also = null
);

/// <param name="ChangeSetId">Undoes all of it.</param>
public sealed record ReconcileAccountResponse(ChangeSetId ChangeSetId, int Reconciled);

/// <summary>The statement and the ticked movements agree: these are reconciled, as one change-set.</summary>
internal static class ReconcileAccount
{
    private const int Chunk = 500;

    internal static async Task<Results<Ok<ReconcileAccountResponse>, NotFound>> Handle(
        AccountId id,
        ReconcileAccountRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return TypedResults.NotFound();
        if (request.Balance.Currency != account.Currency)
            throw new RuleViolation("account.currency-mismatch");
        var ticked = Ticked(StatementBalance.Open(db, id, request.Date), request);
        var settled = await StatementBalance.SettledAsync(db, account, request.Date, ct);
        if (checked(settled.MinorUnits + await ticked.SumAsync(t => t.MinorUnits, ct)) != request.Balance.MinorUnits)
            throw new RuleViolation("reconciliation.difference");

        db.Act.Describe("account.reconciled", account.Name);
        db.Add(new Reconciliation(id, request.Date, request.Balance.MinorUnits, db.Clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        var reconciled = await SettleAsync(db, ticked, ct);
        return TypedResults.Ok(new ReconcileAccountResponse(db.Act.ChangeSet!.Id, reconciled));
    }

    private static IQueryable<Transaction> Ticked(IQueryable<Transaction> open, ReconcileAccountRequest request)
    {
        var (except, also) = (request.Except ?? [], request.Also ?? []);
        return open.Where(t => t.Status == TransactionStatus.Booked ? !except.Contains(t.Id) : also.Contains(t.Id));
    }

    private static async Task<int> SettleAsync(
        FinanceDbContext db,
        IQueryable<Transaction> ticked,
        CancellationToken ct
    )
    {
        var settled = 0;
        while (await ticked.OrderBy(t => t.Id).Take(Chunk).ToListAsync(ct) is { Count: > 0 } some)
        {
            foreach (var transaction in some)
                transaction.SetStatus(TransactionStatus.Reconciled);
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
            settled += some.Count;
        }
        return settled;
    }
}
