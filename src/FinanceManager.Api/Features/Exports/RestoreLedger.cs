using System.Data.Common;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Exports;

public sealed record RestoreLedgerResponse(
    ChangeSetId ChangeSetId,
    int Accounts,
    int Categories,
    int Rules,
    int Transactions,
    int Transfers
);

/// <summary>
/// Brings an exported ledger into a household without transactions, as one change-set. Its accounts, categories and rules
/// take the place of those that are there.
/// </summary>
internal static class RestoreLedger
{
    internal static async Task<Results<Ok<RestoreLedgerResponse>, ProblemHttpResult>> Handle(
        IFormFile file,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        await using var content = file.OpenReadStream();
        try
        {
            return TypedResults.Ok(await RunAsync(db, content, ct));
        }
        catch (UnrestorableLedger fault)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                extensions: [new("code", fault.Code), new("path", fault.Path)]
            );
        }
    }

    /// <exception cref="UnrestorableLedger">The file is at fault.</exception>
    /// <exception cref="RuleViolation">The household has transactions.</exception>
    internal static async Task<RestoreLedgerResponse> RunAsync(FinanceDbContext db, Stream file, CancellationToken ct)
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await db.Transactions.AnyAsync(ct))
            throw new RuleViolation("restore.ledger-not-empty");
        db.Act.Describe("ledger.restored", kind: ChangeKind.Bulk);
        try
        {
            var reader = new LedgerFileReader(file);
            var restoration = new LedgerRestoration(db, await reader.HeaderAsync(ct));
            while (await reader.NextAsync(ct) is { } piece)
                await restoration.AddAsync(piece, ct);
            var restored = await restoration.FinishAsync(ct);
            await write.CommitAsync(ct);
            return restored;
        }
        catch (OverflowException)
        {
            throw new UnrestorableLedger("restore.amounts-too-large");
        }
        catch (Exception e) when (e is DbException or DbUpdateException && IsClash(e))
        {
            throw new UnrestorableLedger("restore.inconsistent");
        }
    }

    private static bool IsClash(Exception e) =>
        (e as DbException ?? e.InnerException as DbException) is { } fault && RestoreWriter.IsClash(fault);
}
