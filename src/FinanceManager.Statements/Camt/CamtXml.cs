using System.Xml;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Camt;

/// <summary>Walks the elements of a document in order, knowing each by its local name and those it stands in.</summary>
/// <remarks>Faults of the markup come as <see cref="XmlException"/>. Nothing outside the text is ever opened.</remarks>
internal sealed class CamtXml : IDisposable
{
    private const int Deepest = 64;
    private const int LongestValue = 1 << 14;
    private readonly CamtText source;
    private readonly XmlReader reader;
    private readonly IXmlLineInfo place;
    private readonly string[] path = new string[Deepest + 1];
    private readonly StringPool strings = new();
    private char[] value = new char[1024];
    private char[] scratch = [];
    private bool waiting;

    /// <param name="hasDocumentType">A document type is passed over where one is expected, and refused elsewhere.</param>
    public CamtXml(TextReader text, bool hasDocumentType)
    {
        source = new CamtText(text);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = hasDocumentType ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
            XmlResolver = null,
            ConformanceLevel = ConformanceLevel.Auto,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            NameTable = new CamtNames(),
        };
        reader = XmlReader.Create(source, settings);
        place = (IXmlLineInfo)reader;
    }

    public string Name => path[reader.Depth];

    public int Depth => reader.Depth;

    public int Line => place.LineNumber;

    /// <summary>Everything was handed to the parser: a fault now means that something is missing.</summary>
    public bool HasEnded => source.HasEnded;

    /// <summary>Name of the element so many levels above the current one; empty where there is none.</summary>
    public string Up(int levels) => levels <= reader.Depth ? path[reader.Depth - levels] : "";

    /// <summary>Moves to the next element at any level inside the one at a depth; false at its end.</summary>
    public bool Next(int within)
    {
        while (waiting || reader.Read())
        {
            waiting = false;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > within:
                    Enter();
                    return true;
                // The one at that depth was empty, and this is another.
                case XmlNodeType.Element:
                    waiting = true;
                    return false;
                case XmlNodeType.EndElement when reader.Depth == within:
                    return false;
            }
        }
        return false;
    }

    public string? Attribute(string name) => reader.GetAttribute(name) is { Length: > 0 } found ? found : null;

    /// <summary>The cleaned text of the current element up to its end or its first child; null when it is empty.</summary>
    public string? Value()
    {
        var length = 0;
        while (!reader.IsEmptyElement && reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                length = Append(length);
                continue;
            }
            waiting = reader.NodeType == XmlNodeType.Element;
            break;
        }
        var text = Cleaning.Text(value.AsSpan(0, length), ref scratch);
        return text.IsEmpty ? null : strings.Get(text);
    }

    public void Dispose() => reader.Dispose();

    private void Enter()
    {
        if (reader.Depth > Deepest)
            throw new XmlException("The elements are nested too deep.");
        path[reader.Depth] = reader.LocalName;
    }

    private int Append(int length)
    {
        int read;
        do
        {
            if (length == value.Length)
                Array.Resize(ref value, value.Length * 2);
            read = reader.ReadValueChunk(value, length, Math.Min(value.Length, LongestValue) - length);
            length += read;
        } while (read > 0 && length < LongestValue);
        return length;
    }
}
