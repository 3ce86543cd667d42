using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>What the lines before the header say of the account.</summary>
internal sealed record CsvPreamble(string? AccountId, Currency? Currency)
{
    private static readonly string[] AccountWords =
    [
        "account",
        "account number",
        "account no",
        "account details for",
        "iban",
        "conta",
        "conta corrente",
        "numero da conta",
        "cuenta",
        "numero de cuenta",
        "konto",
        "kontonummer",
        "compte",
        "numero de compte",
        "conto",
        "rekening",
        "rekeningnummer",
        "rachunek",
        "cislo uctu",
    ];

    private static readonly string[] CurrencyWords =
    [
        "currency",
        "moeda",
        "moneda",
        "divisa",
        "wahrung",
        "devise",
        "valuta",
        "waluta",
        "mena",
        "munt",
    ];

    public static CsvPreamble Of(IEnumerable<string[]> rows)
    {
        string? account = null;
        Currency? currency = null;
        foreach (var row in rows)
        {
            var cells = row.SelectMany(Parts).Where(cell => cell.Length > 0).ToList();
            for (var i = 0; i < cells.Count; i++)
            {
                var label = Folding.Words(cells[i]);
                var next = i + 1 < cells.Count ? cells[i + 1] : null;
                if (account is null && next is not null && AccountWords.Contains(label) && next.Any(char.IsAsciiDigit))
                    account = next;
                if (account is null && IsIban(cells[i]))
                    account = cells[i];
                if (
                    currency is null
                    && next is not null
                    && CurrencyWords.Contains(label)
                    && Currency.TryParse(next.ToUpperInvariant(), out var named)
                )
                    currency = named;
                if (currency is null && Currency.TryParse(cells[i], out named))
                    currency = named;
                if (currency is null && AmountText.TryRead(cells[i], AmountText.Unknown, null, out var amount))
                    currency = amount.Currency;
            }
        }
        return new CsvPreamble(account, currency);
    }

    // "Account: 123" is a label and a value in one cell.
    private static IEnumerable<string> Parts(string cell)
    {
        var colon = cell.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < cell.Length - 1
            ? [cell[..colon].Trim(), cell[(colon + 1)..].Trim()]
            : [cell.TrimEnd(':')];
    }

    private static bool IsIban(string cell)
    {
        var text = cell.Replace(" ", "", StringComparison.Ordinal);
        return text.Length is >= 15 and <= 34
            && char.IsAsciiLetterUpper(text[0])
            && char.IsAsciiLetterUpper(text[1])
            && char.IsAsciiDigit(text[2])
            && char.IsAsciiDigit(text[3])
            && text.All(char.IsAsciiLetterOrDigit);
    }
}
