using System.Text.RegularExpressions;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>
/// What the cascade left without a category and waits for a person, by merchant, the newest first: without merchants of
/// which the model's opinion is known, or known not to be worth asking for.
/// </summary>
/// <param name="Rows">How many transactions there are.</param>
internal sealed partial record Residue(int Rows, IReadOnlyList<AskedMerchant> Merchants)
{
    // One run takes no more; the next one takes the rest.
    private const int Most = 20_000;

    // Less is no opinion that could differ.
    private const double Likely = 0.5;

    /// <param name="askedUnder">See <see cref="CategoryPrompt.AskedUnder"/>.</param>
    internal static async Task<Residue> LoadAsync(FinanceDbContext db, string askedUnder, CancellationToken ct)
    {
        var rows = await Unheard(db, askedUnder)
            .Take(Most)
            .Select(t => new OpenRow(
                t.Id,
                t.Date,
                t.MerchantKey,
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
        var merchants = rows.OrderByDescending(row => row.Date)
            .ThenByDescending(row => row.Id.Value)
            .GroupBy(row => (row.MerchantKey, row.MinorUnits > 0))
            .Select(group => Of(group.Key, [.. group], categorizer, names))
            .ToList();
        return new(rows.Count, merchants);
    }

    /// <summary>
    /// Open rows of merchants about which there is something to ask or to write, in the order of the index of what waits,
    /// which is read no further than it must.
    /// </summary>
    internal static IQueryable<Transaction> Unheard(FinanceDbContext db, string askedUnder)
    {
        var now = db.Clock.GetUtcNow();
        return Open(db.Transactions)
            .Where(t =>
                !db.AiOpinions.Any(o =>
                    o.MerchantKey == t.MerchantKey
                    && o.Income == t.MinorUnits > 0
                    && o.GoodUntil > now
                    && (o.AskedUnder == null || o.AskedUnder == askedUnder)
                )
            )
            .OrderBy(t => t.NeedsReview)
            .ThenBy(t => t.MerchantKey);
    }

    /// <summary>
    /// They wait for a person and name a merchant, and no part of them is decided by an equal or higher owner, a person who
    /// cleared it included.
    /// </summary>
    internal static IQueryable<Transaction> Open(IQueryable<Transaction> transactions) =>
        transactions.Where(t =>
            t.NeedsReview
            && t.MerchantKey != ""
            && t.TransferId == null
            && t.Status != TransactionStatus.Reconciled
            && t.Splits.Any(s =>
                s.CategoryId == null && (s.Source == DecisionSource.None || s.Source == DecisionSource.Bank)
            )
        );

    private static AskedMerchant Of(
        (string Key, bool IsIncome) known,
        List<OpenRow> rows,
        Categorizer categorizer,
        PersonNames names
    )
    {
        var first = rows[0];
        var text = categorizer.TextOf(first.Description, first.Payee);
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
            text.Main.Kind,
            known.IsIncome,
            description,
            payee == description ? null : payee,
            [.. rows.Select(r => r.Id)],
            rows.Max(r => Math.Abs(r.BaseMinorUnits)),
            LocalOf(local)
        )
        {
            // A person's name, a number, a bare "PIX": no model can know what that was for.
            CanBeAsked =
                !local.IsOwn
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
        DateOnly Date,
        string MerchantKey,
        AccountId AccountId,
        string Description,
        string? Payee,
        long MinorUnits,
        Currency Currency,
        long BaseMinorUnits
    );
}
