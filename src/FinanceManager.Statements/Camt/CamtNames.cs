using System.Xml;

namespace FinanceManager.Statements.Camt;

/// <summary>The names of a document, which the parser keeps while it reads; a file that invents them without end is refused.</summary>
internal sealed class CamtNames : XmlNameTable
{
    private const int Most = 20_000;
    private readonly NameTable names = new();
    private int count;

    public override string? Get(char[] array, int offset, int length) => names.Get(array, offset, length);

    public override string? Get(string array) => names.Get(array);

    public override string Add(char[] array, int offset, int length) =>
        names.Get(array, offset, length) ?? Count(names.Add(array, offset, length));

    public override string Add(string array) => names.Get(array) ?? Count(names.Add(array));

    private string Count(string name) =>
        ++count <= Most ? name : throw new XmlException("The document has too many different names.");
}
