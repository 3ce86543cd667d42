using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Statements;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>One line of the file as the preview shows it.</summary>
/// <param name="Line">1-based line of the file; null when a fault concerns the whole file.</param>
/// <param name="Ordinal">The key for decisions; null for a line that could not be read.</param>
/// <param name="Account">How the file names its account.</param>
/// <param name="MatchId">The transaction it may already be.</param>
/// <param name="Score">0–1, how alike it and that transaction are; null where there is none.</param>
/// <param name="Reason">Code: why it was matched, or what is wrong with it.</param>
/// <param name="IgnoredBy">The rule by which it is not imported unless a person decides otherwise.</param>
/// <param name="Category">How the file names its category; those of its parts, where it is divided.</param>
public sealed record ImportLineResponse(
    int? Line,
    int? Ordinal,
    LineStatus Status,
    string? Account,
    DateOnly? Date,
    Money? Amount,
    string? Description,
    string? Payee,
    TransactionId? MatchId,
    string? Reason,
    double? Score,
    LineDecision? Decision,
    CategoryId? CategoryId,
    DecisionSource? Source,
    double? Confidence,
    RuleId? IgnoredBy = null,
    string? Category = null
);

/// <param name="Ignored">How many lines of the whole file a rule leaves out; only on the first page.</param>
public sealed record ImportLinesResponse(IReadOnlyList<ImportLineResponse> Items, string? Next, int? Ignored = null);

internal static class GetImportLines
{
    internal static async Task<Results<Ok<ImportLinesResponse>, NotFound>> Handle(
        ImportId id,
        FinanceDbContext db,
        LineStatus? status,
        string? cursor,
        CancellationToken ct,
        [Range(1, 500)] int limit = 100
    )
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
            return TypedResults.NotFound();
        var choices = ImportChoices.Of(import);
        var statement = await ImportReader.ReadAsync(db, import, choices, ct);
        var plan = await ImportPlan.BuildAsync(db, statement, choices, ct);
        var categorizer = await HouseholdCategorizer.LoadAsync(db, ct);
        // Only the lines of the page are categorised.
        var lines = plan.Lines.Where(line => status is null || line.Match.Status == status).ToList();
        var faults = statement.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Error);

        _ = int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var skip);
        var page = lines
            .Skip(skip)
            .Select(line => Describe(line, plan, choices, categorizer))
            .Concat(status is null or LineStatus.Error ? faults.Skip(skip - lines.Count).Select(Describe) : [])
            .Take(limit + 1)
            .ToList();
        var next = page.Count > limit ? (skip + limit).ToString(CultureInfo.InvariantCulture) : null;
        int? ignored = cursor is null
            ? plan.Lines.Count(l => ImportRowsOf.IgnoredBy(l, plan, choices, categorizer) is not null)
            : null;
        return TypedResults.Ok(new ImportLinesResponse([.. page.Take(limit)], next, ignored));
    }

    private static ImportLineResponse Describe(
        PlannedLine line,
        ImportPlan plan,
        ImportChoices choices,
        Categorizer categorizer
    )
    {
        var account = plan.Accounts[line.Account];
        var read = line.Read;
        var decided = ImportRowsOf.Decided(
            read,
            categorizer.TextOf(read.Description, read.Payee),
            ImportRowsOf.InstallmentOf(read, account.Target),
            plan,
            account,
            categorizer
        );
        return new(
            read.Line,
            line.Ordinal,
            line.Match.Status,
            account.Text,
            read.Date,
            read.Amount,
            read.Description,
            decided.Payee ?? read.Payee,
            line.Match.Row,
            line.Match.Reason,
            line.Match.Row is null ? null : line.Match.Score,
            choices.Lines.TryGetValue(line.Ordinal, out var decision) ? decision : null,
            decided.CategoryId,
            decided.Source,
            decided.Confidence,
            ImportRowsOf.IgnoredBy(line, plan, choices, categorizer),
            read.Category ?? (read.Splits.Count > 0 ? string.Join(", ", read.Splits.Select(s => s.Category)) : null)
        );
    }

    private static ImportLineResponse Describe(Diagnostic d) =>
        new(
            d.Line,
            null,
            LineStatus.Error,
            null,
            null,
            null,
            d.Message,
            null,
            null,
            d.Code,
            null,
            null,
            null,
            null,
            null
        );
}
