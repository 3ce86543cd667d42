using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Accounts;

/// <summary>An account with transactions goes only when that is said, and they go with it, as one change-set.</summary>
internal static class DeleteAccount
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        AccountId id,
        FinanceDbContext db,
        CancellationToken ct,
        bool withTransactions = false
    )
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return TypedResults.NotFound();

        var transactions = db.Transactions.Where(t => t.AccountId == id);
        if (!withTransactions && await transactions.AnyAsync(ct))
            throw new RuleViolation("account.has-transactions");

        db.Act.Describe("account.deleted", account.Name);
        await TransactionRemoval.RemoveAllAsync(db, transactions, reconciled: true, ct);
        await PlansOfAccount.LeaveAsync(db, id, ct);
        db.Remove(await db.Accounts.SingleAsync(a => a.Id == id, ct));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
