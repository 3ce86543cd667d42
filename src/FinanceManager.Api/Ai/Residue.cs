using System.Text.RegularExpressions;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>What the cascade left without a category, and nobody decided to leave so: by merchant, the newest first.</summary>
/// <param name="Rows">How many transactions there are.</param>
internal sealed partial record Residue(int Rows, IReadOnlyList<Merchant> Merchants)
{
    // One run takes no more; the next one takes the rest.
    private const int Most = 20_000;

    // Less is no opinion that could differ.
    private const double Likely = 0.5;

    internal static async Task<Residue> LoadAsync(FinanceDbContext db, CancellationToken ct)
    {
        var rows = await Open(db.Transactions)
            .OrderByDescending(t => t.Date)
            .ThenByDescending(t => t.Id)
            .Take(Most)
            .Select(t => new OpenRow(
                t.Id,
                t.AccountId,
                t.BankText ?? t.Description,
                t.PayeeSource == DecisionSource.Bank ? t.Payee : null,
                t.MinorUnits,
                t.Currency,
                t.Splits.Sum(s => s.BaseMinorUnits ?? 0)
            ))
            .ToListAsync(ct);
        if (rows.Count == 0)
            return new(0, []);
        var categorizer = await HouseholdCategorizer.LoadAsync(db, ct);
        var names = await PersonNames.LoadAsync(db, ct);
        var merchants = rows.Select(row => (Row: row, Text: categorizer.TextOf(row.Description, row.Payee)))
            .GroupBy(r => (r.Text.Main.Key, r.Text.Main.Kind, r.Row.MinorUnits > 0))
            .Select(group => Of(group.Key, [.. group], categorizer, names))
            .ToList();
        return new(rows.Count, merchants);
    }

    /// <summary>No part of them is decided by an equal or higher owner, a person who cleared it included.</summary>
    internal static IQueryable<Transaction> Open(IQueryable<Transaction> transactions) =>
        transactions.Where(t =>
            t.TransferId == null
            && t.Status != TransactionStatus.Reconciled
            && t.Splits.Any(s =>
                s.CategoryId == null && (s.Source == DecisionSource.None || s.Source == DecisionSource.Bank)
            )
        );

    private static Merchant Of(
        (string Key, PaymentKind Kind, bool IsIncome) known,
        List<(OpenRow Row, MerchantText Text)> rows,
        Categorizer categorizer,
        PersonNames names
    )
    {
        var (first, text) = rows[0];
        var isName = names.In(text);
        var description = Redactor.Redact(first.Description, isName).Text;
        var payee = first.Payee is null ? null : Redactor.Redact(first.Payee, isName).Text;
        var input = new CategorizationInput(
            first.Description,
            first.Payee,
            first.MinorUnits,
            first.Currency,
            first.AccountId
        );
        var local = categorizer.Categorize(input, text);
        return new(
            known.Key,
            known.Kind,
            known.IsIncome,
            description,
            payee == description ? null : payee,
            [.. rows.Select(r => r.Row.Id)],
            rows.Max(r => Math.Abs(r.Row.BaseMinorUnits)),
            LocalOf(local)
        )
        {
            // A person's name, a number, a bare "PIX": no model can know what that was for.
            CanBeAsked =
                known.Key.Length > 0
                && !local.IsOwn
                && (local.CategoryId is not null || local.Source == DecisionSource.None)
                && SaysSomething(known.Key, isName),
        };
    }

    private static CategoryId? LocalOf(CategoryDecision answer) =>
        answer.CategoryId ?? (answer.Suggested is { Confidence: >= Likely } likely ? likely.CategoryId : null);

    private static bool SaysSomething(string key, Func<string, bool> isName) =>
        Word().Matches(key).Any(word => !isName(word.Value));

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}\d]+")]
    private static partial Regex Word();

    private sealed record OpenRow(
        TransactionId Id,
        AccountId AccountId,
        string Description,
        string? Payee,
        long MinorUnits,
        Currency Currency,
        long BaseMinorUnits
    );
}
