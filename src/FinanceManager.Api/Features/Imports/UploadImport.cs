using System.Security.Cryptography;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Imports;
using FinanceManager.Statements;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Takes a bank's file and previews it; nothing reaches the ledger before the commit.</summary>
internal static class UploadImport
{
    private const int LongestName = 200;

    internal static async Task<Results<Created<ImportResponse>, ProblemHttpResult>> Handle(
        IFormFile file,
        [FromForm] AccountId? accountId,
        FinanceDbContext db,
        Settings settings,
        CancellationToken ct
    )
    {
        if (accountId is { } named && !await db.Accounts.AnyAsync(a => a.Id == named, ct))
            return Problems.Of(StatusCodes.Status404NotFound, "not-found");
        await using var content = file.OpenReadStream();
        var (import, refusal) = await StoreAsync(db, file.FileName, content, accountId, settings.UploadLimitBytes, ct);
        return refusal is null
            ? TypedResults.Created($"/api/v1/imports/{import.Id}", ImportResponse.Of(import))
            : Problems.Of(StatusCodes.Status400BadRequest, refusal.Code, refusal.Message);
    }

    /// <summary>As a statement that came among documents.</summary>
    /// <returns>The import, or why there is nothing in it that anyone could import.</returns>
    internal static async Task<(ImportId? Import, string? Refusal)> PreviewStatementAsync(
        FinanceDbContext db,
        string fileName,
        Stream file,
        long limit,
        CancellationToken ct
    )
    {
        try
        {
            var (import, refusal) = await StoreAsync(db, fileName, file, null, limit, ct);
            return refusal is null ? (import.Id, null) : (null, refusal.Code);
        }
        catch (RuleViolation refused)
        {
            return (null, refused.Code);
        }
    }

    /// <summary>Keeps the file and its preview, unless there is nothing in it that anyone could import.</summary>
    /// <param name="file">Can seek: it is read more than once, and never held as a whole.</param>
    /// <param name="limit">In bytes; what may be uploaded is never too large to be read.</param>
    internal static async Task<(Import Import, Diagnostic? Refusal)> StoreAsync(
        FinanceDbContext db,
        string fileName,
        Stream file,
        AccountId? accountId,
        long limit,
        CancellationToken ct
    )
    {
        var import = new Import(
            NameOf(fileName),
            await SHA256.HashDataAsync(file, ct),
            file.Length,
            db.Tenant.User,
            db.Clock.GetUtcNow()
        );
        if (await PreviewAsync(db, import, file, new ImportChoices { AccountId = accountId }, limit, ct) is { } refusal)
            return (import, refusal);

        db.Add(import);
        file.Position = 0;
        await using var packed = KeptFile.Pack(file);
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        await Previews.MakeRoomAsync(db, ct);
        await db.SaveChangesAsync(ct);
        await ImportFiles.StoreAsync(db, import.Id, packed, ct);
        await write.CommitAsync(ct);
        return (import, null);
    }

    /// <summary>A method of its own, so that the lines need not be kept while the file is.</summary>
    private static async Task<Diagnostic?> PreviewAsync(
        FinanceDbContext db,
        Import import,
        Stream file,
        ImportChoices choices,
        long limit,
        CancellationToken ct
    )
    {
        import.Choose(choices.ToJson());
        var statement = await ImportReader.ReadAsync(db, import.FileName, file, choices, limit, ct);
        // A delimited file whose columns were not found can still be mapped by hand.
        if (!statement.IsReadable && statement.Layout is null)
            return Refusal(statement);
        var plan = await ImportPlan.BuildAsync(db, statement, choices, ct);
        ImportSummary.Record(import, statement, plan, choices);
        return null;
    }

    /// <summary>Without a path, and without what no engine or terminal should see.</summary>
    private static string NameOf(string fileName)
    {
        var name = Path.GetFileName(string.Concat(fileName.Where(c => !char.IsControl(c))).Replace('\\', '/')).Trim();
        return name.Length switch
        {
            0 => "statement",
            > LongestName => name[^LongestName..],
            _ => name,
        };
    }

    private static Diagnostic Refusal(Statement statement) =>
        statement.Diagnostics.OrderByDescending(d => d.Severity).FirstOrDefault()
        ?? new Diagnostic(null, "file.no-transactions", "The file has no transactions.", DiagnosticSeverity.Fatal);
}
