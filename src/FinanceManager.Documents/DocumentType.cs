namespace FinanceManager.Documents;

/// <summary>What a file is by its first bytes, whatever it is called.</summary>
public enum DocumentType
{
    Jpeg,
    Png,
    WebP,
    Pdf,
    Xml,
    Html,
    Zip,
}
