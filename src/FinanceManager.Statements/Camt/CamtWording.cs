namespace FinanceManager.Statements.Camt;

/// <summary>Puts the many fields of a movement into the few that a person reads.</summary>
internal static class CamtWording
{
    /// <summary>The other party, where one is named.</summary>
    public static string? Payee(CamtStatement statement, CamtEntry entry, CamtDetails details, bool isCredit)
    {
        // A return keeps the parties of the movement that it returns.
        var isBackwards = entry.IsReversal || details.IsReturn;
        var (other, same) =
            isCredit == isBackwards ? (details.Creditor, details.Debtor) : (details.Debtor, details.Creditor);
        // Some banks name the parties the other way round; the own account gives it away.
        var isKnown = same.Account is not null && statement.AccountId is not null && !statement.IsOwn(same);
        if (statement.IsOwn(other) || (other is { Name: null, Ultimate: null } && isKnown))
            other = same;
        return statement.IsOwn(other) ? details.TradingParty : other.Name ?? other.Ultimate ?? details.TradingParty;
    }

    /// <summary>What the payer and the bank wrote, without saying the same twice.</summary>
    public static string Description(
        CamtEntry entry,
        CamtDetails details,
        bool isPart,
        string? payee,
        CamtAmount? foreign
    )
    {
        var text = details.Remittance ?? details.DocumentNumber ?? details.CreditorReference ?? "";
        text = Add(text, details.AdditionalInfo);
        // What is said of a whole batch is not repeated for each of its parts.
        if (!isPart || text.Length == 0)
            text = Add(text, entry.Whole.AdditionalInfo);
        text = Add(text, details.ReturnReason);
        if (details.Creditor.Ultimate is { } creditor && creditor != payee && details.Creditor.Name == payee)
            text = Add(text, creditor);
        if (details.Debtor.Ultimate is { } debtor && debtor != payee && details.Debtor.Name == payee)
            text = Add(text, debtor);
        if (text.Length == 0)
            text = payee ?? details.Kind ?? entry.Whole.Kind ?? "";
        if (foreign?.Text is not null)
            text = Add(text, $"{foreign.Currency} {foreign.Text}");
        // CHGS is what statements in SWIFT's older format call charges.
        foreach (var charge in details.Charges.Concat(details == entry.Whole ? [] : entry.Whole.Charges))
            if (charge.Text is { } amount && amount.AsSpan().IndexOfAnyInRange('1', '9') >= 0)
                text = Add(text, $"CHGS {charge.Currency} {amount}");
        return text;
    }

    public static string? Reference(CamtDetails details) =>
        details.CreditorReference ?? details.ChequeNumber ?? details.EndToEndId ?? details.MandateId;

    /// <param name="part">1-based number of a part of a batch; null when the entry is one line.</param>
    public static string? SourceId(CamtEntry entry, CamtDetails details, int? part)
    {
        var whole = entry.Whole.ServicerReference;
        if (part is null)
            return whole ?? details.ServicerReference ?? details.TransactionId ?? entry.Reference;
        var own = details.ServicerReference == whole ? null : details.ServicerReference;
        whole ??= entry.Reference;
        return own ?? details.TransactionId ?? (whole is null ? null : $"{whole}/{part}");
    }

    private static string Add(string text, string? more)
    {
        if (more is null || text.Contains(more, StringComparison.OrdinalIgnoreCase))
            return text;
        return text.Length == 0 || more.Contains(text, StringComparison.OrdinalIgnoreCase) ? more : $"{text} {more}";
    }
}
