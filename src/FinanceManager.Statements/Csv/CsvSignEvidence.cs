using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>How often the balance moves by the amount, by its opposite, or by something else.</summary>
internal readonly record struct CsvSignEvidence(int Same, int Inverted, int Other)
{
    private static readonly string[] PaymentWords =
    [
        "payment received",
        "payment thank you",
        "thank you",
        "autopay",
        "online payment",
        "pagamento recebido",
        "pagamento efetuado",
        "pagamento de fatura",
        "pago recibido",
        "su pago",
        "gracias por su pago",
        "pago tarjeta",
        "paiement recu",
        "zahlung erhalten",
    ];

    public static CsvSignEvidence Of(CsvSample sample, int amount, int balance, char separator)
    {
        var (same, inverted, other) = (0, 0, 0);
        (long Amount, long Balance)? previous = null;
        foreach (var row in sample.Rows)
        {
            if (
                !AmountText.TryRead(CsvSample.Cell(row, amount), separator, null, out var a)
                || !AmountText.TryRead(CsvSample.Cell(row, balance), separator, null, out var b)
            )
            {
                previous = null;
                continue;
            }
            if (previous is { } p && a.Signed != 0)
            {
                // Either this amount led to this balance, or in a file that runs backwards the one above led to its own.
                if (b.Signed - p.Balance == a.Signed || p.Balance - b.Signed == p.Amount)
                    same++;
                else if (p.Balance - b.Signed == a.Signed || b.Signed - p.Balance == p.Amount)
                    inverted++;
                else
                    other++;
            }
            previous = (a.Signed, b.Signed);
        }
        return new CsvSignEvidence(same, inverted, other);
    }

    /// <summary>Whether money out is written as positive; only strong evidence counts.</summary>
    /// <param name="doubtful">Nearly everything is positive and nothing explains it.</param>
    public static bool IsInverted(CsvSample sample, CsvMapping mapping, out bool doubtful)
    {
        doubtful = false;
        if (mapping.Amount is not { } column || mapping.Direction is not null)
            return false;
        if (mapping.Balance is { } balance)
        {
            var moves = Of(sample, column, balance, mapping.DecimalSeparator);
            if (moves.Same + moves.Inverted >= 2)
                return moves.Inverted > 3 * moves.Same;
        }
        var cells = sample.Columns[column];
        // A plus sign is worth writing only where its absence means minus.
        if (cells.Negatives == 0 && cells.Signs > 0 && cells.Signs * 2 < cells.Amounts)
            return true;
        var (paidBack, paidIn) = Payments(sample, mapping, column);
        if (paidBack > 0 && paidIn == 0 && cells.Negatives * 2 < cells.Amounts)
            return true;
        if (IsCardHeader(sample.Headers))
            return cells.Negatives * 2 < cells.Amounts;
        doubtful = cells.Amounts >= 5 && cells.Negatives * 10 < cells.Amounts;
        return false;
    }

    private static (int PaidBack, int PaidIn) Payments(CsvSample sample, CsvMapping mapping, int column)
    {
        var (back, paid) = (0, 0);
        foreach (var row in sample.Rows)
        {
            var text = string.Join(
                ' ',
                mapping
                    .Description.Append(mapping.Payee ?? -1)
                    .Where(c => c >= 0)
                    .Select(c => Folding.Words(CsvSample.Cell(row, c)))
            );
            if (
                !PaymentWords.Any(word => text.Contains(word, StringComparison.Ordinal))
                || !AmountText.TryRead(CsvSample.Cell(row, column), mapping.DecimalSeparator, null, out var amount)
            )
                continue;
            if (amount.Signed < 0)
                back++;
            else
                paid++;
        }
        return (back, paid);
    }

    // The header of a Brazilian bank's card statement, whose purchases are positive; its account statement has another.
    private static bool IsCardHeader(string[] headers)
    {
        var names = headers.Select(header => Folding.Words(header)).ToList();
        return names is ["date", "title", "amount"] or ["date", "category", "title", "amount"]
            || names.Exists(n =>
                n
                    is "card member"
                        or "cardholder"
                        or "card holder"
                        or "portador"
                        or "nome no cartao"
                        or "final do cartao"
                        or "titular de la tarjeta"
            );
    }
}
