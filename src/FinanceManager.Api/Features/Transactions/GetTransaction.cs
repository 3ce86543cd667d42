using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <param name="Bank">What was read from the bank, which never changes; null for a row a person entered.</param>
/// <param name="Sources">The lines of files that support the row.</param>
/// <param name="Counterpart">The other side of the transfer.</param>
/// <param name="Merged">How many others turned out to be this one, and can be taken apart again.</param>
public sealed record TransactionDetailResponse(
    BankFactsResponse? Bank,
    IReadOnlyList<TransactionSourceResponse> Sources,
    TransactionResponse? Counterpart,
    ChangeSetId CreatedIn,
    int Merged
);

public sealed record BankFactsResponse(DateOnly Date, Money Amount, string? Text);

/// <param name="Line">Ordinal of the line in the file.</param>
/// <param name="SourceId">The bank's own id of the line.</param>
public sealed record TransactionSourceResponse(
    ImportId ImportId,
    string FileName,
    int Line,
    string? SourceId,
    bool Withdrawn
);

internal static class GetTransaction
{
    internal static async Task<Results<Ok<TransactionResponse>, NotFound>> Handle(
        TransactionId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var rows = db.Transactions.AsNoTracking().Include(t => t.Splits);
        if (await rows.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } transaction)
            return TypedResults.NotFound();

        var sources = await (
            from source in db.TransactionSources
            join import in db.Imports on source.ImportId equals import.Id
            where source.TransactionId == id
            orderby import.CreatedAt, source.Ordinal
            select new TransactionSourceResponse(
                source.ImportId,
                import.FileName,
                source.Ordinal,
                source.SourceId,
                source.Withdrawn
            )
        ).ToListAsync(ct);
        var counterpart = transaction.TransferId is { } transfer
            ? await rows.FirstOrDefaultAsync(t => t.TransferId == transfer && t.Id != id, ct)
            : null;
        var bank = transaction is { BankDate: { } date, BankMinorUnits: { } amount }
            ? new BankFactsResponse(date, new(amount, transaction.Currency), transaction.BankText)
            : null;
        var detail = new TransactionDetailResponse(
            bank,
            sources,
            counterpart is null ? null : TransactionResponse.From(counterpart),
            transaction.CreatedIn,
            await MergeTransactions.MergedInto(db, id).CountAsync(ct)
        );
        return TypedResults.Ok(TransactionResponse.From(transaction) with { Detail = detail });
    }
}
