using FinanceManager.Domain;

namespace FinanceManager.Statements;

/// <summary>How to read a file; the defaults suit an unknown file.</summary>
public sealed record StatementOptions
{
    /// <summary>Currency of amounts for which the file names none.</summary>
    public Currency? DefaultCurrency { get; init; }

    /// <summary>Columns of a delimited file, used as given; detected when null.</summary>
    public CsvMapping? Mapping { get; init; }

    /// <summary>Rules by which a delimited file is read; they outweigh any mapping.</summary>
    public HledgerRules? Rules { get; init; }

    /// <summary>Finds a mapping remembered for a detected layout (by its signature); its header row is adjusted to this file.</summary>
    public Func<CsvLayout, CsvMapping?>? Remembered { get; init; }

    /// <summary>How a person says that the file writes days; only a day that cannot be read so says otherwise.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Decides between day-month and month-day when the file itself does not.</summary>
    public DateOrder? PreferredDateOrder { get; init; }

    /// <summary>Name of the file; only its extension is looked at.</summary>
    public string? FileName { get; init; }

    /// <summary>A larger file is refused.</summary>
    public long MaxBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Nobody waits for the statement any more: a program that reads it is stopped, and the reading ends as cancelled.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Further diagnostics are only counted.</summary>
    public int MaxDiagnostics { get; init; } = 1000;
}
