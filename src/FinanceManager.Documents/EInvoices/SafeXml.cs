using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace FinanceManager.Documents.EInvoices;

/// <summary>XML of a stranger: no document type, nothing from elsewhere, and no more than an invoice may have.</summary>
internal static class SafeXml
{
    private const long MostCharacters = 16 << 20;
    private const int MostDepth = 64;

    /// <param name="stream">From its first byte, and can be read again.</param>
    /// <exception cref="DocumentRefusedException">It is no XML, or asks for more than is given.</exception>
    public static XElement Read(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            // A tree so deep takes minutes to be made: one look through it first.
            using (var look = XmlReader.Create(stream, settings))
                while (look.Read())
                    if (look.Depth > MostDepth)
                        throw new XmlException("Its elements stand too deep.");
            stream.Position = 0;
            using var reader = XmlReader.Create(stream, settings);
            return XElement.Load(reader);
        }
        catch (XmlException fault)
        {
            throw new DocumentRefusedException("document.damaged", $"The XML cannot be read: {fault.Message}");
        }
    }

    public static XElement? Child(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    public static string? Text(this XElement? element, string name) => Clean(element.Child(name)?.Value);

    public static string? At(this XElement? element, string attribute) =>
        Clean(element?.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value);

    /// <returns>Null where it is missing or no number.</returns>
    public static decimal? Number(string? text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
        && Math.Abs(number) < 1_000_000_000_000
            ? number
            : null;

    /// <summary>The day of an instant as its writer had it.</summary>
    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 }
        && DateOnly.TryParseExact(
            text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
