using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace FinanceManager.Api.Categorization;

/// <summary>What texts are compared and searched by: without accents, case, ligatures and invisible marks.</summary>
/// <remarks>A table of ours, because the program runs without ICU, where .NET's own normalisation does nothing.</remarks>
internal static class TextFolding
{
    private static readonly FrozenDictionary<char, string> Plain = DataLines
        .Of("folding.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(line => line[1].Select(from => KeyValuePair.Create(from, line[0])))
        .ToFrozenDictionary();

    internal static string Fold(string text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length * 4);
        var folded = new string(rented, 0, Fold(text, rented));
        ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>Folds as much as fits and returns how much was written.</summary>
    internal static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var written = 0;
        foreach (var c in text)
        {
            if (written == into.Length)
                break;
            if (char.IsAscii(c))
                into[written++] = char.IsControl(c) ? ' ' : char.ToLowerInvariant(c);
            else if (Plain.TryGetValue(c, out var plain))
            {
                if (!plain.TryCopyTo(into[written..]))
                    break;
                written += plain.Length;
            }
            else if (!IsInvisible(c))
                into[written++] = char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
        }
        return written;
    }

    /// <summary>A pattern keeps its case, since <c>\S</c> is not <c>\s</c>.</summary>
    internal static string FoldPattern(string pattern)
    {
        var folded = new StringBuilder(pattern.Length);
        foreach (var c in pattern)
            folded.Append(char.IsAscii(c) ? c.ToString() : Fold(c.ToString()));
        return folded.ToString();
    }

    // Combining accents, soft hyphens, and the marks that join, hide or turn text around.
    private static bool IsInvisible(char c) =>
        c
            is (>= '\u0300' and <= '\u036F')
                or '\u00AD'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u206F')
                or (>= '\uFE00' and <= '\uFE0F')
                or '\uFEFF';
}
