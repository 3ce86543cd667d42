using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Ofx;

/// <summary>The fields of one STMTTRN as text, until its end is seen.</summary>
internal sealed class OfxTransaction
{
    public int Line { get; init; }

    public bool Pending { get; set; }

    public string? Posted { get; set; }

    public string? UserDate { get; set; }

    public string? Amount { get; set; }

    public string? Kind { get; set; }

    public string? SourceId { get; set; }

    public string? CheckNumber { get; set; }

    public string? ReferenceNumber { get; set; }

    public string? Name { get; set; }

    public string? ExtendedName { get; set; }

    public string? PayeeName { get; set; }

    public string? Memo { get; set; }

    public string? Category { get; set; }

    /// <summary>The merchant's line of business (SIC).</summary>
    public string? MerchantCode { get; set; }

    /// <summary>The amount is in this currency instead of the statement's.</summary>
    public string? CurrencyCode { get; set; }

    /// <summary>The amount was written before the field that is being read, so it is whole.</summary>
    public bool IsWhole { get; set; }

    public string? Payee => FirstOf(PayeeName, LongerName);

    /// <summary>What the bank wrote: name and memo, without saying the same twice.</summary>
    public string Description => JoinedText.Of(FirstOf(LongerName, PayeeName), Memo);

    public string? Reference => FirstOf(CheckNumber?.Trim('0') is "" ? null : CheckNumber, ReferenceNumber);

    // NAME is cut at 32 characters, EXTDNAME is not.
    private string? LongerName =>
        ExtendedName is not null && JoinedText.Says(ExtendedName, Name ?? "")
            ? ExtendedName
            : FirstOf(Name, ExtendedName);

    private static string? FirstOf(string? first, string? second) =>
        !string.IsNullOrEmpty(first) ? first
        : !string.IsNullOrEmpty(second) ? second
        : null;
}
