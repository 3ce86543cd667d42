using System.Text.RegularExpressions;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Documents;

/// <summary>
/// From which account a document was paid: where the bank's line of it is; the one whose number ends as the document says;
/// the one that the last document in this currency was for; the only one in this currency.
/// </summary>
internal static partial class AccountGuess
{
    internal static async Task<AccountId?> OfAsync(
        FinanceDbContext db,
        IReadOnlyList<BankLine> lines,
        string? paymentMethod,
        Currency currency,
        CancellationToken ct
    )
    {
        if (lines.Where(l => l.IsLikely).Select(l => l.Transaction.AccountId).Distinct().ToList() is [var only])
            return only;
        var open = await db
            .Accounts.AsNoTracking()
            .Where(a => !a.Archived && a.Currency == currency)
            .OrderBy(a => a.CreatedAt)
            .ToListAsync(ct);
        return await ByNumberAsync(db, open, paymentMethod, ct)
            ?? await LastAsync(db, open, ct)
            ?? (open.Count == 1 ? open[0].Id : null);
    }

    private static async Task<AccountId?> ByNumberAsync(
        FinanceDbContext db,
        List<Account> open,
        string? paymentMethod,
        CancellationToken ct
    )
    {
        if (paymentMethod is null || LastDigits().Match(paymentMethod) is not { Success: true } end)
            return null;
        var aliases = await db.AccountAliases.AsNoTracking().ToListAsync(ct);
        var ending = open.FindAll(a =>
            EndsWith(a.Name, end.Value) || aliases.Exists(x => x.AccountId == a.Id && EndsWith(x.Text, end.Value))
        );
        return ending.Count == 1 ? ending[0].Id : null;
    }

    private static async Task<AccountId?> LastAsync(FinanceDbContext db, List<Account> open, CancellationToken ct)
    {
        var ids = open.ConvertAll(a => a.Id);
        // Ids sort by creation.
        return await (
            from attached in db.Attachments
            join transaction in db.Transactions on attached.TransactionId equals transaction.Id
            where ids.Contains(transaction.AccountId)
            orderby attached.Id descending
            select (AccountId?)transaction.AccountId
        ).FirstOrDefaultAsync(ct);
    }

    private static bool EndsWith(string text, string digits) =>
        string.Concat(text.Where(char.IsAsciiDigit)).EndsWith(digits, StringComparison.Ordinal);

    [GeneratedRegex(@"\d{4}(?!.*\d)")]
    private static partial Regex LastDigits();
}
