namespace FinanceManager.Statements.Pdf;

/// <summary>What a statement says of one account: its rows, and the balances that prove them.</summary>
internal sealed class PdfSection
{
    private readonly PdfProof proof;

    public PdfSection(List<PdfLine> lines, PdfConventions conventions)
    {
        (Lines, Conventions) = (lines, conventions);
        Table = new PdfTable(lines, conventions);
        Balances = PdfBalances.Of(lines, conventions.Separator, conventions.Currency);
        proof = new PdfProof(Table, Balances);
    }

    public List<PdfLine> Lines { get; }

    public PdfConventions Conventions { get; }

    public PdfTable Table { get; }

    public PdfBalances Balances { get; }

    public bool HasMovements => Table.Rows.Exists(row => !row.IsBalance);

    public bool StatesBothEnds => Balances is { Openings.Count: > 0, Closings.Count: > 0 };

    /// <summary>The figures by which it does not add up; null where it states none.</summary>
    public (long Opening, long Sum, long Closing)? Failure => proof.Failure;

    /// <summary>Null when it does not add up.</summary>
    public PdfReading? Prove() => proof.Find();
}
