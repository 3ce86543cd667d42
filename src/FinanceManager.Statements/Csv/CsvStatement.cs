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
            if (mapping.HeaderRow is null && width == 0)
                width = reader.Count;
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
            output.Info(record.Line, "line.balance", "The line states a balance or a total and is no movement.");
            return;
        }
        if (found != CsvAmount.Read)
        {
            output.Error(
                record.Line,
                found == CsvAmount.Missing ? "amount.missing" : "amount.invalid",
                found == CsvAmount.Missing
                    ? "The line has no amount."
                    : $"{StatementOutput.Quote(cells.AmountCell(record))} is no amount."
            );
            return;
        }
        Hold(record, date, amount, currency);
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
        currencyMissing |= currency is null;
        var account = accounts.Find(cells.Raw(record, mapping.Account), currency);
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
        if (CsvCells.IsPendingWord(cell))
            output.Warn(record.Line, "line.pending", "The movement is pending and has no date yet.");
        else if (amount == CsvAmount.Read && !cell.IsEmpty && cell.IndexOfAnyInRange('0', '9') >= 0)
            output.Error(record.Line, "date.invalid", $"{StatementOutput.Quote(cell)} is no date.");
        else if (amount == CsvAmount.Read && !CsvCells.HoldsTotal(record) && held is not null && cell.IsEmpty)
            output.Error(record.Line, "date.missing", "The line has no date.");
        else if (amount == CsvAmount.Read && !CsvCells.HoldsTotal(record) && !cell.IsEmpty && held is not null)
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
