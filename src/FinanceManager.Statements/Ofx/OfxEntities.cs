using System.Collections.Frozen;
using System.Globalization;

namespace FinanceManager.Statements.Ofx;

/// <summary>Decodes the entities that banks write: those of XML, numeric ones and the Latin letters of HTML.</summary>
internal static class OfxEntities
{
    private const int Longest = 10;

    // Name and character; what a document type defines is never looked at.
    private const string Table =
        "amp& lt< gt> quot\" apos' nbsp\u00A0 iexcl¡ cent¢ pound£ yen¥ sect§ copy© ordfª laquo« reg® deg° plusmn± acute´ middot· "
        + "ordmº raquo» frac14¼ frac12½ iquest¿ Agraveà Aacuteá Acircâ Atildeã Aumlä Aringå AEligæ Ccedilç Egraveè Eacuteé Ecircê "
        + "Eumlë Igraveì Iacuteí Icircî Iumlï Ntildeñ Ograveò Oacuteó Ocircô Otildeõ Oumlö Oslashø Ugraveù Uacuteú Ucircû Uumlü "
        + "Yacuteý szligß euro€ ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” bull• hellip… trade™";

    private static readonly FrozenDictionary<string, char> ByName = Build();

    private static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the decoded text, never longer than the source; an unknown entity stays as written.</summary>
    /// <returns>Characters written.</returns>
    public static int Decode(ReadOnlySpan<char> text, Span<char> target)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            var at = text.IndexOf('&');
            var plain = at < 0 ? text : text[..at];
            plain.CopyTo(target[written..]);
            written += plain.Length;
            text = text[plain.Length..];
            if (text.IsEmpty)
                break;
            var end = text[..Math.Min(text.Length, Longest + 2)].IndexOf(';');
            var length = end > 1 ? DecodeOne(text[1..end], target[written..]) : 0;
            if (length == 0)
            {
                target[written++] = '&';
                text = text[1..];
                continue;
            }
            written += length;
            text = text[(end + 1)..];
        }
        return written;
    }

    private static int DecodeOne(ReadOnlySpan<char> entity, Span<char> target)
    {
        if (entity[0] != '#')
        {
            if (!BySpan.TryGetValue(entity, out var c))
                return 0;
            target[0] = c;
            return 1;
        }
        var hex = entity.Length > 1 && entity[1] is 'x' or 'X';
        var digits = entity[(hex ? 2 : 1)..];
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) || !System.Text.Rune.IsValid(code))
            return 0;
        return new System.Text.Rune(code).EncodeToUtf16(target);
    }

    private static FrozenDictionary<string, char> Build()
    {
        var entities = new Dictionary<string, char>();
        foreach (var entry in Table.Split(' '))
        {
            var (name, c) = (entry[..^1], entry[^1]);
            if (char.IsAsciiLetterUpper(name[0]))
                entities[name] = char.ToUpperInvariant(c);
            entities[char.IsAsciiLetterUpper(name[0]) ? Lower(name) : name] = c;
        }
        return entities.ToFrozenDictionary();
    }

    private static string Lower(string name) => name is "AElig" ? "aelig" : char.ToLowerInvariant(name[0]) + name[1..];
}
