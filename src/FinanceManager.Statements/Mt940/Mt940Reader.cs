using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Mt940;

/// <summary>Reads SWIFT's customer statement MT940 and its interim report MT942, with or without the blocks around them.</summary>
internal sealed class Mt940Reader(StatementOptions options, StatementOutput output)
{
    private const string Statement = "mt940";
    private const string InterimReport = "mt942";
    private const int LongestAccount = 35;
    private const int LongestText = 1 << 14;
    private readonly Mt940Accounts accounts = new(options, output);
    private readonly Mt940Texts texts = new();
    private readonly TextBuffer text = new();
    private readonly StringPool strings = new();
    private Mt940Message message = new(1);
    private Mt940Entry? entry;
    private bool isInterimBlock;
    private bool hasStatements;
    private bool hasInterimReports;

    private bool IsPlain => texts is { IsStructured: false, Purpose: not null };

    private bool IsInterim => message.IsInterim || isInterimBlock;

    public static bool Recognises(string head)
    {
        var lines = new LineReader(new StringReader(head));
        while (lines.Read())
            if (lines.Text.StartsWith("{1:F") || Mt940FieldReader.TryTag(lines.Text, out _, out _))
                return true;
        return false;
    }

    public StatementSource Read(TextReader reader, string encoding)
    {
        var fields = new Mt940FieldReader(new LineReader(reader), output);
        while (fields.Read())
            Take(fields);
        // A statement ends with its closing balance.
        if (message is { Opening: not null, Closing: null, Lines: > 0 })
            output.Warn(
                fields.Line,
                "file.truncated",
                "The file ends before the closing balance of its last statement."
            );
        EndMessage(fields.Line);
        accounts.Finish();
        return new StatementSource(hasInterimReports && !hasStatements ? InterimReport : Statement, encoding, null);
    }

    private void Take(Mt940FieldReader field)
    {
        // Some files have the text of a movement under the tag of the account, which is never so long.
        if (field.Tag == "86" || (field.Tag == "25" && entry is not null && field.Value.Length > LongestAccount))
        {
            AddText(field.Value);
            return;
        }
        EndEntry();
        switch (field.Tag)
        {
            case Mt940FieldReader.Block:
                EndMessage(field.Line);
                // I or O says who sent it.
                if (field.Value.IndexOf("{2:") is >= 0 and var at)
                    isInterimBlock = field.Value[(at + 3)..] is [_, '9', '4', '2', ..];
                break;
            case "20":
                EndMessage(field.Line);
                break;
            case "25" or "25P":
                SetAccount(field);
                break;
            case "60" or "60F" or "60M":
                if (message.Closing is not null)
                    EndMessage(field.Line, isContinued: true);
                message.Opening = Balance(field) ?? message.Opening;
                message.IsInterim = false;
                break;
            case "61":
                BeginEntry(field);
                break;
            case "62" or "62F" or "62M":
                message.Closing = Balance(field) ?? message.Closing;
                break;
            case "34F":
                message.SetFloor(field.Value);
                break;
            case "13D":
                message.IsInterim |= message.Opening is null;
                break;
            case "90D" or "90C":
                message.SetSum(field.Value, field.Tag == "90D");
                break;
        }
    }

    private void SetAccount(Mt940FieldReader field)
    {
        // Movements of another account cannot follow in the same statement.
        if (message.Lines > 0 || message.Closing is not null)
            EndMessage(field.Line);
        message.SetAccount(field.Value);
    }

    private Mt940Balance? Balance(Mt940FieldReader field) =>
        Mt940Balance.Read(field.Value, field.Line, message.Currency ?? options.DefaultCurrency, output);

    private void BeginEntry(Mt940FieldReader field)
    {
        var currency = accounts.Of(message).Currency;
        entry = Mt940Entry.Read(field.Value, field.Line, field.IsWhole, currency, output);
        if (entry is not null)
            message.Add(entry.MinorUnits);
    }

    private void AddText(ReadOnlySpan<char> value)
    {
        // Behind the closing balance, the text is about the whole statement.
        if (entry is null || text.Length > LongestText)
            return;
        if (text.Length > 0)
            text.Append('\n');
        text.Append(value);
    }

    private void EndEntry()
    {
        if (entry is { } ended)
            Write(ended);
        entry = null;
        text.Clear();
    }

    private void Write(Mt940Entry ended)
    {
        var account = accounts.Of(message);
        texts.Read(text.Span);
        var details = ended.Details;
        // Where field 86 has no place for the other party, the details have its name.
        var isName = details is not null && IsPlain && Mt940PlainText.IsName(details);
        var payee = texts.Payee ?? (isName ? details : null);
        // An interim report lists what is not final: German banks give movements there that may still change.
        var isPending = ended.IsExpected || IsInterim;
        var sourceId = ended.BankReference ?? ended.DetailsId;
        if (sourceId is { } id && !account.SourceIds.Add(Hash64.Of(id)))
            output.Warn(
                ended.Line,
                "source-id.repeated",
                $"The bank's id {StatementOutput.Quote(id)} occurs more than once."
            );
        if (!isPending)
            account.Note(ended.Date);
        output.Line(
            account.Ordinal,
            new StatementLine
            {
                Line = ended.Line,
                Date = ended.Date,
                MinorUnits = ended.MinorUnits,
                Currency = account.Currency,
                Description = texts.Purpose ?? payee ?? details ?? "",
                Payee = payee is null ? null : strings.Get(payee),
                SourceId = sourceId,
                Reference = texts.Reference ?? ended.CustomerReference,
                Kind = (texts.Kind ?? ended.Type) is { } kind ? strings.Get(kind) : null,
                Pending = isPending,
            }
        );
    }

    /// <param name="isContinued">The next statement is of the same account: its first fields are missing.</param>
    private void EndMessage(int line, bool isContinued = false)
    {
        EndEntry();
        if (message.SaysSomething)
        {
            hasInterimReports |= IsInterim;
            hasStatements |= !IsInterim;
        }
        accounts.Finish(message);
        message = isContinued ? message.Next(line) : new Mt940Message(line);
    }
}
