using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Turns the records of a file into lines of accounts, as the rules of its user say.</summary>
internal sealed class RulesStatement
{
    private readonly HledgerRules rules;
    private readonly StatementOutput output;
    private readonly CsvAccounts accounts;
    private readonly RulesRecord record;
    private readonly RulesTransaction transaction;
    private readonly RulesLine lines;
    private readonly RulesBalanceAmounts? balanceAmounts;
    private readonly int date;
    private int left;
    private int skipped;
    private bool currencyMissing;
    private bool decimalsUnsure;

    public RulesStatement(HledgerRules rules, StatementOptions options, StatementOutput output)
    {
        this.rules = rules;
        this.output = output;
        accounts = new CsvAccounts(new CsvPreamble(null, null), output);
        record = new RulesRecord(rules);
        transaction = new RulesTransaction(rules, options.DefaultCurrency);
        lines = new RulesLine(rules);
        date = rules.Fields.Find("date");
        if (!rules.Fields.HasAmounts)
            balanceAmounts = new RulesBalanceAmounts(rules.IsNewestFirst, Write);
    }

    public void Read(CsvRecordReader reader)
    {
        while (!rules.IsEnded && reader.Read())
            if (reader.Record > rules.Skip && !ReadRecord(reader))
                break;
        balanceAmounts?.Finish();
        accounts.Finish();
        if (skipped > 0)
            output.Info(null, "rules.skipped", $"The rules leave out {skipped} records.");
        if (record.IsTooSlow)
            output.Warn(null, "rules.pattern-slow", "A pattern took too long and was taken not to match.");
        if (decimalsUnsure)
            output.Warn(
                null,
                "amount.ambiguous",
                "Amounts have a separator that could mean thousands; the rules name no decimal mark, so it is taken as one."
            );
        if (currencyMissing)
            output.Warn(null, "currency.missing", "The file names no currency; amounts are given in hundredths.");
        if (balanceAmounts is not null)
            output.Info(
                null,
                "amount.from-balance",
                "The amounts follow from the balances; the first one is a balance."
            );
        if (output.Accounts == 0)
            output.Fatal("csv.no-lines", "No movement could be read from the file.");
    }

    /// <returns>False when the rules end the file here.</returns>
    private bool ReadRecord(CsvRecordReader reader)
    {
        if (left > 0)
        {
            left--;
            skipped++;
            return true;
        }
        if (reader.IsTooLong)
        {
            output.Error(reader.Line, "line.too-long", "The line is too long to be a movement.");
            return true;
        }
        if (reader.HasBrokenQuotes)
            output.Warn(
                reader.Line,
                "line.quotes",
                "A quotation mark is not closed; the line was split without regard to quotes."
            );
        record.Load(reader);
        if (record.Ends)
        {
            output.Info(reader.Line, "rules.ended", "The rules leave out the file from this line on.");
            return false;
        }
        if (record.Skip > 0)
        {
            left = record.Skip - 1;
            skipped++;
        }
        else if (reader.Count < 2)
            output.Error(reader.Line, "line.columns", "The line has one column; a movement has more.");
        else
            ReadMovement();
        return true;
    }

    private void ReadMovement()
    {
        var text = record.Text(date);
        if (text.IsEmpty)
        {
            output.Error(record.Line, "date.missing", "The line has no date.");
            return;
        }
        if (!lines.TryDate(text, out var day))
        {
            output.Error(
                record.Line,
                "date.invalid",
                $"{StatementOutput.Quote(text)} is no date as the rules write them."
            );
            return;
        }
        var found = transaction.Load(record);
        if (balanceAmounts is not null && transaction.Posting.TryBalance(record, out var balance))
            Hold(balanceAmounts, day, balance);
        else if (found != RulesFound.Read)
            ExplainAmount(found);
        else
            ReadLine(day);
    }

    private void ReadLine(DateOnly day)
    {
        var money = transaction.Money;
        if (money.IsRounded)
            output.Warn(
                record.Line,
                "amount.precision",
                $"{StatementOutput.Quote(transaction.Posting.AmountText(record))} has more decimals than its currency; rounded half to even."
            );
        if (transaction.IsUnbalanced)
            output.Warn(record.Line, "splits.unbalanced", "The postings of the rules do not add up to zero.");
        decimalsUnsure |= money.IsAmbiguous;
        var account = accounts.Find(transaction.Account, money.Currency, record.Line);
        long? after =
            transaction.Posting.TryBalance(record, out var balance) && balance.Currency == money.Currency
                ? balance.MinorUnits
                : null;
        Write(account, lines.Of(record, transaction, day, money) with { BalanceMinorUnits = after });
    }

    private void Hold(RulesBalanceAmounts amounts, DateOnly day, RulesMoney balance)
    {
        var account = accounts.Find(transaction.Account, balance.Currency, record.Line);
        amounts.Add(
            account,
            lines.Of(record, transaction, day, balance) with
            {
                BalanceMinorUnits = balance.MinorUnits,
            }
        );
    }

    private void Write(CsvAccount account, StatementLine line)
    {
        currencyMissing |= line.Currency is null;
        account.Add(line);
        output.Line(account.Ordinal, line);
    }

    private void ExplainAmount(RulesFound found)
    {
        var text = StatementOutput.Quote(transaction.Posting.AmountText(record));
        if (found == RulesFound.Missing)
            output.Error(record.Line, "amount.missing", "The line has no amount.");
        else if (found == RulesFound.UnknownCurrency)
            output.Error(record.Line, "currency.unknown", $"{text} is in no currency.");
        else if (found == RulesFound.Several)
            output.Error(record.Line, "amount.conflict", "The line has an amount for money in and one for money out.");
        else
            output.Error(record.Line, "amount.invalid", $"{text} is no amount.");
    }
}
