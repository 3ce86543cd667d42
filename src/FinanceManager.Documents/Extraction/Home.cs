using System.Text.RegularExpressions;
using FinanceManager.Domain;

namespace FinanceManager.Documents.Extraction;

/// <summary>Where a document comes from, as far as its words tell, and so what it counts in and how it writes days.</summary>
/// <param name="Currency">Null where nothing tells it.</param>
/// <param name="IsSure">False where the currency follows from the language alone.</param>
/// <param name="MonthFirst">Whether the month stands before the day.</param>
/// <param name="HasCents">Whether amounts are printed with cents.</param>
internal sealed partial record Home(string? Country, Currency? Currency, bool IsSure, bool MonthFirst, bool HasCents)
{
    private sealed record Hint(string Country, string Currency, Regex Words);

    private static readonly Hint[] Hints =
    [
        new(
            "MY",
            "MYR",
            Word(
                @"sdn|bhd|selangor|johor|kuala lumpur|penang|pulau pinang|perak|melaka|sabah|sarawak|jalan|jln|taman|gst (?:reg|id|no)|sst (?:reg|id|no)|rm|shah alam|petaling"
            )
        ),
        new("SG", "SGD", Word(@"pte|singapore|uen")),
        new(
            "BR",
            "BRL",
            Word(@"cnpj|cpf|ltda|eireli|nfc e|danfe|sat|cupom|reais|icms|boleto|brasil|cep|avenida paulista|rua")
        ),
        new("MX", "MXN", Word(@"rfc|cfdi|c v|sa de cv|mexico|cdmx|iva 16|col|c p \d{5}|jalisco|nuevo leon")),
        new(
            "ES",
            "EUR",
            Word(
                @"cif|nif b\d+|nif a\d+|madrid|barcelona|valencia|sevilla|espana|iva 21|iva 10|factura simplificada|s l u?|calle"
            )
        ),
        new(
            "PT",
            "EUR",
            Word(
                @"lda|lisboa|porto|portugal|contribuinte|nif \d+|iva 23|iva 13|iva 6|fatura simplificada|atcud|processado por programa certificado"
            )
        ),
        new(
            "AR",
            "ARS",
            Word(@"cuit|c u i t|argentina|buenos aires|ingresos brutos|iibb|consumidor final|cae n?|iva 10 5|c a b a")
        ),
        new("CL", "CLP", Word(@"chile|santiago|rut|r u t|boleta electronica|s i i")),
        new("CO", "COP", Word(@"colombia|bogota|nit|medellin|dian")),
        new("PE", "PEN", Word(@"peru|lima|igv|sunat|ruc \d+")),
        new(
            "UK",
            "GBP",
            Word(
                @"vat reg|vat no|united kingdom|london|manchester|plc|birmingham|vat number|[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}"
            )
        ),
        new("FR", "EUR", Word(@"siret|siren|sarl|sas|tva|paris|ttc|france|facture|rcs")),
        new("DE", "EUR", Word(@"gmbh|mwst|ust idnr|ustid|steuer nr|rechnung|deutschland|berlin|munchen|str")),
        new("AU", "AUD", Word(@"abn|pty|australia|nsw|qld|vic|sydney|melbourne")),
        new(
            "CA",
            "CAD",
            Word(@"canada|ontario|quebec|hst|toronto|gst hst|pst|qst|[abceghjklmnprstvxy]\d[a-z] \d[a-z]\d")
        ),
        new("US", "USD", Word(@"usa|llc|sales tax|united states|ein \d\d \d+")),
        new("IN", "INR", Word(@"gstin|cgst|sgst|india|mumbai|delhi|bangalore")),
        new("CH", "CHF", Word(@"schweiz|zurich|suisse|chf")),
    ];

    private static readonly Dictionary<string, string> Marks = new()
    {
        ["R$"] = "BRL",
        ["RM"] = "MYR",
        ["US$"] = "USD",
        ["U$S"] = "USD",
        ["MX$"] = "MXN",
        ["A$"] = "AUD",
        ["S$"] = "SGD",
        ["C$"] = "CAD",
        ["HK$"] = "HKD",
        ["NT$"] = "TWD",
        ["€"] = "EUR",
        ["£"] = "GBP",
        ["¥"] = "JPY",
        ["₹"] = "INR",
        ["S/"] = "PEN",
        ["S/."] = "PEN",
    };

