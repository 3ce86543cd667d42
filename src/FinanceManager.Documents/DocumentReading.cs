using FinanceManager.Domain;

namespace FinanceManager.Documents;

/// <summary>What a document is, as far as it says.</summary>
public enum DocumentKind
{
    Unknown,
    Receipt,
    Invoice,
    Bill,
    Payment,
    Statement,
}

/// <summary>By which path a document was read, the cheapest first.</summary>
public enum DocumentMethod
{
    None,
    EInvoice,
    Code,
    Text,
    Ocr,
    OcrTwice,
    ModelOnText,
    ModelOnImage,
    LargerModel,
}

/// <summary>Where something stands on a page, in parts of its width and height (0–1) from the top left corner; the first page is 1.</summary>
public sealed record PageBox(int Page, double Left, double Top, double Width, double Height);

/// <summary>One thing that was read.</summary>
/// <param name="Confidence">How likely it is right, 0–1; 1 where a check digit or the arithmetic says so.</param>
/// <param name="At">Null where it has no place, as in an XML file.</param>
public sealed record Found<T>(T Value, double Confidence, PageBox? At = null)
    where T : notnull;

/// <summary>One line of what was bought.</summary>
/// <param name="Amount">Of the whole line, above zero for what is paid; what is taken off is below zero.</param>
/// <param name="Code">The seller's, a tax office's or a bar code's, as the document has it.</param>
public sealed record DocumentItem(
    string Description,
    decimal? Quantity,
    Money? UnitPrice,
    Money Amount,
    string? Code = null,
    PageBox? At = null
);

/// <summary>One thing that the document says about itself and that can be recomputed.</summary>
/// <param name="Name">Stable: <c>items-total</c>, <c>subtotal-tax</c>, <c>cash-change</c>, <c>check-digit</c>, <c>crc</c>, <c>tax-id</c>, …</param>
/// <param name="Holds">False where both sides were read and differ.</param>
/// <param name="Detail">Both sides, invariant: <c>12.50 + 1.50 = 14.00</c>.</param>
/// <param name="At">The line that breaks it, where one does.</param>
/// <param name="ProvesTotal">Whether the total is certain when this holds.</param>
public sealed record DocumentCheck(
    string Name,
    bool Holds,
    string Detail,
    bool ProvesTotal = false,
    PageBox? At = null
);

/// <summary>Everything that a document says; what was not found is null.</summary>
public sealed record DocumentReading
{
    public required DocumentKind Kind { get; init; }
    public required DocumentMethod Method { get; init; }
    public Found<string>? Issuer { get; init; }

    /// <summary>CNPJ, CPF, RFC, NIF, VAT id and so on, without punctuation; in print only one whose check digits hold, in an e-invoice as it stands there.</summary>
    public Found<string>? TaxId { get; init; }
    public Found<DateOnly>? Date { get; init; }
    public Found<DateOnly>? DueDate { get; init; }

    /// <summary>What is paid in the end, tip and tax included.</summary>
    public Found<Money>? Total { get; init; }
    public Found<Money>? Subtotal { get; init; }
    public Found<Money>? Tax { get; init; }
    public Found<Money>? Tip { get; init; }

    /// <summary>Above zero.</summary>
    public Found<Money>? Discount { get; init; }
    public Found<string>? PaymentMethod { get; init; }

    /// <summary>What names this very document everywhere: UUID of a CFDI, key of an NF-e, line of a boleto, txid of a PIX.</summary>
    public string? UniqueId { get; init; }
    public IReadOnlyList<DocumentItem> Items { get; init; } = [];
    public IReadOnlyList<DocumentCheck> Checks { get; init; } = [];

    /// <summary>As many as can be looked at; none of an XML file.</summary>
    public int Pages { get; init; }

    /// <summary>Texts of the bar codes and QR codes; never followed where they are addresses.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The words of each page as they are read, for a person and for a language model; not to be trusted.</summary>
    public IReadOnlyList<string> PageTexts { get; init; } = [];

    /// <summary>Something in it makes a person look: two documents in one picture, a text that gives orders, a broken sum. Stable codes.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether the total is certain: something that proves it holds, and nothing that was read says otherwise.</summary>
    public bool IsProved => AreProof(Checks);

    public static bool AreProof(IReadOnlyList<DocumentCheck> checks) =>
        checks.Any(c => c is { ProvesTotal: true, Holds: true }) && checks.All(c => c.Holds);
}
