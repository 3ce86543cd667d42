using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Ofx;

/// <summary>Reads OFX 1 (SGML), OFX 2 (XML) and QFX by the names of tags alone, since banks leave out the rest.</summary>
internal sealed class OfxReader
{
    private static readonly string[] Marks = ["<OFX", "OFXHEADER", "<?OFX", "<STMTTRN", "<OFC>", "BANKMSGSRS", "< OFX"];
    private readonly StatementOptions options;
    private readonly StatementOutput output;
    private readonly OfxAccountWriter writer;
    private readonly OfxFields fields;
    private readonly char lineBreak;
    private OfxAccount? account;
    private OfxTransaction? transaction;
    private bool closed;
    private bool listing;

    public OfxReader(StatementOptions options, StatementOutput output, string head)
    {
        this.options = options;
        this.output = output;
        lineBreak = head.Contains('\n', StringComparison.Ordinal) ? '\n' : '\r';
        writer = new OfxAccountWriter(options, output, OfxAmounts.From(head));
        fields = new OfxFields(output, writer);
    }

    public static bool Recognises(string head) =>
        Marks.Any(mark => head.Contains(mark, StringComparison.OrdinalIgnoreCase))
        && head.Contains('<', StringComparison.Ordinal);

    public StatementSource Read(TextReader text, string encoding)
    {
        var tokens = new OfxTokenizer(text, lineBreak);
        OfxToken token;
        while ((token = tokens.Read()) != OfxToken.End)
        {
            if (token == OfxToken.Text)
            {
                fields.Append(tokens.Text, tokens.IsLiteral);
                continue;
            }
            fields.Complete(account, transaction);
            if (token == OfxToken.Open)
                Open(tokens.Name, tokens.Line);
            else
                Close(tokens.Name);
        }
        Finish(tokens);
        return new StatementSource(Format(), encoding, null);
    }

    private void Open(string name, int line)
    {
        fields.Begin(name, line);
        switch (name)
        {
            case "STMTRS":
                BeginAccount(line, null);
                break;
            case "CCSTMTRS":
                BeginAccount(line, StatementAccountType.CreditCard);
                break;
            case "LOANSTMTRS":
                BeginAccount(line, StatementAccountType.Loan);
                break;
            case "INVSTMTRS":
                BeginAccount(line, StatementAccountType.Investment);
                break;
            case "ACCTINFO":
                BeginAccount(line, null, listed: true);
                listing = true;
                break;
            case "CCACCTINFO" when listing && account is not null:
                account.Type = StatementAccountType.CreditCard;
                break;
            case "STMTTRN" or "STMTTRNP":
                BeginTransaction(line, name == "STMTTRNP");
                break;
            case "BANKTRANLIST" or "LEDGERBAL" or "AVAILBAL" or "BANKTRANLISTP":
                EndTransaction();
                break;
            case "INVTRAN" when account is not null:
                account.Trades++;
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "STMTTRN" or "STMTTRNP" or "BANKTRANLIST" or "BANKTRANLISTP" or "INVBANKTRAN":
                EndTransaction();
                break;
            case "STMTRS"
            or "CCSTMTRS"
            or "INVSTMTRS"
            or "LOANSTMTRS"
            or "STMTTRNRS"
            or "CCSTMTTRNRS"
            or "INVSTMTTRNRS":
                EndAccount();
                break;
            case "ACCTINFO":
                EndAccount();
                listing = false;
                break;
            case "OFX" or "OFC":
                closed = true;
                break;
        }
        fields.End(name);
    }

    private void BeginAccount(int line, StatementAccountType? type, bool listed = false)
    {
        EndAccount();
        account = new OfxAccount
        {
            Line = line,
            Type = type,
            IsListed = listed,
        };
    }

    private void BeginTransaction(int line, bool pending)
    {
        EndTransaction();
        account ??= new OfxAccount { Line = line };
        transaction = new OfxTransaction { Line = line, Pending = pending };
    }

    private void EndTransaction()
    {
        if (transaction is null || account is null)
            return;
        writer.Transaction(account, transaction);
        transaction = null;
    }

    private void EndAccount()
    {
        EndTransaction();
        if (account is not null)
            writer.Finish(account);
        account = null;
    }

    private void Finish(OfxTokenizer tokens)
    {
        // The last value before the end may be cut; an amount that another field follows is not.
        var cut = transaction is { } open && !(open.IsWhole && fields.LeafIsLater);
        if (cut)
        {
            output.Error(transaction!.Line, "line.truncated", "The file ends inside this transaction.");
            transaction = null;
        }
        else
        {
            fields.Complete(account, transaction);
        }
        EndAccount();
        if (!closed)
            output.Warn(
                tokens.Line,
                "file.truncated",
                "The file ends before its closing tag; something may be missing."
            );
        if (tokens.SkippedDocumentType)
            output.Warn(null, "file.doctype", "The file's document type declaration was ignored.");
        if (output.Accounts == 0)
            output.Fatal("file.no-statement", "The file is OFX but holds no statement of an account.");
    }

    // Both names stand for one format; the extension says what a person calls it, INTU.BID is Quicken's own mark.
    private string Format() =>
        Path.GetExtension(options.FileName)?.ToUpperInvariant() switch
        {
            ".QFX" => "qfx",
            ".OFX" => "ofx",
            _ => fields.Quicken ? "qfx" : "ofx",
        };
}