    // Where the sign of the dollar is also the sign of one's own.
    private static readonly HashSet<string> Dollars = ["US", "MX", "AR", "CL", "CO", "AU", "CA", "SG"];

    // Codes that are words, or that stand for something else on receipts.
    private static readonly HashSet<string> NoCodes =
    [
        "ALL",
        "BHD",
        "TOP",
        "PAB",
        "CUP",
        "MOP",
        "LAK",
        "ANG",
        "BAM",
        "GEL",
        "SOS",
        "PEN",
        "TRY",
        "MAD",
        "COP",
        "SAR",
        "CVE",
        "CAD",
        "XAD",
    ];

    [GeneratedRegex(
        @"(?<![A-Za-z])(R\$|RM|US\$|U\$S|MX\$|A\$|S\$|C\$|HK\$|NT\$|€|£|¥|₹|S/\.?)(?![A-Za-z])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Code { get; }

    /// <summary>A state and its postal code.</summary>
    [GeneratedRegex(
        @",?\s(?:A[LKZR]|C[AOT]|DC|FL|GA|HI|I[ADLN]|K[SY]|M[ADINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?,?\s\d{5}(?:-\d{4})?(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AmericanPlace { get; }

    [GeneratedRegex(@"\d[.,]\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Cents { get; }

    [GeneratedRegex(@"\$\s?\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Wholes { get; }

    /// <param name="words">Folded.</param>
    /// <param name="expected">Where nothing else tells it.</param>
    public static Home Of(string text, string words, Currency? expected)
    {
        var scores = Hints
            .Select(h =>
                (
                    Hint: h,
                    Score: h.Words.Matches(words).Select(m => m.Value).Distinct().Count()
                        + (h.Country == "US" && AmericanPlace.IsMatch(text) ? 2 : 0)
                )
            )
            .Where(h => h.Score > 0)
            .OrderByDescending(h => h.Score)
            .ToList();
        var marks = Mark.Matches(text)
            .Select(m => Marks[m.Value])
            .Concat(CodesIn(text))
            .GroupBy(code => code)
            .ToDictionary(g => g.Key, g => g.Count());
        var country = scores.FirstOrDefault().Hint;
        // A mark decides. Where several words speak for another country, one that stands alone is misread.
        var marked = country is not null && marks.ContainsKey(country.Currency) ? country.Currency : null;
        if (
            marked is null
            && marks.Count > 0
            && marks.MaxBy(m => m.Value) is var most
            && (scores.FirstOrDefault().Score < 3 || most.Value > 2)
        )
            marked = most.Key;
        var dollar = text.Contains('$', StringComparison.Ordinal)
            ? scores.Select(s => s.Hint).FirstOrDefault(h => Dollars.Contains(h.Country))
            : null;
        // A sign that several countries share is of the one whose words are there, if there are as many as of another.
        if (dollar is not null && scores.Find(s => s.Hint == dollar).Score < scores[0].Score)
            dollar = null;
        var code = marked ?? dollar?.Currency ?? country?.Currency;
        var isSure = marked is not null || code is not null;
        if (code is null && expected is null)
            code = GuessOf(words, text);
        var currency = code is null ? expected : Currency.Parse(code);
        var home = country?.Country ?? dollar?.Country;
        var whole = Wholes.Count(text);
        return new Home(
            home,
            currency,
            isSure || expected is not null,
            home is "US" || (home is null && currency?.Code == "USD"),
            Cents.Count(text) > 0 && whole <= Cents.Count(text)
        );
    }

    private static IEnumerable<string> CodesIn(string text) =>
        Code.Matches(text)
            .Select(m => m.Value)
            .Where(code => Currency.TryParse(code, out _) && !NoCodes.Contains(code));

    /// <summary>By the language alone.</summary>
    private static string? GuessOf(string words, string text) =>
        Word("valor|troco|dinheiro|emissao").IsMatch(words) ? "BRL"
        : Word("efectivo|cambio|fecha|importe").IsMatch(words)
            ? (text.Contains('$', StringComparison.Ordinal) ? "MXN" : "EUR")
        : Word("summe|betrag|montant|somme").IsMatch(words) ? "EUR"
        : Word("total|amount|cash|change|receipt|invoice").IsMatch(words) ? "USD"
        : null;

    private static Regex Word(string alternatives) =>
        new($@"(?<![a-z0-9])(?:{alternatives})(?![a-z0-9])", RegexOptions.CultureInvariant);
}
