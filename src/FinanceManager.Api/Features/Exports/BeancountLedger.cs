using System.Globalization;
using System.Text;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Http.Tables;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Exports;

/// <summary>
/// A ledger for beancount. A transfer is one transaction where both ends have the same day. Otherwise each end is one of its
/// own day, against an account for money under way, and a link holds them together.
/// </summary>
internal sealed class BeancountLedger(TextWriter text, LedgerBooks books) : ILedgerWriter
{
    private readonly BookNames _names = new(books, Component);

    /// <summary>Letters, digits and dashes, beginning with a capital or a digit.</summary>
    internal static string Component(string name)
    {
        var kept = new StringBuilder(name.Length);
        // Beancount's own tables end with the basic plane, so the halves of surrogate pairs are no letters here either.
        foreach (var c in name)
            if (char.IsLetter(c) || char.IsDigit(c))
                kept.Append(c);
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && kept.Length > 0 && kept[^1] != '-')
                kept.Append('-');
        while (kept.Length > 0 && kept[^1] == '-')
            kept.Length--;
        if (kept.Length == 0)
            return "X";
        kept[0] = char.ToUpperInvariant(kept[0]);
        return MayLead(kept[0]) ? kept.ToString() : $"X{kept}";
    }

    public void Begin()
    {
        text.WriteLine($"option \"title\" {Quoted(books.Title)}");
        text.WriteLine($"option \"operating_currency\" \"{books.BaseCurrency}\"");
        // A total price is stored per unit, and a currency without decimals would allow no rounding of that at all.
        foreach (var currency in books.Currencies.Where(c => c.Exponent == 0))
            text.WriteLine($"option \"inferred_tolerance_default\" \"{currency}:0.001\"");
        text.WriteLine();
        var day = TableText.Day(books.OpeningDay);
        foreach (var currency in books.Currencies)
        {
            text.WriteLine($"{day} commodity {currency}");
            text.WriteLine($"  precision: {currency.Exponent}");
        }
        foreach (var (account, _) in books.Accounts)
        {
            text.WriteLine($"{day} open {_names.Of(account.Id)} {account.Currency}");
            Meta("  ", "name", account.Name);
            Meta("  ", "id", account.Id.ToString());
        }
        foreach (
            var (account, id) in _names.Categories.Prepend((_names.Transfers, null)).Prepend((_names.Opening, null))
        )
        {
            text.WriteLine($"{day} open {account}");
            Meta("  ", "id", id?.ToString());
        }
        foreach (var (account, opening) in books.Accounts.Where(a => a.Opening.MinorUnits != 0))
        {
            text.WriteLine();
            text.WriteLine($"{day} * \"Opening balance\"");
            Post(_names.Of(account.Id), opening);
            Post(_names.Opening, -opening);
        }
    }

    public void Add(Transaction t, Transaction? other)
    {
        var together = other is not null && other.Date == t.Date;
        // The end that the money left tells of both.
        if (together && t.MinorUnits > 0)
            return;
        text.WriteLine();
        Head(t, t.Status, t.Tags);
        if (t.TransferId is null)
        {
            Post(_names.Of(t.AccountId), t.Amount);
            foreach (var split in t.Splits.OrderBy(s => s.Position).ThenBy(s => s.Id))
            {
                Post(_names.Of(split.CategoryId, split.MinorUnits), -new Money(split.MinorUnits, t.Currency));
                Meta("    ", "note", split.Note);
            }
            return;
        }
        // What left is worth what arrives, so that it is that currency which is under way.
        var arrives = other is not null && t.MinorUnits < 0 ? other.Amount : -t.Amount;
        Post(_names.Of(t.AccountId), t.Amount, arrives.Currency == t.Currency ? "" : $" @@ {arrives}");
        Post(together ? Flag(other!, t.Status) + _names.Of(other!.AccountId) : _names.Transfers, arrives);
        if (together)
            About(other!, "    ");
    }

    public void End() { }

    public void Dispose() => text.Dispose();

    private void Head(Transaction t, TransactionStatus status, IReadOnlyList<string> tags)
    {
        var slugs = tags.Select(Slug).ToList();
        text.Write($"{TableText.Day(t.Date)} {(status == TransactionStatus.Pending ? '!' : '*')}");
        if (t.Payee is { } payee)
            text.Write($" {Quoted(payee)}");
        text.Write($" {Quoted(t.Description)}");
        foreach (var slug in slugs.Distinct())
            text.Write($" #{slug}");
        text.WriteLine(t.TransferId is { } transfer ? $" ^transfer-{transfer}" : "");
        Meta("  ", "id", t.Id.ToString());
        if (status == TransactionStatus.Reconciled)
            Meta("  ", "status", "reconciled");
        Meta("  ", "note", t.Note);
        if (!slugs.SequenceEqual(tags))
            Meta("  ", "tags", string.Join(", ", tags));
    }

    /// <summary>What the bank of the second end says, on its posting.</summary>
    private void About(Transaction end, string indent)
    {
        Meta(indent, "id", end.Id.ToString());
        Meta(indent, "payee", end.Payee);
        Meta(indent, "description", end.Description);
        Meta(indent, "note", end.Note);
        Meta(indent, "tags", string.Join(", ", end.Tags));
    }

    private void Post(string account, Money amount, string price = "") =>
        text.WriteLine($"  {account}  {amount}{price}");

    private void Meta(string indent, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.WriteLine($"{indent}{key}: {Quoted(value)}");
    }

    private static string Flag(Transaction end, TransactionStatus already) =>
        end.Status == TransactionStatus.Pending && already != TransactionStatus.Pending ? "! " : "";

    private static string Quoted(string value) =>
        $"\"{TableText.Line(value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Slug(string tag)
    {
        var slug = new StringBuilder();
        foreach (var c in DescriptionNormalizer.Fold(tag))
            slug.Append(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '/' or '.' ? c : '-');
        return slug.Length == 0 ? "-" : slug.ToString();
    }

    // Capitals of the alphabets whose every capital beancount's tables know.
    private static bool MayLead(char c) =>
        char.IsAsciiDigit(c)
        || (char.IsUpper(c) && c is < '\u0370' or (>= '\u0386' and <= '\u03AB') or (>= '\u0400' and <= '\u0513'));
}
