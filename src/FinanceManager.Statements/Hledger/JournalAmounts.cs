namespace FinanceManager.Statements.Hledger;

/// <summary>Amounts as the postings of one journal write them, with prices and assertions.</summary>
internal sealed class JournalAmounts
{
    private readonly Dictionary<string, char> marks = [];

    /// <summary>The decimal mark of every commodity that has none of its own.</summary>
    public void UseMark(char mark) => marks[""] = mark;

    /// <summary>An amount that shows how its commodity is written.</summary>
    public void Learn(string amount)
    {
        if (JournalAmount.MarkOf(amount) is { } mark && JournalAmount.TryRead(amount, marks, out var model))
            marks[model.Commodity] = mark;
    }

    /// <summary>What stands behind an equals sign says what the account holds then.</summary>
    public bool TryAssertion(ref string amount, out JournalAmount? asserted, out bool inclusive)
    {
        (asserted, inclusive) = (null, false);
        // Ledger writes prices of lots as {=…}.
        var at = amount.LastIndexOf('=');
        if (at < 0 || (at > 0 && amount[at - 1] is '{'))
            return true;
        var text = amount[(at + 1)..].Trim();
        amount = amount[..at].TrimEnd('=', ' ');
        inclusive = text is ['*', ..];
        var price = text.IndexOf('@', StringComparison.Ordinal);
        text = (price < 0 ? text : text[..price]).TrimStart('*').Trim();
        if (!JournalAmount.TryRead(text, marks, out var read))
            return false;
        asserted = read;
        return true;
    }

    public bool TryPriced(string text, out JournalAmount? amount, out JournalAmount? weight)
    {
        (amount, weight) = (null, null);
        // Lots, their days and notes say nothing of money moved now.
        foreach (var (open, close) in ((char, char)[])[('{', '}'), ('[', ']')])
            while (text.IndexOf(open) is >= 0 and var from && text.IndexOf(close, from) is > 0 and var to)
                text = text.Remove(
                    from,
                    text.LastIndexOf(close) is var outer && outer > to ? outer - from + 1 : to - from + 1
                );
        text = text.Replace("(@", "@").Replace("@)", "@").Trim();
        if (text.Length == 0)
            return true;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (!JournalAmount.TryRead((at < 0 ? text : text[..at]).Trim(), marks, out var own))
            return false;
        amount = weight = own;
        if (at < 0)
            return true;
        var isTotal = text.AsSpan(at).StartsWith("@@");
        if (!JournalAmount.TryRead(text[(at + (isTotal ? 2 : 1))..].Trim(), marks, out var price))
            return false;
        var total = isTotal ? Math.Abs(price.Quantity) * Math.Sign(own.Quantity) : Times(price.Quantity, own.Quantity);
        weight = new JournalAmount(total, price.Commodity);
        return true;
    }

    private static decimal Times(decimal price, decimal quantity) =>
        Math.Abs((double)price * (double)quantity) > 1e15 ? 0 : price * quantity;
}
