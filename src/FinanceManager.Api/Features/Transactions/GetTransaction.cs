using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <param name="Bank">What was read from the bank, which never changes; null for a row a person entered.</param>
/// <param name="Sources">The lines of files that support the row.</param>
/// <param name="Counterpart">The other side of the transfer.</param>
public sealed record TransactionDetailResponse(
    BankFactsResponse? Bank,
    IReadOnlyList<TransactionSourceResponse> Sources,
    TransactionResponse? Counterpart,
    ChangeSetId CreatedIn
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
        var one = db.Transactions.Where(t => t.Id == id);
        if (await one.Select(TransactionResponse.Projection).SingleOrDefaultAsync(ct) is not { } transaction)
            return TypedResults.NotFound();

        var facts = await one.Select(t => new
            {
                t.BankDate,
                t.BankMinorUnits,
                t.BankText,
                t.CreatedIn,
            })
            .SingleAsync(ct);
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
            ? await db
                .Transactions.Where(t => t.TransferId == transfer && t.Id != id)
                .Select(TransactionResponse.Projection)
                .FirstOrDefaultAsync(ct)
            : null;
        var bank = facts is { BankDate: { } date, BankMinorUnits: { } amount }
            ? new BankFactsResponse(date, new(amount, transaction.Amount.Currency), facts.BankText)
            : null;
        var detail = new TransactionDetailResponse(bank, sources, counterpart, facts.CreatedIn);
        return TypedResults.Ok(transaction with { Detail = detail });
    }
}
