using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Mt940;

/// <summary>A balance field, <c>C110522EUR3236,28</c>.</summary>
/// <param name="Date">Null where the bank writes zeros.</param>
internal sealed record Mt940Balance(int Line, DateOnly? Date, long MinorUnits, Currency? Currency)
{
    private const int Head = 10;

    public static Mt940Balance? Read(ReadOnlySpan<char> value, int line, Currency? fallback, StatementOutput output)
    {
        value = Cleaning.Trim(value);
        if (value.Length <= Head || value[0] is not ('C' or 'D') || value[1..7].IndexOfAnyExceptInRange('0', '9') >= 0)
            return Invalid(value, line, output);
        var code = value[7..Head];
        var currency = CurrencyText.Find(code);
        if (currency is null)
            output.Warn(line, "currency.unknown", $"{StatementOutput.Quote(code)} is no currency.");
        currency ??= fallback;
        if (!AmountText.TryRead(value[Head..], ',', currency, out var amount) || amount.MinorUnits < 0)
            return Invalid(value, line, output);
        DateOnly? date = Mt940Date.TryRead(value[1..7], out var written) ? written : null;
        return new Mt940Balance(line, date, value[0] == 'D' ? -amount.MinorUnits : amount.MinorUnits, currency);
    }

    private static Mt940Balance? Invalid(ReadOnlySpan<char> value, int line, StatementOutput output)
    {
        output.Warn(line, "balance.invalid", $"The balance {StatementOutput.Quote(value)} cannot be read.");
        return null;
    }
}
