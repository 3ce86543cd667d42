using System.Globalization;
using FinanceManager.Statements.Migration;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Hledger;

/// <summary>Understands the lines of a journal. What it does not understand it says, and goes on.</summary>
/// <remarks>The language is described in the journal section of hledger's manual.</remarks>
internal sealed class JournalParser(MigrationBook book, int year)
{
    private readonly JournalAmounts amounts = new();
    private readonly JournalNames names = new();
    private JournalTransaction? current;
    private JournalPosting? last;
    private bool isSkipping;
    private bool isComment;
    private string? commodity;
    private string? declared;
    private int year = year;

    public List<JournalTransaction> Transactions { get; } = [];

    public JournalAccounts Accounts { get; } = new();

    public void Read(LineReader lines)
    {
        while (lines.Read() && !book.IsFull)
        {
            var text = Plain(lines.Text.TrimEnd());
            if (lines.IsCut)
                book.Output.Warn(lines.Line, "line.too-long", "The line is too long; its end was left out.");
            if (isComment)
                isComment = text is not ("end comment" or "end test");
            else if (Cleaning.Trim(text).IsEmpty)
                End();
            else if (char.IsWhiteSpace(text[0]))
                Indented(text.Trim(), lines.Line);
            else
                Begin(text, lines.Line);
        }
        End();
        if (names.IsExhausted)
            NotUnderstood("Names are too many or too long for the aliases, which are not applied to all.");
    }

    private void NotUnderstood(string what) =>
        book.NotKept.Add("migration.alias", what, null, DiagnosticSeverity.Warning);

    /// <summary>Without what no text holds; tabs part a posting.</summary>
    private static string Plain(ReadOnlySpan<char> line)
    {
        var text = line.ToString();
        return text.Any(c => char.IsControl(c) && c is not '\t')
            ? string.Concat(text.Where(c => !char.IsControl(c) || c is '\t'))
            : text;
    }

    private void End() => (current, last, isSkipping, commodity, declared) = (null, null, false, null, null);

    private void Begin(string text, int line)
    {
        End();
        if (text[0] is ';' or '#' or '*' or '%' or '|')
            return;
        if (char.IsAsciiDigit(text[0]))
            BeginTransaction(text, line);
        else if (text[0] is '~' or '=')
        {
            isSkipping = true;
            book.NotKept.Add(
                "migration.rules",
                "Periodic transactions and automatic postings are not taken over.",
                line
            );
        }
        else
            Directive(text.TrimStart('!', '@'), line);
    }

