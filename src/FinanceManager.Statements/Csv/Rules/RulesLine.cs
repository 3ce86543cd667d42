using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Writes the line of a transaction that the rules made.</summary>
internal sealed class RulesLine(HledgerRules rules)
{
    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
    private readonly IReadOnlyList<RulesDateFormat> formats =
        rules.DateFormats.Count > 0 ? rules.DateFormats : RulesDateFormat.Usual;
    private readonly int description = rules.Fields.Find("description");
    private readonly int code = rules.Fields.Find("code");
    private readonly int status = rules.Fields.Find("status");
    private readonly int comment = rules.Fields.Find("comment");
    private char[] scratch = [];

    public bool TryDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        foreach (var format in formats)
            if (format.TryRead(text, out date))
                return true;
        date = default;
        return false;
    }

    public StatementLine Of(RulesRecord record, RulesTransaction transaction, DateOnly date, RulesMoney money)
    {
        var text = Cleaned(record.Kept(description));
        var other = transaction.OtherAccount;
        var isTransfer = other is not null && RulesTransaction.IsOwnAccount(other);
        return new StatementLine
        {
            Line = record.Line,
            Date = date,
            MinorUnits = money.MinorUnits,
            Currency = money.Currency,
            Description = text,
            Payee = Payee(text),
            Reference = record.Has(code) ? record.Kept(code) : null,
            Category = isTransfer ? null : other,
            TransferAccount = isTransfer ? other : null,
            Splits = transaction.Splits,
            Note = Note(record, transaction),
            Pending = record.Text(status) is "!",
        };
    }

    /// <summary>hledger's users write a description as "payee | what for".</summary>
    private static string? Payee(string text) =>
        text.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar && text[..bar].Trim() is { Length: > 0 } payee
            ? payee
            : null;

    /// <summary>Comments, each on lines of its own; rules write a line break as <c>\n</c>.</summary>
    private string? Note(RulesRecord record, RulesTransaction transaction)
    {
        var first = record.Kept(comment);
        var second = record.Kept(transaction.Posting.Comment);
        var third = transaction.OtherComment ?? "";
        var all = second.Length + third.Length == 0 ? first : string.Join("\\n", first, second, third);
        if (all.Contains("\\n", StringComparison.Ordinal))
            all = string.Join('\n', all.Split("\\n", Trimmed));
        return all.Length > 0 ? all : null;
    }

    private string Cleaned(string text)
    {
        var clean = Cleaning.Text(text, ref scratch);
        return clean.Length == text.Length && clean.SequenceEqual(text) ? text : new string(clean);
    }
}
