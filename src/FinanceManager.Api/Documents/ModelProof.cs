using System.Globalization;
using FinanceManager.Documents;
using FinanceManager.Domain;

namespace FinanceManager.Api.Documents;

/// <summary>Holds what a model said of a document against the document; what cannot be shown is not taken.</summary>
internal static class ModelProof
{
    internal const string Agreed = "agreed";

    private static readonly string[] s_stay = ["tax-id", "check-digit", "crc"];

    /// <param name="local">What the programs of this machine read.</param>
    /// <param name="text">What was sent; null where a picture was.</param>
    /// <returns>
    /// The reading with what the model said in it; null where neither the items add up to the total nor the local reading
    /// says the same, or where the total is nowhere in the text.
    /// </returns>
    internal static DocumentReading? Take(DocumentReading local, ModelSaid said, DocumentMethod method, string? text)
    {
        if (text is not null && !Occurs(said.Total, text))
            return null;
        var check = SumOf(said) ?? AgreementOf(local, said);
        if (check is null)
            return null;
        return local with
        {
            Method = method,
            Issuer =
                local.Issuer is { Confidence: >= 0.9 } || said.Issuer is null
                    ? local.Issuer
                    : Found(said.Issuer, local.Issuer),
            Date = said.Date is { } day ? Found(day, local.Date) : local.Date,
            Total = Found(said.Total, local.Total),
            Tax = Part(said.Tax, local.Tax),
            Tip = Part(said.Tip, local.Tip),
            Discount = Part(said.Discount, local.Discount),
            Items =
                said.Items.Count == 0
                    ? local.Items
                    : [.. said.Items.Select(i => new DocumentItem(i.Description, null, null, i.Amount))],
            // What did not hold was misread; digits that check themselves still do.
            Checks = [.. local.Checks.Where(c => c.Holds && s_stay.Contains(c.Name)), check],
            Warnings =
                local.Total is { } other && other.Value != said.Total
                    ? [.. local.Warnings, "document.total-differs"]
                    : local.Warnings,
        };
    }

    private static DocumentCheck? SumOf(ModelSaid said)
    {
        if (said.Items.Count == 0)
            return null;
        var sum = said.Items.Select(i => i.Amount).Aggregate((all, one) => all + one);
        return sum + said.Tax + said.Tip - said.Discount == said.Total
            ? new(
                "items-total",
                true,
                $"{Text(sum)} + {Text(said.Tax)} + {Text(said.Tip)} - {Text(said.Discount)} = {Text(said.Total)}",
                ProvesTotal: true
            )
            : null;
    }

    /// <summary>Two readings of one text are no proof, but better than either.</summary>
    private static DocumentCheck? AgreementOf(DocumentReading local, ModelSaid said) =>
        local.Total?.Value == said.Total
            ? new(Agreed, true, $"{Text(said.Total)} = {Text(said.Total)}", ProvesTotal: false)
            : null;

    /// <summary>The digits of the amount stand in the text, however they are grouped there.</summary>
    private static bool Occurs(Money total, string text)
    {
        var digits = total.ToDecimal().ToString($"F{total.Currency.Exponent}", CultureInfo.InvariantCulture);
        var whole = digits.Split('.');
        for (var at = 0; at < text.Length; at++)
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !IsOfNumber(text[at - 1])) && Reads(text, at, whole))
                return true;
        return false;
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',';

    private static bool Reads(string text, int at, string[] whole)
    {
        var end = at;
        while (end < text.Length && IsOfNumber(text[end]))
            end++;
        var number = text[at..end].TrimEnd('.', ',');
        var plain = string.Concat(number.Where(char.IsAsciiDigit));
        var cents = whole.Length > 1 ? whole[1] : "";
        return plain == whole[0] + cents || (cents.All(c => c == '0') && plain == whole[0]);
    }

    private static Found<T> Found<T>(T value, Found<T>? local)
        where T : notnull => local is not null && local.Value.Equals(value) ? local : new(value, 0.8);

    private static Found<Money>? Part(Money value, Found<Money>? local) =>
        value.MinorUnits == 0 ? null : Found(value, local);

    private static string Text(Money money) => money.ToDecimal().ToString(CultureInfo.InvariantCulture);
}
