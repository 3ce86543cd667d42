using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

internal enum CsvAmount
{
    Missing,
    Invalid,

    /// <summary>The amount has no sign and its direction is not understood.</summary>
    NoDirection,
    Read,
}

/// <summary>Reads the cells of a record by the mapping.</summary>
internal sealed class CsvCells(CsvMapping mapping, StatementOptions options)
{
    private readonly StringPool strings = new();
    private readonly Currency? currency = Currency.TryParse(mapping.CurrencyCode, out var named)
        ? named
        : options.DefaultCurrency;
    private char[] scratch = [];
    private char[] joined = new char[256];

    public ReadOnlySpan<char> Raw(CsvRecordReader record, int? column) =>
        column is { } c ? Cleaning.Text(record[c], ref scratch) : default;

    public bool TryCurrency(CsvRecordReader record, out Currency? found)
    {
        found = currency;
        if (mapping.Currency is not { } column)
            return true;
        var text = Cleaning.Trim(record[column]);
        if (text.IsEmpty)
            return true;
        var named = CurrencyText.Find(text);
        found = named ?? currency;
        // A symbol such as $ leaves the currency as it is, a word that is none does not.
        return named is not null || text is "$" or "¥" or "kr";
    }

    public CsvAmount TryAmount(CsvRecordReader record, ref Currency? currency, out AmountReading amount)
    {
        if (mapping.Amount is { } column)
            return Signed(record, column, ref currency, out amount);
        var debit = One(record, mapping.Debit, ref currency, out var paid);
        var credit = One(record, mapping.Credit, ref currency, out var received);
        amount = received;
        if (debit == CsvAmount.Invalid || credit == CsvAmount.Invalid)
            return CsvAmount.Invalid;
        if (debit == CsvAmount.Missing || (paid.MinorUnits == 0 && credit == CsvAmount.Read))
            return credit;
        // Debits are written with and without a minus; a row may state both sides.
        amount = paid with
        {
            MinorUnits = received.MinorUnits - Math.Abs(paid.MinorUnits),
            Rounded = paid.Rounded || received.Rounded,
        };
        return CsvAmount.Read;
    }

    public string AmountCell(CsvRecordReader record)
    {
        foreach (var column in (int?[])[mapping.Amount, mapping.Debit, mapping.Credit])
            if (column is { } c && Cleaning.Trim(record[c]) is { IsEmpty: false } text)
                return new string(text);
        return "";
    }

    public StatementLine Line(CsvRecordReader record, DateOnly date, long amount, Currency? currency)
    {
        var payee = Kept(record, mapping.Payee);
        var text = strings.Get(Text(record));
        var unused = currency;
        return new StatementLine
        {
            Line = record.Line,
            Date = date,
            MinorUnits = amount,
            Currency = currency,
            Description = text.Length > 0 ? text : payee ?? Kept(record, mapping.Kind) ?? "",
            Payee = payee,
            SourceId = mapping.SourceId is { } id && Raw(record, id) is { IsEmpty: false } raw ? new string(raw) : null,
            Reference = Kept(record, mapping.Reference),
            Category = Kept(record, mapping.Category),
            Kind = Kept(record, mapping.Kind),
            Pending = IsPending(record),
            BalanceMinorUnits = TryBalance(record, ref unused, out var balance) ? balance.Signed : null,
        };
    }

    public bool TryBalance(CsvRecordReader record, ref Currency? currency, out AmountReading balance) =>
        One(record, mapping.Balance, ref currency, out balance) == CsvAmount.Read;

    public bool IsPending(CsvRecordReader record) => mapping.Status is { } status && IsPendingWord(record[status]);

    /// <summary>The status says that no money moved.</summary>
    public bool IsRefused(CsvRecordReader record) =>
        mapping.Status is { } status && CsvStatusWords.IsRefused(strings.Get(Cleaning.Trim(record[status])));

    /// <summary>The bank's text: the description columns joined. Valid until the next call.</summary>
    public ReadOnlySpan<char> Text(CsvRecordReader record)
    {
        if (mapping.Description.Count == 1)
            return Raw(record, mapping.Description[0]);
        var length = 0;
        foreach (var column in mapping.Description)
        {
            var part = Raw(record, column);
            if (part.IsEmpty || joined.AsSpan(0, length).Contains(part, StringComparison.Ordinal))
                continue;
            if (joined.Length < length + part.Length + 1)
                Array.Resize(ref joined, (length + part.Length + 1) * 2);
            if (length > 0)
                joined[length++] = ' ';
            part.CopyTo(joined.AsSpan(length));
            length += part.Length;
        }
        return joined.AsSpan(0, length);
    }

    /// <summary>The text of a row that may continue another.</summary>
    public string OwnText(CsvRecordReader record)
    {
        var text = Text(record);
        return text.IsEmpty ? new string(Raw(record, mapping.Payee)) : new string(text);
    }

    public static bool HoldsTotal(CsvRecordReader record)
    {
        for (var i = 0; i < record.Count; i++)
            if (CsvBalanceWords.IsAny(Cleaning.Trim(record[i]).TrimEnd(':')))
                return true;
        return false;
    }

    public static bool IsBlank(CsvRecordReader record, int from)
    {
        for (var i = from; i < record.Count; i++)
            if (!Cleaning.Trim(record[i]).IsEmpty)
                return false;
        return true;
    }

    public static bool IsPendingWord(ReadOnlySpan<char> text)
    {
        text = Cleaning.Trim(text);
        return text.Length is > 3 and < 32 && CsvStatusWords.IsPending(text);
    }

    private CsvAmount Signed(CsvRecordReader record, int column, ref Currency? currency, out AmountReading amount)
    {
        var found = One(record, column, ref currency, out amount);
        if (found != CsvAmount.Read)
            return found;
        var side = amount.Side;
        var units = amount.MinorUnits;
        if (side == AmountSide.None && mapping.Direction is { } direction)
        {
            var word = record[direction];
            side = CsvDirectionWords.Find(word);
            // Where only money in is marked, no mark means money out.
            if (side == AmountSide.None && Cleaning.Trim(word).IsEmpty)
                side = AmountSide.Debit;
            else if (side == AmountSide.None)
                return CsvAmount.NoDirection;
        }
        if (side != AmountSide.None)
            units = side == AmountSide.Debit && units > 0 ? -units : units;
        else if (mapping.InvertSign && !(amount.HasSign && units > 0))
            units = -units;
        amount = amount with { MinorUnits = units, Side = AmountSide.None };
        return CsvAmount.Read;
    }

    private CsvAmount One(CsvRecordReader record, int? column, ref Currency? currency, out AmountReading amount)
    {
        amount = default;
        if (column is not { } c)
            return CsvAmount.Missing;
        var text = Cleaning.Trim(record[c]);
        if (text.IsEmpty || text is "-" or "--")
            return CsvAmount.Missing;
        if (!AmountText.TryRead(text, mapping.DecimalSeparator, currency, out amount))
            return CsvAmount.Invalid;
        currency = amount.Currency ?? currency;
        return CsvAmount.Read;
    }

    private string? Kept(CsvRecordReader record, int? column) =>
        Raw(record, column) is { IsEmpty: false } text ? strings.Get(text) : null;
}
