namespace FinanceManager.Statements;

/// <summary>What each column of a delimited file means. Columns are counted from 0; null means there is none.</summary>
/// <remarks>Plain data, fit to be kept as JSON and used for the next file with the same <see cref="CsvLayout.Signature"/>.</remarks>
public sealed record CsvMapping
{
    public required char Delimiter { get; init; }

    /// <summary>1-based record that names the columns; everything before it is preamble. Null when no record does.</summary>
    public int? HeaderRow { get; init; }

    public required int Date { get; init; }

    /// <summary>Signed amounts, or unsigned ones with <see cref="Direction"/>.</summary>
    public int? Amount { get; init; }

    /// <summary>Money out, written without a sign.</summary>
    public int? Debit { get; init; }

    /// <summary>Money in, written without a sign.</summary>
    public int? Credit { get; init; }

    /// <summary>A word that says whether the amount is money in or out.</summary>
    public int? Direction { get; init; }

    /// <summary>Columns that together are the bank's text, in order.</summary>
    public IReadOnlyList<int> Description { get; init; } = [];

    public int? Payee { get; init; }

    public int? Category { get; init; }

    public int? Currency { get; init; }

    /// <summary>Which account a line belongs to, in files that hold several.</summary>
    public int? Account { get; init; }

    /// <summary>Balance after the line.</summary>
    public int? Balance { get; init; }

    /// <summary>The bank's own id of a movement.</summary>
    public int? SourceId { get; init; }

    public int? Reference { get; init; }

    /// <summary>The file's word for the type of movement.</summary>
    public int? Kind { get; init; }

    /// <summary>A word that says whether the movement is booked.</summary>
    public int? Status { get; init; }

    public DateOrder DateOrder { get; init; }

    /// <summary><c>.</c> or <c>,</c></summary>
    public char DecimalSeparator { get; init; } = '.';

    /// <summary>The file writes money out as positive, as card statements do.</summary>
    public bool InvertSign { get; init; }

    /// <summary>ISO 4217 code of the amounts when no column says it; null when the file does not.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Name of the encoding; null to detect it.</summary>
    public string? Encoding { get; init; }
}
