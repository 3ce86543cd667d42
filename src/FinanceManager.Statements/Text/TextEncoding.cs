using System.Text;

namespace FinanceManager.Statements.Text;

/// <summary>The encoding a file is read in.</summary>
/// <param name="Preamble">Bytes of the byte order mark.</param>
internal sealed record TextEncoding(Encoding Encoding, int Preamble)
{
    // Single-byte encodings that statements come in, the likeliest first.
    private static readonly int[] Candidates = [1252, 1250, 850, 852];

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The likeliest encoding of a file that does not say.</summary>
    public static Encoding Usual => CodePagesEncodingProvider.Instance.GetEncoding(Candidates[0])!;

    public string Name => Encoding.WebName;

    /// <summary>Written in units of two or four bytes, where a NUL byte is part of a character.</summary>
    public bool IsWide => Encoding is UnicodeEncoding or UTF32Encoding;

    /// <summary>Whether text can be read in the encoding of this name.</summary>
    public static bool IsKnown(string name) =>
        Find(name, wide: true) is not null || name.ToUpperInvariant() is "UTF-16" or "UTF-32";

    /// <summary>Strict UTF-8 first, then what the file declares, then the likeliest single-byte encoding.</summary>
    /// <returns>Null when the bytes are no text.</returns>
    public static TextEncoding? Detect(ByteScan scan, string? chosen, StatementOutput output)
    {
        if (Marked(scan.Head) is { } marked)
            return marked;
        if (scan.Nuls * 10 > scan.Length)
            return Wide(scan.Head);
        if (Find(chosen, wide: true) is { } given)
            return new TextEncoding(given, 0);
        var declared = DeclaredEncoding.In(scan.Head);
        var known = Find(declared);
        if (scan.Invalid == 0)
        {
            if (scan.Sequences > 0 && known is not null and not UTF8Encoding)
                output.Info(
                    null,
                    "encoding.declared-wrong",
                    $"The file declares {known.WebName} but is valid UTF-8; read as UTF-8."
                );
            return new TextEncoding(new UTF8Encoding(false), 0);
        }
        // A few damaged bytes do not make a UTF-8 file a Latin one.
        if (scan.Sequences > scan.Invalid * 10)
        {
            output.Warn(null, "encoding.invalid-bytes", $"{scan.Invalid} bytes are not valid UTF-8 and were replaced.");
            return new TextEncoding(new UTF8Encoding(false), 0);
        }
        if (known is UTF8Encoding)
            output.Info(
                null,
                "encoding.declared-wrong",
                "The file declares UTF-8 but is not; read as a single-byte encoding."
            );
        return new TextEncoding(known is null or UTF8Encoding ? Likeliest(scan.Head) : known, 0);
    }

    private static TextEncoding? Marked(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new TextEncoding(new UTF8Encoding(false), 3),
            [0xFF, 0xFE, 0, 0, ..] => new TextEncoding(new UTF32Encoding(false, false), 4),
            [0xFF, 0xFE, ..] => new TextEncoding(new UnicodeEncoding(false, false), 2),
            [0xFE, 0xFF, ..] => new TextEncoding(new UnicodeEncoding(true, false), 2),
            _ => null,
        };

    /// <summary>UTF-16 without its mark shows as NULs on one side of nearly every pair.</summary>
    private static TextEncoding? Wide(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        var pairs = head.Length / 2;
        if (odd * 10 > pairs * 7 && even * 20 < pairs)
            return new TextEncoding(new UnicodeEncoding(false, false), 0);
        if (even * 10 > pairs * 7 && odd * 20 < pairs)
            return new TextEncoding(new UnicodeEncoding(true, false), 0);
        return null;
    }

    /// <param name="wide">Encodings with more than one byte to a character are meant as well.</param>
    private static Encoding? Find(string? name, bool wide = false)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        var plain = name.ToUpperInvariant() switch
        {
            "1252" or "CP1252" or "8859-1" or "ISO-8859-1" or "ISO8859-1" or "LATIN1" => "windows-1252",
            "1250" or "CP1250" => "windows-1250",
            "1251" or "CP1251" => "windows-1251",
            "8859-2" => "iso-8859-2",
            "8859-15" => "iso-8859-15",
            "850" or "CP850" => "ibm850",
            "UTF8" or "UNICODE" or "ASCII" => "utf-8",
            "SHIFT-JIS" or "CP932" => "shift_jis",
            ['C', 'P', '1', '2', '5', var page] => $"windows-125{page}",
            var other => other,
        };
        // ISO 8859-1 is read as its superset, which is what such files hold. UTF-16 declared in single bytes is a mistake.
        var found =
            CodePagesEncodingProvider.Instance.GetEncoding(plain)
            ?? (plain is "UTF-8" or "utf-8" ? Encoding.UTF8 : null);
        return
            found is { IsSingleByte: true } or UTF8Encoding || (wide && found is not (UnicodeEncoding or UTF32Encoding))
            ? found
            : null;
    }

    private static Encoding Likeliest(ReadOnlySpan<byte> head)
    {
        var best = CodePagesEncodingProvider.Instance.GetEncoding(Candidates[0])!;
        var bestScore = int.MinValue;
        foreach (var page in Candidates)
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page)!;
            var score = EncodingLikelihood.Of(encoding.GetString(head));
            if (score > bestScore)
                (best, bestScore) = (encoding, score);
        }
        return best;
    }
}
