using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Ofx;

/// <summary>Gathers the text of the current element and gives it to the account or transaction it belongs to.</summary>
internal sealed class OfxFields(StatementOutput output, OfxAccountWriter writer)
{
    private const int LongestValue = 1 << 14;
    private readonly StringPool strings = new();
    private char[] value = new char[1024];
    private char[] scratch = [];
    private int length;
    private string? leaf;
    private int leafLine;
    private string? context;
    private string? statusCode;
    private string? statusSeverity;

    /// <summary>The file carries Quicken's bank id.</summary>
    public bool Quicken { get; private set; }

    /// <summary>The element being read is not the amount itself.</summary>
    public bool LeafIsLater => leaf != "TRNAMT";

    public void Begin(string name, int line)
    {
        leaf = name;
        leafLine = line;
        length = 0;
        if (IsContext(name))
            context = name;
        else if (name is "STMTTRN" or "BANKTRANLIST" or "INVTRANLIST" or "STMTRS" or "CCSTMTRS")
            context = null;
        if (name == "INTU.BID")
            Quicken = true;
        if (name == "STATUS")
            (statusCode, statusSeverity) = (null, null);
    }

    public void End(string name)
    {
        leaf = null;
        if (name != context)
            return;
        if (context == "STATUS")
            ReportStatus("");
        context = null;
    }

    public void Append(ReadOnlySpan<char> text, bool literal)
    {
        if (leaf is null)
            return;
        text = text[..Math.Min(text.Length, LongestValue - Math.Min(length, LongestValue))];
        if (value.Length < length + text.Length)
            Array.Resize(ref value, Math.Max(value.Length * 2, length + text.Length));
        if (literal)
        {
            text.CopyTo(value.AsSpan(length));
            length += text.Length;
            return;
        }
        length += OfxEntities.Decode(text, value.AsSpan(length));
    }

    /// <summary>The element is over: its text goes where it belongs.</summary>
    public void Complete(OfxAccount? account, OfxTransaction? transaction)
    {
        var text = Cleaning.Text(value.AsSpan(0, length), ref scratch);
        length = 0;
        if (leaf is null)
            return;
        if (context == "STATUS")
            SetStatus(text);
        else if (transaction is not null)
            SetTransaction(transaction, text);
        else if (account is not null)
            SetAccount(account, text);
        if (leaf == "ORG" && !text.IsEmpty)
            writer.Institution = strings.Get(text);
    }

    private void SetTransaction(OfxTransaction transaction, ReadOnlySpan<char> text)
    {
        if (context is not null && context is not ("CURRENCY" or "PAYEE"))
            return;
        transaction.IsWhole |= transaction.Amount is not null;
        if (text.IsEmpty)
            return;
        switch (leaf)
        {
            case "DTPOSTED":
                transaction.Posted = strings.Get(text);
                break;
            case "DTUSER" or "DTTRAN":
                transaction.UserDate = strings.Get(text);
                break;
            case "TRNAMT":
                transaction.Amount = strings.Get(text);
                break;
            case "TRNTYPE":
                transaction.Kind = strings.Get(text);
                break;
            case "FITID":
                transaction.SourceId = new string(text);
                break;
            case "CHECKNUM":
                transaction.CheckNumber = strings.Get(text);
                break;
            case "REFNUM":
                transaction.ReferenceNumber = strings.Get(text);
                break;
            case "NAME" when context == "PAYEE":
                transaction.PayeeName = strings.Get(text);
                break;
            case "NAME":
                transaction.Name = strings.Get(text);
                break;
            case "EXTDNAME":
                transaction.ExtendedName = strings.Get(text);
                break;
            case "PAYEE":
                transaction.PayeeName = strings.Get(text);
                break;
            case "MEMO":
                transaction.Memo = transaction.Memo is null ? strings.Get(text) : $"{transaction.Memo} {text}";
                break;
            case "CATEGORY":
                transaction.Category = strings.Get(text);
                break;
            case "SIC":
                transaction.MerchantCode = strings.Get(text);
                break;
            case "CURSYM" or "CURRENCY" when context == "CURRENCY":
                transaction.CurrencyCode = strings.Get(text);
                break;
        }
    }

    private void SetAccount(OfxAccount account, ReadOnlySpan<char> text)
    {
        switch (leaf)
        {
            case "ACCTID" when IsOwner && account.Id is null or "":
                account.Id = strings.Get(text);
                break;
            case "BANKID" or "BROKERID" when IsOwner:
                account.BankId = strings.Get(text);
                break;
            case "ACCTTYPE" when IsOwner:
                account.TypeText = strings.Get(text);
                break;
            case "CURDEF":
                account.CurrencyText = strings.Get(text);
                break;
            case "DESC" when context is null:
                account.Name = strings.Get(text);
                break;
            case "BALAMT" when context == "LEDGERBAL":
                account.BalanceText = new string(text);
                break;
            case "DTASOF" when context == "LEDGERBAL":
                account.BalanceDate = strings.Get(text);
                break;
            case "DTEND":
                account.PeriodEnd = strings.Get(text);
                break;
        }
    }

    private bool IsOwner =>
        context is "BANKACCTFROM" or "CCACCTFROM" or "INVACCTFROM" or "LOANACCTFROM" or "CCACCTINFO";

    private static bool IsContext(string name) =>
        name
            is "BANKACCTFROM"
                or "CCACCTFROM"
                or "INVACCTFROM"
                or "LOANACCTFROM"
                or "CCACCTINFO"
                or "BANKACCTTO"
                or "CCACCTTO"
                or "INVACCTTO"
                or "LOANACCTTO"
                or "LEDGERBAL"
                or "AVAILBAL"
                or "CURRENCY"
                or "ORIGCURRENCY"
                or "PAYEE"
                or "STATUS"
                or "BAL"
                or "INVBAL";

    private void SetStatus(ReadOnlySpan<char> text)
    {
        switch (leaf)
        {
            case "CODE":
                statusCode = strings.Get(text);
                break;
            case "SEVERITY":
                statusSeverity = strings.Get(text);
                break;
            case "MESSAGE":
                ReportStatus(new string(text[..Math.Min(text.Length, 160)]));
                break;
        }
    }

    private void ReportStatus(string message)
    {
        if (string.Equals(statusSeverity, "ERROR", StringComparison.OrdinalIgnoreCase))
            output.Error(
                leafLine,
                "ofx.status-error",
                $"The bank answered with error {statusCode}. {message}".TrimEnd()
            );
        statusSeverity = null;
    }
}
