using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Qif;

/// <summary>Reads QIF, the lines of one letter and a text that Quicken and its likes exchange.</summary>
internal sealed class QifReader
{
    private readonly StatementOutput output;
    private readonly QifAccounts accounts;
    private readonly QifLines lines;
    private readonly StringPool strings = new();
    private readonly QifRecord record = new();
    private readonly Dictionary<string, (int Line, int Entries)> lists = [];
    private char[] scratch = [];
    private QifHeader header = QifHeader.None;
    private QifAccount? declared;
    private int declarations;
    private QifAccount? current;

    private QifReader(QifConventions conventions, StatementOptions options, StatementOutput output)
    {
        this.output = output;
        accounts = new QifAccounts(options, output);
        lines = new QifLines(conventions, accounts, options, output);
    }

    public static bool Recognises(string head)
    {
        var reader = new LineReader(new StringReader(head));
        while (reader.Read())
            if (Cleaning.Trim(reader.Text) is ['!', ..] line && QifHeader.IsAny(line))
                return true;
        return false;
    }

    public static StatementSource Read(
        InputBytes input,
        TextEncoding encoding,
        string head,
        bool complete,
        StatementOptions options,
        StatementOutput output
    )
    {
        var conventions = QifConventions.Of(input, encoding, head, complete, options, output);
        using var text = input.OpenText(encoding);
        new QifReader(conventions, options, output).Read(new LineReader(text));
        return new StatementSource("qif", encoding.Name, null);
    }

    private void Read(LineReader reader)
    {
        while (reader.Read())
        {
            var text = Cleaning.Trim(reader.Text);
            if (text.IsEmpty)
                continue;
            if (reader.IsCut)
                output.Warn(reader.Line, "line.too-long", "The line is too long; its end was left out.");
            if (text[0] == '^')
                EndRecord();
            else if (text[0] == '!')
                Begin(text);
            else
                Add(text, reader.Line);
        }
        Finish(reader);
    }

    private void Add(ReadOnlySpan<char> text, int line)
    {
        // Lists are long and hold nothing of use: their entries are only counted.
        var value = header.Section == QifSection.List ? "" : strings.Get(Cleaning.Text(text[1..], ref scratch));
        if (BeginsNext(text[0], value))
            EndRecord();
        record.Begin(line);
        if (text[0] == 'S' && header.Section != QifSection.Accounts)
            record.BeginPart(value);
        else
            record.Add(text[0], value);
    }

    /// <summary>Where the end of a record is missing, a second day or amount belongs to the next one; parts may have days.</summary>
    private bool BeginsNext(char field, string value) =>
        field switch
        {
            'D' => record is { Date: not null, Parts.Count: 0 } && lines.IsDay(value),
            'T' => record.Amount is not null && lines.IsAmount(value),
            _ => false,
        };

    private void Begin(ReadOnlySpan<char> text)
    {
        EndRecord();
        if (!QifHeader.TryRead(text, out var next))
        {
            // Of a list of several accounts, none is the one that follows.
            if (QifHeader.IsEndOfAccounts(text) && declarations > 1)
                declared = null;
            if (header.Section == QifSection.Accounts)
                header = QifHeader.None;
            return;
        }
        header = next;
        declarations = 0;
        if (header.Section is QifSection.Accounts or QifSection.List)
            return;
        if (declared is null && current is { Name: not null } && current.Header == header.Name)
            return;
        current = declared;
        declared = null;
        if (current is not null)
            Claim(current);
    }

    private void EndRecord()
    {
        if (record.Line == 0)
            return;
        switch (header.Section)
        {
            case QifSection.Accounts:
                Declare();
                break;
            case QifSection.List:
                Count(header.Name);
                break;
            case QifSection.Unknown when !lines.IsMovement(record):
                Count("");
                break;
            default:
                Write();
                break;
        }
        record.Clear();
    }

    private void Write()
    {
        var isOpening =
            header.Section != QifSection.Investments
                ? QifLines.IsOpening(record, current)
                : QifAction.MayOpen(record.Number) && QifLines.IsOpening(record, current);
        current ??= AccountOf(isOpening);
        if (isOpening)
            lines.Opening(current, record);
        else if (header.Section == QifSection.Investments)
            lines.Investment(current, record);
        else
            lines.Movement(current, record);
        current.Records++;
    }

    /// <summary>Without a list of accounts, the opening record is the one that names the account.</summary>
    private QifAccount AccountOf(bool isOpening)
    {
        var account =
            isOpening && record.Filed.Account is { } name
                ? accounts.Named(name, record.Line)
                : accounts.Unnamed(header.Name, record.Line);
        Claim(account);
        return account;
    }

    private void Claim(QifAccount account)
    {
        account.Header = header.Name;
        account.Type ??= header.AccountType;
    }

    private void Declare()
    {
        if (record.Number is not { } name)
            return;
        declarations++;
        declared = accounts.Named(name, record.Line);
        // The letter of amounts is that of types here.
        declared.Type ??= QifHeader.AccountTypeOf(record.Amount);
        declared.Stated ??= lines.Balance(record);
    }

    private void Count(string list)
    {
        var (first, entries) = lists.GetValueOrDefault(list, (record.Line, 0));
        lists[list] = (first, entries + 1);
    }

    private void Finish(LineReader reader)
    {
        if (record.Line > 0 && header.Section is QifSection.Register or QifSection.Investments)
        {
            // The text before the end may be cut; a day or an amount that another field follows is not.
            if (!reader.IsEnded && record.Last is 'D' or 'T' or 'U' or '$')
            {
                output.Error(record.Line, "line.truncated", "The file ends inside this record.");
                record.Clear();
            }
            output.Warn(reader.Line, "file.truncated", "The file ends before its last record does.");
        }
        EndRecord();
        foreach (var (list, (line, entries)) in lists)
            output.Info(
                line,
                "line.ignored",
                list.Length > 0
                    ? $"Entries of the list {StatementOutput.Quote(list)}, which are no movements: {entries}."
                    : $"Records that are no movements: {entries}."
            );
        accounts.Finish();
    }
}
