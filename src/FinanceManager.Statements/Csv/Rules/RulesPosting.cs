using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv.Rules;

internal enum RulesFound
{
    Missing,
    Invalid,
    UnknownCurrency,

    /// <summary>Two fields have an amount, so that neither is sure.</summary>
    Several,
    Read,
}

/// <summary>What a posting moved.</summary>
internal readonly record struct RulesMoney(long MinorUnits, Currency? Currency, bool IsRounded, bool IsAmbiguous);

/// <summary>Where the rules put the parts of one posting of a transaction.</summary>
internal sealed class RulesPosting
{
    private readonly HledgerRules rules;
    private readonly Currency? defaultCurrency;
    private readonly int[] numbered;
    private readonly int[] unnumbered;
    private readonly int currency;
    private readonly int currencyOfAll;
    private readonly int balance;
    private readonly bool isSecond;

    public RulesPosting(HledgerRules rules, int number, Currency? defaultCurrency)
    {
        this.rules = rules;
        this.defaultCurrency = defaultCurrency;
        var fields = rules.Fields;
        Account = fields.Find($"account{number}");
        Comment = fields.Find($"comment{number}");
        numbered = Amounts($"amount{number}");
        // The unnumbered amount is that of the first posting, and its opposite that of the second.
        unnumbered = number <= 2 ? Amounts("amount") : [];
        isSecond = number == 2;
        currency = fields.Find($"currency{number}");
        currencyOfAll = fields.Find("currency");
        balance = fields.Find($"balance{number}");
        if (balance == RulesFields.None && number == 1)
            balance = fields.Find("balance");

        int[] Amounts(string name) => [fields.Find(name), fields.Find($"{name}-in"), fields.Find($"{name}-out")];
    }

    public int Account { get; }

    public int Comment { get; }

    /// <summary>Some rule speaks of the amount of this posting and of no other.</summary>
    public bool HasOwnAmount => numbered.Append(currency).Any(index => index != RulesFields.None);

    public RulesFound TryAmount(RulesRecord record, out RulesMoney money)
    {
        var found = TryOne(record, numbered, out money);
        if (found != RulesFound.Missing)
            return found;
        found = TryOne(record, unnumbered, out money);
        if (isSecond)
            money = money with { MinorUnits = -money.MinorUnits };
        return found;
    }

    public bool TryBalance(RulesRecord record, out RulesMoney money) =>
        TryRead(record, balance, out money) == RulesFound.Read;

    /// <summary>The text that is no amount, for a message.</summary>
    public string AmountText(RulesRecord record) =>
        numbered.Concat(unnumbered).Select(record.Kept).FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>The amount of the one field that has one. Of several only one may be other than zero.</summary>
    private RulesFound TryOne(RulesRecord record, int[] fields, out RulesMoney money)
    {
        money = default;
        var found = RulesFound.Missing;
        for (var i = 0; i < fields.Length; i++)
        {
            var read = TryRead(record, fields[i], out var one);
            if (read == RulesFound.Missing)
                continue;
            if (read != RulesFound.Read)
                return read;
            if (found == RulesFound.Read && one.MinorUnits != 0 && money.MinorUnits != 0)
                return RulesFound.Several;
            if (found == RulesFound.Missing || money.MinorUnits == 0)
                money = i == 2 ? one with { MinorUnits = -one.MinorUnits } : one;
            found = RulesFound.Read;
        }
        return found;
    }

    private RulesFound TryRead(RulesRecord record, int field, out RulesMoney money)
    {
        money = default;
        var text = record.Text(field);
        if (text.IsEmpty)
            return RulesFound.Missing;
        if (!RulesAmount.TryRead(text, out var amount))
            return RulesFound.Invalid;
        if (amount.Number.IsEmpty)
            return RulesFound.Missing;
        if (!TryCurrency(record, amount.Commodity, field, out var named))
            return RulesFound.UnknownCurrency;
        if (
            !Text.AmountText.TryRead(
                amount.Number,
                rules.DecimalMark ?? Text.AmountText.Unknown,
                named,
                out var reading
            )
        )
            return RulesFound.Invalid;
        var units = amount.IsNegative ? -reading.MinorUnits : reading.MinorUnits;
        money = new RulesMoney(units, named, reading.Rounded, reading.Ambiguous && named?.Exponent != 3);
        return RulesFound.Read;
    }

    private bool TryCurrency(RulesRecord record, ReadOnlySpan<char> commodity, int field, out Currency? found)
    {
        if (!RulesCurrency.TryFind(commodity, record.MeantBy(field), out found))
            return false;
        if (found is not null)
            return true;
        var assigned = record.Has(currency) ? currency : currencyOfAll;
        if (!RulesCurrency.TryFind(record.Text(assigned).Trim('"'), record.MeantBy(assigned), out found))
            return false;
        found ??= defaultCurrency;
        return true;
    }
}
