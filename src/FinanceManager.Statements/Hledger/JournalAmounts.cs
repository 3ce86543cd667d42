namespace FinanceManager.Statements.Hledger;

/// <summary>Amounts as the postings of one journal write them, with prices and assertions.</summary>
internal sealed class JournalAmounts
{
    private const double Largest = 1e15;
    private readonly Dictionary<string, char> marks = [];
    private string usual = "";

    /// <summary>The decimal mark of every commodity that has none of its own.</summary>
    public void UseMark(char mark) => marks[""] = mark;

    /// <summary>An amount that shows how its commodity is written.</summary>
    public void Learn(string amount)
    {
        if (JournalAmount.MarkOf(amount) is { } mark && TryRead(amount, out var model))
            marks[model.Commodity] = mark;
    }

    /// <summary>An amount whose commodity is that of the amounts below that name none.</summary>
    public void UseDefault(string amount)
    {
        if (TryRead(amount, out var model))
            usual = model.Commodity;
        Learn(amount);
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
        if (!TryRead(text, out var read))
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
        if (!TryRead((at < 0 ? text : text[..at]).Trim(), out var own))
            return false;
        amount = weight = own;
        if (at < 0)
            return true;
        var isTotal = text.AsSpan(at).StartsWith("@@");
        if (!TryRead(text[(at + (isTotal ? 2 : 1))..].Trim(), out var price))
            return false;
        if (!isTotal && Math.Abs((double)price.Quantity * (double)own.Quantity) > Largest)
            return false;
        var total = isTotal ? Math.Abs(price.Quantity) * Math.Sign(own.Quantity) : price.Quantity * own.Quantity;
        weight = new JournalAmount(total, price.Commodity);
        return true;
    }

    private bool TryRead(string text, out JournalAmount amount) =>
        JournalAmount.TryRead(text, marks, usual, out amount);
}
