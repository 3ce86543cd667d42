using System.Text;
using FinanceManager.Api.Http.Tables;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Exports;

/// <summary>
/// A journal for hledger. A transfer is one transaction: its second posting carries a day of its own where that differs,
/// and a price in total where the currency does.
/// </summary>
internal sealed class HledgerJournal(TextWriter text, LedgerBooks books) : ILedgerWriter
{
    private static readonly HashSet<string> s_ownTags =
    [
        "id",
        "note",
        "payee",
        "description",
        "transfer",
        "type",
        "date",
        "date2",
    ];

    private readonly BookNames _names = new(books, Component);

    /// <summary>Two spaces would end the name, a semicolon begin a comment, a colon begin a sub-account.</summary>
    internal static string Component(string name)
    {
        var line = TableText.Line(name).Replace(';', ',').Replace(':', '-');
        return line.Length == 0 ? "unnamed" : line;
    }

    public void Begin()
    {
        text.WriteLine($"; {TableText.Line(books.Title)}");
        text.WriteLine($"; base currency {books.BaseCurrency}");
        text.WriteLine();
        text.WriteLine("decimal-mark .");
        foreach (var currency in books.Currencies)
            text.WriteLine($"commodity 1000.{new string('0', currency.Exponent)} {currency}");
        text.WriteLine();
        foreach (var (account, _) in books.Accounts)
            text.WriteLine($"account {_names.Of(account.Id)}  ; type:{TypeOf(account.Type)}, id:{account.Id}");
        text.WriteLine($"account {_names.Opening}  ; type:E");
        text.WriteLine($"account {_names.Transfers}  ; type:E");
        foreach (var (category, id) in _names.Categories)
        {
            var type = category.StartsWith("income:", StringComparison.Ordinal) ? "type:R" : "type:X";
            text.WriteLine($"account {category}  ; {type}{(id is null ? "" : $", id:{id}")}");
        }
        foreach (var (account, opening) in books.Accounts.Where(a => a.Opening.MinorUnits != 0))
        {
            text.WriteLine();
            text.WriteLine($"{TableText.Day(books.OpeningDay)} opening balance");
            Post(_names.Of(account.Id), opening);
            Post(_names.Opening, -opening);
        }
    }

    public void Add(Transaction t, Transaction? other)
    {
        // The end that the money left tells of both.
        if (other is not null && t.MinorUnits > 0)
            return;
        text.WriteLine();
        if (other is not null)
        {
            Transfer(t, other);
            return;
        }
        Head(t, Mark(t.Status));
        Post(_names.Of(t.AccountId), t.Amount);
        if (t.TransferId is not null)
            Post(_names.Transfers, -t.Amount);
        else
            foreach (var split in t.Splits.OrderBy(s => s.Position).ThenBy(s => s.Id))
                Post(
                    _names.Of(split.CategoryId, split.MinorUnits),
                    -new Money(split.MinorUnits, t.Currency),
                    comment: Tag("note", split.Note)
                );
    }

    public void End() { }

    public void Dispose() => text.Dispose();

    private void Transfer(Transaction from, Transaction to)
    {
        var together = from.Status == to.Status;
        Head(from, together ? Mark(from.Status) : "", Tag("transfer", from.TransferId.ToString()));
        var price = from.Currency == to.Currency ? "" : $" @@ {to.Amount}";
        Post(_names.Of(from.AccountId), from.Amount, price, mark: together ? "" : Mark(from.Status));
        string?[] about =
        [
            from.Date == to.Date ? null : Tag("date", TableText.Day(to.Date)),
            Tag("id", to.Id.ToString()),
            Tag("payee", to.Payee),
            Tag("description", to.Description),
            Tag("note", to.Note),
            .. to.Tags.Select(TagOf),
        ];
        var comment = string.Join(", ", about.Where(a => a is not null));
        Post(_names.Of(to.AccountId), to.Amount, comment: comment, mark: together ? "" : Mark(to.Status));
    }

    private void Head(Transaction t, string mark, string? tag = null)
    {
        var description = TableText.Line(t.Description);
        if (t.Payee is { } payee)
            description = $"{Plain(TableText.Line(payee))} | {Plain(description)}".TrimEnd();
        else
            description = Plain(description);
        // An empty code keeps what follows from being read as a mark, a code or a second date.
        var code = description is ['(' or '*' or '!' or '=', ..] ? "() " : "";
        text.WriteLine($"{TableText.Day(t.Date)} {mark}{code}{description}".TrimEnd() + $"  ; id:{t.Id}");
        string?[] lines =
        [
            tag,
            Tag("note", t.Note),
            t.Tags.Count == 0 ? null : string.Join(", ", t.Tags.Select(TagOf)),
        ];
        foreach (var line in lines.Where(l => l is not null))
            text.WriteLine($"    ; {line}");
    }

    private void Post(string account, Money amount, string price = "", string? comment = null, string mark = "")
    {
        text.Write($"    {mark}{account}  {amount}{price}");
        text.WriteLine(string.IsNullOrEmpty(comment) ? "" : $"  ; {comment}");
    }

    private static string Plain(string line) => line.Replace(';', ',').Replace('|', '/');

    private static string Mark(TransactionStatus status) =>
        status switch
        {
            TransactionStatus.Pending => "! ",
            TransactionStatus.Reconciled => "* ",
            _ => "",
        };

    private static char TypeOf(AccountType type) =>
        BookNames.IsOwed(type) ? 'L'
        : type == AccountType.Investment ? 'A'
        : 'C';

    /// <summary>A value ends at a comma, and a day in brackets in it would move the posting.</summary>
    private static string? Tag(string name, string? value)
    {
        var line = TableText.Line(value).Replace(',', ';').Replace('[', '(').Replace(']', ')');
        return line.Length == 0 ? null : $"{name}:{line}";
    }

    private static string TagOf(string tag)
    {
        var name = new StringBuilder();
        foreach (var rune in TableText.Line(tag).EnumerateRunes())
            name.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' ? rune.ToString() : "-");
        return (s_ownTags.Contains(name.ToString()) ? "tag-" : "") + name + ":";
    }
}
