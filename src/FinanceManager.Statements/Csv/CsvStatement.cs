using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>Turns the records of a file into lines of accounts; what is no movement is said.</summary>
internal sealed class CsvStatement
{
    private readonly CsvMapping mapping;
    private readonly StatementOptions options;
    private readonly StatementOutput output;
    private readonly CsvAccounts accounts;
    private readonly CsvCells cells;
    private readonly int needed;
    private (CsvAccount Account, StatementLine Line)? held;
    private int width;
    private bool currencyMissing;

    public CsvStatement(CsvMapping mapping, CsvPreamble preamble, StatementOptions options, StatementOutput output)
    {
        this.mapping = mapping;
        this.options = options;
        this.output = output;
        accounts = new CsvAccounts(preamble, output);
        cells = new CsvCells(mapping, options);
        needed = Math.Max(mapping.Date, CsvDetector.MoneyColumns(mapping).DefaultIfEmpty().Min());
    }

    public void Read(CsvRecordReader reader)
    {
        while (reader.Read())
        {
            if (reader.Record <= (mapping.HeaderRow ?? 0))
            {
                width = reader.Count;
                continue;
            }
            if (reader.IsTooLong)
            {
                output.Error(reader.Line, "line.too-long", "The line is too long to be a movement.");
                continue;
            }
            if (reader.HasBrokenQuotes)
                output.Warn(
                    reader.Line,
                    "line.quotes",
                    "A quotation mark is not closed; the line was split without regard to quotes."
                );
            ReadRecord(reader);
        }
        Flush();
        accounts.Finish();
        if (currencyMissing)
            output.Warn(null, "currency.missing", "The file names no currency; amounts are given in hundredths.");
        if (output.Accounts == 0)
            output.Fatal("csv.no-lines", "No movement could be read from the file.");
    }

    private void ReadRecord(CsvRecordReader record)
    {
        if (!DateText.TryRead(record[mapping.Date], mapping.DateOrder, out var date))
        {
            ExplainUndated(record);
            return;
        }
        if (record.Count <= needed)
        {
            output.Error(record.Line, "line.columns", $"The line has {record.Count} columns, {width} were expected.");
            return;
        }
        if (!cells.TryCurrency(record, out var currency))
        {
            output.Error(
                record.Line,
                "currency.unknown",
                $"{StatementOutput.Quote(record[mapping.Currency!.Value])} is no currency."
            );
            return;
        }
        var found = cells.TryAmount(record, ref currency, out var amount);
        if (CsvBalanceWords.IsAny(cells.Text(record)))
        {
            StateBalance(record, date, found, amount, currency);
            output.Info(record.Line, "line.balance", "The line states a balance or a total and is no movement.");
            return;
        }
        if (cells.IsRefused(record))
        {
            output.Info(record.Line, "line.not-booked", "The bank marks the movement as refused or reverted.");
            return;
        }
        if (found != CsvAmount.Read)
        {
            ExplainAmount(record, found);
            return;
        }
        Hold(record, date, amount, currency);
    }

    private void StateBalance(
        CsvRecordReader record,
        DateOnly date,
        CsvAmount found,
        AmountReading amount,
        Currency? currency
    )
    {
        // A total of one column says nothing of the account.
        var text = cells.Text(record);
        if (!CsvBalanceWords.IsOpening(text) && !CsvBalanceWords.IsClosing(text))
            return;
        if (found != CsvAmount.Read && !cells.TryBalance(record, ref currency, out amount))
            return;
        var isOpening = CsvBalanceWords.IsOpening(text);
        Flush();
        var account = accounts.Find(cells.Raw(record, mapping.Account), currency, record.Line);
        account.State(isOpening, new StatementBalance(date, amount.MinorUnits, currency));
    }

    private void ExplainAmount(CsvRecordReader record, CsvAmount found)
    {
        if (found == CsvAmount.Missing)
            output.Error(record.Line, "amount.missing", "The line has no amount.");
        else if (found == CsvAmount.NoDirection)
            output.Error(
                record.Line,
                "direction.unknown",
                $"{StatementOutput.Quote(record[mapping.Direction!.Value])} does not say whether money came in or went out."
            );
        else
            output.Error(
                record.Line,
                "amount.invalid",
                $"{StatementOutput.Quote(cells.AmountCell(record))} is no amount."
            );
    }

    private void Hold(CsvRecordReader record, DateOnly date, AmountReading amount, Currency? currency)
    {
        Flush();
        if (amount.Rounded)
            output.Warn(
                record.Line,
                "amount.precision",
                $"{StatementOutput.Quote(cells.AmountCell(record))} has more decimals than its currency; rounded half to even."
            );
        if (record.HasTooManyFields || (width > 0 && record.Count > width && !CsvCells.IsBlank(record, width)))
            output.Warn(record.Line, "line.columns", $"The line has {record.Count} columns, {width} were expected.");
        width = width == 0 ? record.Count : width;
        currencyMissing |= currency is null;
        var account = accounts.Find(cells.Raw(record, mapping.Account), currency, record.Line);
        var line = cells.Line(record, date, amount.MinorUnits, currency);
        if (line.SourceId is { } id && !account.SourceIds.Add(Hash64.Of(id)))
            output.Warn(
                record.Line,
                "source-id.repeated",
                $"The bank's id {StatementOutput.Quote(id)} occurs more than once."
            );
        held = (account, line);
    }

    /// <summary>A row without a date continues the text of the one above, is a total or heading, or is damaged.</summary>
    private void ExplainUndated(CsvRecordReader record)
    {
        var cell = Cleaning.Trim(record[mapping.Date]);
        Currency? currency = null;
        var amount = cells.TryAmount(record, ref currency, out _);
        if (
            cell.IsEmpty
            && amount == CsvAmount.Missing
            && held is { } above
            && cells.OwnText(record) is { Length: > 0 } more
        )
        {
            held = (above.Account, above.Line with { Description = $"{above.Line.Description} {more}".Trim() });
            return;
        }
        if (CsvCells.HoldsTotal(record))
            output.Info(record.Line, "line.balance", "The line states a balance or a total and is no movement.");
        else if (CsvCells.IsPendingWord(cell) || cells.IsPending(record))
            output.Warn(record.Line, "line.pending", "The movement is pending and has no date yet.");
        else if (amount == CsvAmount.Read && !cell.IsEmpty && cell.IndexOfAnyInRange('0', '9') >= 0)
            output.Error(record.Line, "date.invalid", $"{StatementOutput.Quote(cell)} is no date.");
        else if (amount == CsvAmount.Read && held is not null && cell.IsEmpty)
            output.Error(record.Line, "date.missing", "The line has no date.");
        else if (amount == CsvAmount.Read && !cell.IsEmpty && held is not null)
            output.Error(record.Line, "date.invalid", $"{StatementOutput.Quote(cell)} is no date.");
        else
            output.Info(record.Line, "line.ignored", "The line is no movement.");
    }

    private void Flush()
    {
        if (held is not { } ready)
            return;
        ready.Account.Add(ready.Line);
        output.Line(ready.Account.Ordinal, ready.Line);
        held = null;
    }
}
