using System.Collections.Frozen;
using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>How a column's name was understood.</summary>
/// <param name="Score">0 when it was not; higher is surer, and of equal ones the preferred word.</param>
internal readonly record struct CsvHeaderMatch(CsvRole Role, int Score)
{
    public const int Exact = 1000;
}

/// <summary>The words banks head their columns with, in the languages statements come in, folded.</summary>
internal static class CsvHeaderWords
{
    private const int Starts = 600;
    private const int Contains = 300;
    private static readonly char[] Digits = [.. " 0123456789"];

    // In each row the preferred words come first.
    private static readonly (CsvRole Role, string Words)[] Table =
    [
        (
            CsvRole.Date,
            "booking date|posting date|posted date|post date|date posted|date processed|processed date|completed date|date completed (utc)|settlement date|"
                + "date|transaction date|trans date|trn date|started date|created|created at|timestamp|date time|datetime|time|when|"
                + "fecha|fecha operacion|fecha de operacion|fecha contable|fecha movimiento|fecha de movimiento|fecha transaccion|f operacion|dia|"
                + "data|data lancamento|data do lancamento|data de lancamento|data movimento|data mov|data da transacao|data transacao|data operacao|data da compra|data compra|dt|"
                + "buchungstag|buchungsdatum|buchung|datum|belegdatum|umsatzdatum|transaktionsdatum|kaufdatum|"
                + "date de comptabilisation|date comptable|date operation|date de l operation|date d operation|dateop|date transaction|"
                + "data contabile|data operazione|data registrazione|"
                + "boekdatum|boekingsdatum|transactiedatum|datum verrichting|uitvoeringsdatum|"
                + "data ksiegowania|data operacji|data transakcji|data zaksiegowania|"
                + "datum zauctovani|datum provedeni|datum transakce|datum pohybu|datum operace|"
                + "konyveles datuma|tranzakcio datuma|datum|bokforingsdag|bokforingsdatum|bokforingsdato|transaktionsdag|dato|dato bokfort|kirjauspaiva|paivamaara|kuupaev|datums|data dokumentu"
        ),
        (
            CsvRole.ValueDate,
            "value date|valuta|valuta date|valutadatum|wertstellung|wertstellungsdatum|fecha valor|f valor|data valor|data valuta|date valeur|date de valeur|dateval|rentedatum|"
                + "data waluty|execution date|datum valuty|ertekn ap|ertekn|erteknap|valutadag|rentedato|interest date|data vencimento|effective date"
        ),
        (
            CsvRole.Amount,
            "amount|transaction amount|net amount|net|amount in account currency|billing amount|total|sum|value|importe|importe eur|importe total|monto|monto operacion|valor|valor r|valor em r|valor do lancamento|valor transacao|montante|quantia|"
                + "betrag|buchungsbetrag|umsatz|montant|montant eur|importo|importo eur|bedrag|bedrag eur|kwota|kwota operacji|kwota transakcji|castka|zauctovana castka|objem|suma|osszeg|tranzakcio osszege|"
                + "belopp|belob|belop|maara|summa|summa eur|gross"
        ),
        (
            CsvRole.Debit,
            "debit|debits|debit amount|withdrawal|withdrawals|withdrawal amount|withdrawal amt|paid out|money out|outflow|out|spent|spend|expense|expenses|charge|charges|payments|payment amount|dr|"
                + "debito|debitos|cargo|cargos|retiro|retiros|egreso|egresos|gasto|gastos|debe|salida|salidas|saida|saidas|despesa|pagamento saida|"
                + "soll|ausgabe|ausgaben|lastschrift|belastung|debet|dare|uscite|uscita|addebiti|addebito|depense|sortie|af|uitgaven|uitgave|obciazenia|obciazenie|wydatki|wydatek|ut|uttag|ud|terheles|vydaje|vydaj"
        ),
        (
            CsvRole.Credit,
            "credit|credits|credit amount|deposit|deposits|deposit amount|deposit amt|paid in|money in|inflow|in|received|income|receipts|cr|"
                + "credito|creditos|abono|abonos|deposito|depositos|ingreso|ingresos|haber|entrada|entradas|receita|"
                + "einnahme|einnahmen|gutschrift|haben|avere|entrate|accrediti|accredito|recette|entree|bij|inkomsten|uznania|uznanie|wplywy|przychody|inn|insattning|ind|jovairas|prijmy|prijem"
        ),
        (
            CsvRole.Direction,
            "debit credit|credit debit|dr cr|cr dr|d c|c d|d k|db cr|debit or credit|debit credit indicator|credit debit indicator|sign|direction|in out|af bij|bij af|soll haben|"
                + "natureza|debito credito|credito debito|entrada saida|tipo de movimento|cargo abono|debe haber|sens|segno|code debit credit|deb cred|bevetel kiadas"
        ),
        (
            CsvRole.Description,
            "description|transaction description|transaction details|details|narrative|narration|particulars|statement description|original description|text|transaction|title|memo|"
                + "descripcion|concepto|descripcion del movimiento|movimiento|glosa|leyenda|descricao|descricao do lancamento|historico|lancamento|titulo|"
                + "verwendungszweck|buchungstext|buchungsdetails|beschreibung|transaktionsbeschreibung|umsatzbeschreibung|vorgang|betreff|"
                + "libelle|libelle operation|libelle de l operation|description de l operation|nature de l operation|intitule|"
                + "descrizione|descrizione operazione|causale|omschrijving|mededelingen|mededeling|beschrijving|"
                + "tytul|tytul operacji|opis|opis operacji|opis transakcji|popis|zprava pro prijemce|kozlemeny|megnevezes|beskrivning|beskrivelse|tekst|selite|forklaring|payment reference|remittance information|item|subject"
        ),
        (
            CsvRole.Memo,
            "memo|detalhes|detalhe|detalle|detalles|note|notes|comment|comments|additional information|further details|message|reference text|observaciones|observacion|observacao|observacoes|detalle adicional|dados adicionais|complemento|"
                + "notiz|zusatz|bemerkung|kommentar|communication|informations complementaires|note aggiuntive|vrije mededeling|extra|notatka|poznamka|zprava|megjegyzes|anteckning|remarks|location"
        ),
        (
            CsvRole.Payee,
            "payee|payee name|merchant|merchant name|beneficiary|beneficiary name|counterparty|counterparty name|counter party|counter party name|contact|name|vendor|recipient|payer|to from|other party|"
                + "beneficiario|ordenante|comercio|establecimiento|nombre|contraparte|destinatario|estabelecimento|favorecido|beneficiario pagador|nome|loja|remetente destinatario|"
                + "empfanger|zahlungsempfanger|zahlungsempfanger in|auftraggeber empfanger|beguenstigter zahlungspflichtiger|begunstigter zahlungspflichtiger|zahlungspflichtige r|zahlungspflichtiger|zahlungsbeteiligter|name zahlungsbeteiligter|auftraggeber|partner|partnername|haendler|handler|"
                + "beneficiaire|tiers|commercant|nom|naam tegenpartij|naam|tegenpartij|naam omschrijving|begunstigde|handelaar|beneficiario ordinante|controparte|esercente|"
                + "odbiorca|nadawca|nadawca odbiorca|kontrahent|nazev protiuctu|nazev protistrany|protistrana|obchodnik|partner neve|mottagare|modtager|mottaker|saaja maksaja|saaja|beneficiary party|details of payee"
        ),
        (
            CsvRole.Category,
            "category|categories|categoria|kategorie|categorie|kategoria|kategori|rubrique|subcategory|parent category|luokka|kategorie transakce"
        ),
        (
            CsvRole.Currency,
            "currency|ccy|currency code|account currency|transaction currency|billing currency|moneda|divisa|moeda|wahrung|waehrung|buchungswahrung|devise|valuta|munt|muntsoort|waluta|mena|deviza|devizanem|tranzakcio devizaneme|valuuta|currency symbol"
        ),
        (
            CsvRole.Account,
            "account|account number|account no|account name|account id|account iban|iban|own account|card number|card no|card|wallet|cuenta|numero de cuenta|nro cuenta|tarjeta|conta|numero da conta|cartao|"
                + "auftragskonto|konto|kontonummer|kontonr|iban auftragskonto|iban auftraggeberkonto|auftraggeberkonto|compte|numero de compte|compte num|conto|numero conto|rekening|rekeningnummer|iban bban|kredietkaart|konto zleceniodawcy|rachunek|numer rachunku|cislo uctu|szamlaszam|konto nr"
        ),
        (
            CsvRole.Balance,
            "balance|running balance|account balance|closing balance|balance after|new balance|ledger balance|available balance|saldo|saldos|saldo final|saldo contable|saldo disponible|saldo r|saldo apos|"
                + "kontostand|saldo nach buchung|solde|saldo na trn|saldo na mutatie|saldo contabile|saldo po operacji|zustatek|zustatek po operaci|egyenleg|behallning|saldo etter"
        ),
        (
            CsvRole.SourceId,
            "transaction id|id|transaction reference|transaction ref|transaction no|transaction number|unique id|fitid|record id|reference id|balance transaction id|identificador|id transaccion|id de transacao|id transacao|codigo da transacao|"
                + "transaktions id|transactiereferentie|id transakce|id operace|cislo transakce|tranzakcio azonosito|megbizas azonosito|identificador unico|reference number|ref no|archivierungsnummer"
        ),
        (
            CsvRole.Reference,
            "reference|ref|check number|cheque number|check no|chq no|cheque no|check|cheque|check or slip|receipt|document|doc no|doc|referencia|numero de referencia|nro documento|documento|docto|numero documento|n doc|"
                + "referenz|kundenreferenz|buchungsreferenz|reference operation|numero d operation|riferimento|betalingskenmerk|kenmerk|referencja|variabilni symbol|bizonylat|referens|chq ref no|folio|volgnr"
        ),
        (
            CsvRole.Kind,
            "type|transaction type|type of transaction|transaction category|tipo|tipo de operacion|tipo movimiento|tipo de transacao|tipo lancamento|tipo transacao|art|umsatzart|transaktionstyp|buchungsart|type operation|type d operation|tipologia|tipo operazione|"
                + "mutatiesoort|soort|mutatie|rodzaj|typ|typ transakcji|typ transakce|typ operace|tranzakcio tipusa|transaktionstyp|code|codigo"
        ),
        (
            CsvRole.Status,
            "status|state|cleared|estado|situacao|situacion|statut|stato|stav|allapot|buchungsstatus|booked|pending|umsatzstatus|info"
        ),
        (
            CsvRole.Aside,
            "fee|fees|commission|tax|vat|exchange rate|rate|fx rate|original amount|amount in original currency|local amount|foreign amount|foreign currency amount|original currency|local currency|foreign currency|converted amount|source amount|"
                + "tarifa|comision|tipo de cambio|importe original|monto original|cotizacion|taxa|iof|cotacao|valor original|valor em us|valor dolar|valor moeda original|moeda original|"
                + "originalbetrag|originalwahrung|umrechnungskurs|wechselkurs|betrag fremdwahrung|fremdwahrung|betrag in fremdwahrung|gebuhr|kurs|taux|frais|montant devise|montant d origine|devise d origine|"
                + "koers|kosten|kosten op verrichting|tasso|commissioni|cambio|puvodni castka a mena|poplatek|kurz|kwota w walucie|prowizja|"
                + "quantity|qty|units|shares|price|unit price|percentage|installment|parcela|parcelas|cuota|cuotas|points|mcc|counterparty account|tegenrekening|gegenkonto|counter account|cislo protiuctu|partner szamlaszama|"
                + "initial balance|final balance|opening balance|start balance|saldo inicial|bic|blz|iban tegenpartij|saldo anterior|bank code|sort code"
        ),
    ];

