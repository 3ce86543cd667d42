using FinanceManager.Api.Ai;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Insights;
using FinanceManager.Api.Telemetry;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using FinanceManager.Statements;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>An account after a commit, beside what the bank states.</summary>
/// <param name="Difference">Our balance on the stated day minus the bank's; null where the bank states none.</param>
public sealed record CommittedAccount(
    AccountId Id,
    string Name,
    int Inserted,
    Money Balance,
    Money? Stated,
    DateOnly? StatedOn,
    Money? Difference
);

public sealed record CommitImportResponse(
    ChangeSetId ChangeSetId,
    int Inserted,
    int Skipped,
    IReadOnlyList<CommittedAccount> Accounts
);

internal static class CommitImport
{
    internal static async Task<Results<Ok<CommitImportResponse>, NotFound>> Handle(
        ImportId id,
        FinanceDbContext db,
        AiRuns ai,
        InsightSignal insights,
        HttpResponse response,
        CancellationToken ct
    )
    {
        if (await RunAsync(db, id, ct) is not { } committed)
            return TypedResults.NotFound();
        Measurements.ImportRows.Add(committed.Inserted);
        await ai.StartAfterImportAsync(ct);
        insights.Ask(db.CurrentHousehold);
        response.OnCompleted(() =>
        {
            Upkeep.GiveBackMemory(committed.Inserted + committed.Skipped);
            return Upkeep.AfterImportAsync(db, committed.Inserted, CancellationToken.None);
        });
        return TypedResults.Ok(committed);
    }

    /// <summary>Reads the file, then matches and writes under the household's lock, so that two commits add a line once.</summary>
    /// <returns>Null when there is no such import.</returns>
    internal static async Task<CommitImportResponse?> RunAsync(FinanceDbContext db, ImportId id, CancellationToken ct)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } seen)
            return null;
        var choices = ImportChoices.Of(seen);
        var statement = await ImportReader.ReadAsync(db, seen, choices, ct);
        var categorizer = await HouseholdCategorizer.LoadAsync(db, ct);

        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var import = await CorrectImport.UnchangedAsync(db, seen, ct);
        db.Act.Describe("import.committed", import.FileName, ChangeKind.Import, import.Id);
        var changeSet = db.Act.ChangeSetOf(db);

        var plan = await ImportPlan.BuildAsync(db, statement, choices, ct);
        if (plan.Accounts.Count == 0)
            throw new RuleViolation("import.nothing-to-import");
        if (plan.Accounts.Any(a => a.CurrencyDiffers))
            throw new RuleViolation("account.currency-mismatch");
        var accounts = await ImportAccounts.EnsureAsync(db, import, statement, plan, choices, ct);
        var rows = new ImportRowsOf(
            plan,
            choices,
            categorizer,
            accounts,
            await BaseAmounts.CurrencyAsync(db, ct),
            await db.RatesAsync(ct),
            await InstallmentPlans.LoadAsync(db, accounts, ct)
        );
        rows.Sort();
        if (rows.NewCount > 0 && plan.Categories.Creates)
            await plan.Categories.EnsureAsync(
                db,
                rows.Carried,
                plan.Lines.SelectMany(l => ImportSummary.TextsOf(l.Read)).ToHashSet(),
                ct
            );
        var firstDays = await ImportAccounts.FirstDaysAsync(db, accounts, ct);
        await ImportWriter.WriteAsync(db, import.Id, changeSet.Id, rows.Rows(), rows.Seen, ct);
        var linked = await ImportTransfers.LinkAsync(db, rows, changeSet.Id, ct);
        await SummaryTable.RecomputeAsync(db, [.. rows.Touched(), .. linked], ct);
        db.AddRange(rows.Possible);
        await rows.Migrated.RememberAsync(db, ct);
        await BookAsync(db, rows.BookedNow, ct);
        await ImportAccounts.StateBalancesAsync(db, import, plan, accounts, choices, rows, firstDays, ct);
        await RememberAsync(db, statement, choices, ct);

        changeSet.Wrote(rows.NewCount);
        import.Commit(changeSet.Id);
        ImportSummary.Record(import, statement, plan, choices);
        await db.SaveChangesAsync(ct);
        var committed = await ImportAccounts.DescribeAsync(db, accounts, rows, ct);
        await write.CommitAsync(ct);
        return new(changeSet.Id, rows.NewCount, rows.Skipped, committed);
    }

    private static async Task BookAsync(
        FinanceDbContext db,
        List<(TransactionId Id, ReadFacts Read)> booked,
        CancellationToken ct
    )
    {
        foreach (var chunk in booked.Chunk(500))
        {
            var ids = chunk.Select(b => b.Id).ToList();
            var pending = await db.Transactions.Include(t => t.Splits).Where(t => ids.Contains(t.Id)).ToListAsync(ct);
            foreach (var (id, read) in chunk)
                pending.Find(t => t.Id == id)?.Book(read.Date, read.MinorUnits, read.Text);
        }
    }

    /// <summary>Only what a person said of the columns is remembered: a guess, or one file's currency, is not a fact about the next.</summary>
    private static async Task RememberAsync(
        FinanceDbContext db,
        Statement statement,
        ImportChoices choices,
        CancellationToken ct
    )
    {
        if (choices.Mapping is null || statement.Layout is not { Mapping: { } mapping } layout)
            return;
        var json = ImportReader.ToJson(mapping with { CurrencyCode = choices.Mapping.CurrencyCode });
        if (await db.BankMappings.SingleOrDefaultAsync(m => m.Signature == layout.Signature, ct) is { } known)
            known.Remember(json);
        else
            db.Add(new BankMapping(layout.Signature, json));
    }
}
