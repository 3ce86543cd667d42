using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Mt940;

/// <summary>One statement, or one page of it, while its fields pass by.</summary>
internal sealed class Mt940Message(int line)
{
    private const int LongestCurrency = 3;
    private Mt940Sum? moneyOut;
    private Mt940Sum? moneyIn;
    private Currency? named;
    private bool hasFloor;

    public int Line { get; } = line;

    /// <summary>Account number as written, without the currency that some banks add.</summary>
    public string? AccountId { get; private set; }

    /// <summary>The bank's code, where it stands before or behind the account.</summary>
    public string? Institution { get; private set; }

    public Mt940Balance? Opening { get; set; }

    public Mt940Balance? Closing { get; set; }

    public Mt940Account? Account { get; set; }

    /// <summary>The report of a day that is not over: its movements are not in any balance yet.</summary>
    public bool IsInterim { get; set; }

    public int Lines { get; private set; }

    public Int128 Sum { get; private set; }

    public Currency? Currency => Opening?.Currency ?? named;

    public bool SaysSomething => AccountId is not null || Opening is not null || Closing is not null || Lines > 0;

    public Mt940Message Next(int next) => new(next) { AccountId = AccountId, Institution = Institution };

    public void Add(long minorUnits)
    {
        Lines++;
        Sum += minorUnits;
    }

    /// <summary><c>50880050/0194774600888</c>, <c>COBADEFF/DE8937…</c>, <c>/PL4410…</c>, <c>1291.99.348EUR</c>, or an IBAN and a BIC below.</summary>
    public void SetAccount(ReadOnlySpan<char> value)
    {
        var lineEnd = value.IndexOf('\n');
        if (lineEnd >= 0)
            Institution = Some(value[(lineEnd + 1)..]);
        var id = Cleaning.Trim(lineEnd < 0 ? value : value[..lineEnd]).TrimStart('/');
        if (id.Length > LongestCurrency && Currency.TryParse(id[^LongestCurrency..], out var currency))
        {
            named ??= currency;
            id = Cleaning.Trim(id[..^LongestCurrency]);
        }
        var slash = id.IndexOf('/');
        if (slash > 0)
        {
            Institution = Some(id[..slash]);
            // An IBAN stands for itself; another number means something only together with the bank.
            if (id.Length - slash > 15 && char.IsAsciiLetterUpper(id[slash + 1]) && char.IsAsciiDigit(id[slash + 3]))
                id = id[(slash + 1)..];
        }
        AccountId = Some(id);
    }

    /// <summary>The limit below which movements are not reported, <c>EURD1000,</c>; it names the currency too.</summary>
    public void SetFloor(ReadOnlySpan<char> value)
    {
        IsInterim = Opening is null;
        value = Cleaning.Trim(value);
        if (value.Length <= LongestCurrency)
            return;
        named ??= CurrencyText.Find(value[..LongestCurrency]);
        hasFloor |= value[LongestCurrency..].IndexOfAnyInRange('1', '9') >= 0;
    }

    public void SetSum(ReadOnlySpan<char> value, bool isOut)
    {
        if (isOut)
            moneyOut = Mt940Sum.Read(value, Currency);
        else
            moneyIn = Mt940Sum.Read(value, Currency);
    }

    /// <summary>The movements agree with the balances or sums around them, as far as the message states them.</summary>
    public bool AddsUp
    {
        get
        {
            if (Opening is not null && Closing is not null && Opening.MinorUnits + Sum != Closing.MinorUnits)
                return false;
            // Below the floor, movements are only in the sums; one of the two sums says nothing of the other.
            if (hasFloor || moneyIn is not var (ins, received) || moneyOut is not var (outs, paid))
                return true;
            return ins + outs == Lines && received - (Int128)paid == Sum;
        }
    }

    private static string? Some(ReadOnlySpan<char> text) =>
        Cleaning.Trim(text) is { IsEmpty: false } some ? some.ToString() : null;
}