    private void Directive(string text, int line)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (text, "") : (text[..space], text[(space + 1)..].Trim());
        // Others have no lines of their own: what is indented below them belongs to nothing, which has to be told.
        isSkipping = word is "account" or "commodity" or "payee" or "tag";
        switch (word)
        {
            case "comment" or "test":
                isComment = true;
                break;
            case "account":
                var (name, comment) = Uncommented(rest);
                var tags = new JournalComment();
                tags.Add(comment);
                declared = names.Of(name.Trim());
                Accounts.Declare(declared, tags.Value("type"));
                break;
            case "commodity":
                commodity = Uncommented(rest).Text.Trim();
                amounts.Learn(commodity);
                break;
            case "D":
                amounts.UseDefault(Uncommented(rest).Text.Trim());
                break;
            case "decimal-mark" when rest is ['.' or ',', ..]:
                amounts.UseMark(rest[0]);
                break;
            case "apply" when rest.StartsWith("account ", StringComparison.Ordinal):
                names.Begin(rest[8..].Trim());
                break;
            case "apply" when rest.StartsWith("year", StringComparison.Ordinal):
                Year(rest[4..]);
                break;
            case "Y" or "year":
                Year(rest);
                break;
            case "end":
                if (rest.StartsWith("aliases", StringComparison.Ordinal))
                    names.ForgetAliases();
                else if (rest.StartsWith("apply account", StringComparison.Ordinal) || rest is "apply" or "")
                    names.End();
                break;
            case "alias":
                if (!names.TryAlias(rest))
                    NotUnderstood("An alias is not understood.");
                break;
            case "include":
                book.NotKept.Add(
                    "migration.include",
                    $"The file refers to another one, which has to be brought in by itself: {StatementOutput.Quote(rest)}",
                    line,
                    DiagnosticSeverity.Warning
                );
                break;
            case "P":
                book.NotKept.Add("migration.prices", "Market prices are not taken over.", line);
                break;
            case "payee" or "tag" or "bucket" or "A" or "capture" or "check" or "assert" or "define" or "N" or "C":
                break;
            case ['Y', .. var digits] when digits.All(char.IsAsciiDigit):
                Year(digits);
                break;
            default:
                isSkipping = true;
                book.Output.Error(line, "migration.line-unknown", $"{StatementOutput.Quote(text)} is not understood.");
                break;
        }
    }

    private void Year(string text)
    {
        if (
            int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            && given is > 0 and < 10000
        )
            year = given;
    }

    private void BeginTransaction(string text, int line)
    {
        var (head, comment) = Uncommented(text);
        var space = head.IndexOf(' ', StringComparison.Ordinal);
        var days = (space < 0 ? head : head[..space]).Split('=');
        if (!TryDate(days[0], year, out var date))
        {
            isSkipping = true;
            book.Output.Error(line, "date.invalid", $"{StatementOutput.Quote(days[0])} is no date.");
            return;
        }
        var rest = space < 0 ? "" : head[space..].Trim();
        var status = StatusOf(ref rest);
        string? code = null;
        if (rest is ['(', ..] && rest.IndexOf(')') is > 0 and var close)
            (code, rest) = (rest[1..close], rest[(close + 1)..].Trim());
        current = new JournalTransaction
        {
            Line = line,
            Date = date,
            Status = status ?? JournalStatus.Unmarked,
            Code = string.IsNullOrWhiteSpace(code) ? null : code,
            Description = rest,
        };
        current.Comment.Add(comment);
        Transactions.Add(current);
    }

    private void Indented(string text, int line)
    {
        if (text[0] is ';')
        {
            if (declared is not null)
            {
                var tags = new JournalComment();
                tags.Add(text[1..]);
                Accounts.Declare(declared, tags.Value("type"));
            }
            (last?.Comment ?? current?.Comment)?.Add(text[1..].Trim());
            return;
        }
        if (commodity is not null && text.StartsWith("format ", StringComparison.Ordinal))
            amounts.Learn(text[7..].Trim());
        if (isSkipping)
            return;
        if (current is null)
            book.Output.Error(line, "migration.line-unknown", $"{StatementOutput.Quote(text)} is not understood.");
        else if (PostingOf(text, line) is { } posting)
            current.Postings.Add(last = posting);
    }

    private JournalPosting? PostingOf(string text, int line)
    {
        var (body, comment) = Uncommented(text);
        var status = StatusOf(ref body);
        var gap = body.IndexOf("  ", StringComparison.Ordinal);
        var tab = body.IndexOf('\t', StringComparison.Ordinal);
        var end = (gap, tab) switch
        {
            (< 0, < 0) => body.Length,
            (< 0, _) => tab,
            (_, < 0) => gap,
            _ => Math.Min(gap, tab),
        };
        var (name, amount) = (body[..end].Trim(), body[end..].Trim());
        var isVirtual = name is ['(', .., ')'] or ['[', .., ']'];
        if (
            !amounts.TryAssertion(ref amount, out var asserted, out var inclusive)
            || !amounts.TryPriced(amount, out var own, out var weight)
            || name.Length == 0
        )
        {
            book.Output.Error(
                line,
                "amount.invalid",
                $"{StatementOutput.Quote(body)} has no amount that is understood."
            );
            Transactions.RemoveAt(Transactions.Count - 1);
            (current, isSkipping) = (null, true);
            return null;
        }
        var posting = new JournalPosting
        {
            Line = line,
            Account = names.Of(isVirtual ? name[1..^1] : name),
            IsVirtual = isVirtual,
            IsBalanced = !isVirtual || name[0] is '[',
            Status = status,
            Amount = own,
            Weight = weight,
            Asserted = asserted,
            AssertsSubaccounts = inclusive,
        };
        posting.Comment.Add(comment);
        if (posting.Account.Length == JournalNames.Longest)
            book.NotKept.Add(
                "migration.account-name",
                "The name of an account is too long; its end was left out.",
                line,
                DiagnosticSeverity.Warning
            );
        return posting;
    }

    private static JournalStatus? StatusOf(ref string text)
    {
        if (text is not ['*' or '!', ..])
            return null;
        var status = text[0] is '*' ? JournalStatus.Cleared : JournalStatus.Pending;
        text = text[1..].TrimStart();
        return status;
    }

    private static (string Text, string Comment) Uncommented(string text)
    {
        var at = text.IndexOf(';', StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at].TrimEnd(), text[(at + 1)..].Trim());
    }

    /// <summary>Year, month and day, or the last two of them.</summary>
    internal static bool TryDate(string text, int year, out DateOnly date)
    {
        date = default;
        var parts = text.Split('-', '/', '.');
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        var (y, m, d) = numbers switch
        {
            [var a, var b, var c] => (a, b, c),
            [var b, var c] => (year, b, c),
            _ => (0, 0, 0),
        };
        if (y is < 1900 or > 2199 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
            return false;
        date = new DateOnly(y, m, d);
        return true;
    }
}
