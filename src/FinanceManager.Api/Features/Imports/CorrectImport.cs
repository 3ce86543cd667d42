using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Imports;
using FinanceManager.Statements;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Corrections to a preview; what is left out stays as it was.</summary>
/// <param name="Mapping">Columns of a delimited file.</param>
/// <param name="DateOrder">How days are written, where the file leaves it open.</param>
/// <param name="Accounts">Account text in the file → account id, or <c>create</c>.</param>
/// <param name="NewAccounts">Account text → name and type of the account to create.</param>
/// <param name="Balances">Account text → what the bank shows.</param>
/// <param name="Categories">Category text in the file → category id, or <c>create</c>.</param>
/// <param name="Lines">Line ordinal → what to do.</param>
public sealed record CorrectImportRequest(
    CsvMapping? Mapping = null,
    DateOrder? DateOrder = null,
    Dictionary<string, string>? Accounts = null,
    Dictionary<string, NewImportAccount>? NewAccounts = null,
    Dictionary<string, ShownBalance>? Balances = null,
    Dictionary<string, string>? Categories = null,
    Dictionary<int, LineDecision>? Lines = null
);

internal static class CorrectImport
{
    internal static async Task<Results<Ok<ImportResponse>, NotFound, ProblemHttpResult>> Handle(
        ImportId id,
        CorrectImportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } seen)
            return TypedResults.NotFound();
        if (seen.Status != ImportStatus.Preview)
            throw new RuleViolation("import.already-committed");

        if (!SoundCorrection.IsSound(request))
            return Problems.Of(StatusCodes.Status400BadRequest, "import.correction-invalid");
        var choices = Merge(ImportChoices.Of(seen), request);
        if (!await OwnsAsync(db, choices, ct))
            return TypedResults.NotFound();
        // Reading takes its time, so the lock comes after it.
        var statement = await ImportReader.ReadAsync(db, seen, choices, ct);

        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var import = await UnchangedAsync(db, seen, ct);
        var plan = await ImportPlan.BuildAsync(db, statement, choices, ct);
        import.Choose(choices.ToJson());
        ImportSummary.Record(import, statement, plan, choices);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return TypedResults.Ok(ImportResponse.Of(import));
    }

    /// <summary>The import as it was before it was read, now under the household's lock.</summary>
    internal static async Task<Import> UnchangedAsync(FinanceDbContext db, Import seen, CancellationToken ct)
    {
        var import = await db.Imports.SingleOrDefaultAsync(i => i.Id == seen.Id, ct);
        if (import?.Status is ImportStatus.Committed or ImportStatus.Undone)
            throw new RuleViolation("import.already-committed");
        return import?.Choices == seen.Choices ? import : throw new RuleViolation("import.changed-meanwhile");
    }

    private static ImportChoices Merge(ImportChoices old, CorrectImportRequest request) =>
        old with
        {
            Mapping = request.Mapping ?? old.Mapping,
            DateOrder = request.DateOrder ?? old.DateOrder,
            Accounts = Merge(old.Accounts, request.Accounts),
            NewAccounts = Merge(old.NewAccounts, request.NewAccounts),
            Balances = Merge(old.Balances, request.Balances),
            Categories = Merge(old.Categories, request.Categories),
            // Other columns and days make other lines: what was decided for the old ones means nothing now.
            Lines = Merge(request is { Mapping: null, DateOrder: null } ? old.Lines : [], request.Lines),
        };

    private static Dictionary<TKey, TValue> Merge<TKey, TValue>(
        Dictionary<TKey, TValue> old,
        Dictionary<TKey, TValue>? changes
    )
        where TKey : notnull
    {
        var merged = new Dictionary<TKey, TValue>(old);
        foreach (var (key, value) in changes ?? [])
            merged[key] = value;
        return merged;
    }

    private static async Task<bool> OwnsAsync(FinanceDbContext db, ImportChoices choices, CancellationToken ct)
    {
        var categories = choices
            .Categories.Values.Where(v => v != ImportChoices.Create)
            .Select(v => CategoryId.TryParse(v, null, out var id) ? id : default)
            .Distinct()
            .ToList();
        var accounts = choices
            .Accounts.Values.Where(v => v != ImportChoices.Create)
            .Select(v => AccountId.TryParse(v, null, out var id) ? id : default)
            .Distinct()
            .ToList();
        return await db.Categories.CountAsync(c => categories.Contains(c.Id), ct) == categories.Count
            && await db.Accounts.CountAsync(a => accounts.Contains(a.Id), ct) == accounts.Count;
    }
}