    private static readonly FrozenDictionary<string, CsvHeaderMatch> Exact = Build();

    private static readonly (string Words, CsvHeaderMatch Match)[] Phrases =
    [
        .. Exact.Where(p => p.Key.Length >= 3).OrderByDescending(p => p.Key.Length).Select(p => (p.Key, p.Value)),
    ];

    /// <param name="header">A column's name as written.</param>
    /// <param name="currency">A currency named in it, such as <c>Amount (EUR)</c>.</param>
    public static CsvHeaderMatch Match(string header, out Currency? currency)
    {
        currency = null;
        if (header.Length > 80)
            return default;
        var words = Folding.Words(header);
        if (words.Length == 0)
            return default;
        var plain = WithoutCurrency(words, header, out currency);
        if (Exact.TryGetValue(words, out var exact))
            return exact;
        words = plain.TrimEnd(Digits);
        if (Exact.TryGetValue(words, out exact))
            return exact with { Score = exact.Score - 100 };
        foreach (var (phrase, match) in Phrases)
        {
            var at = words.IndexOf(phrase, StringComparison.Ordinal);
            if (at < 0 || !IsWhole(words, at, phrase.Length))
                continue;
            return match with { Score = (at == 0 ? Starts : Contains) + phrase.Length };
        }
        return default;
    }

