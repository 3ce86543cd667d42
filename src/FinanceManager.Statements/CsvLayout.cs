namespace FinanceManager.Statements;

/// <summary>How a delimited file looks, so that a person can correct how it was understood.</summary>
/// <param name="Mapping">What was used, or the nearest guess when the columns were not found.</param>
/// <param name="Headers">Names of the columns; empty when the file does not name them.</param>
/// <param name="SampleRows">The first records after the header, at most 20.</param>
/// <param name="Signature">Equal for files with the same column names (or, without names, the same number of columns).</param>
public sealed record CsvLayout(
    CsvMapping? Mapping,
    IReadOnlyList<string> Headers,
    IReadOnlyList<IReadOnlyList<string>> SampleRows,
    string Signature
);