    /// <summary>Some banks head the own account so, others the counterparty's.</summary>
    public static bool MayNameAnyone(string header) =>
        Folding.Words(header)
            is "iban"
                or "kontonummer"
                or "kontonr"
                or "konto nr"
                or "account number"
                or "account no"
                or "rekening";

    public static bool IsOnlyName(string header) =>
        Folding.Words(header)
            is "name"
                or "nombre"
                or "nome"
                or "nom"
                or "naam"
                or "nazev"
                or "nimi"
                or "navn"
                or "namn";

    private static bool IsWhole(string words, int at, int length) =>
        (at == 0 || words[at - 1] == ' ') && (at + length == words.Length || words[at + length] == ' ');

    private static string WithoutCurrency(string words, string header, out Currency? currency)
    {
        currency = null;
        var kept = new List<string>();
        foreach (var word in words.Split(' '))
        {
            // Only a code written in capitals: "all", "top" and "try" are words as well.
            if (
                currency is null
                && word.Length == 3
                && Currency.TryParse(word.ToUpperInvariant(), out var found)
                && header.Contains(found.Code, StringComparison.Ordinal)
            )
                currency = found;
            else if (word is not ("in" or "em" or "en" or "r"))
                kept.Add(word);
        }
        if (header.Contains("R$", StringComparison.Ordinal))
            currency ??= Currency.Parse("BRL");
        else if (header.Contains('€', StringComparison.Ordinal))
            currency ??= Currency.Parse("EUR");
        else if (header.Contains('£', StringComparison.Ordinal))
            currency ??= Currency.Parse("GBP");
        return string.Join(' ', kept);
    }

    private static FrozenDictionary<string, CsvHeaderMatch> Build()
    {
        var all = new Dictionary<string, CsvHeaderMatch>();
        foreach (var (role, words) in Table)
        {
            var rank = 0;
            foreach (var phrase in words.Split('|'))
                all.TryAdd(phrase, new CsvHeaderMatch(role, CsvHeaderMatch.Exact - rank++));
        }
        return all.ToFrozenDictionary();
    }
}
