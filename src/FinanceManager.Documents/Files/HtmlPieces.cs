using System.Net;
using System.Text;

namespace FinanceManager.Documents.Files;

/// <summary>Text of a page with the innermost element that has a class, or else the innermost one.</summary>
/// <param name="StartsLine">Whether it stands on a line of its own before it.</param>
internal sealed record HtmlPiece(string Tag, string Classes, string Text, bool StartsLine)
{
    public string Class => Classes.Split(' ', 2)[0];
}

/// <summary>The text of a page, without running or loading anything of it.</summary>
internal static class HtmlPieces
{
    private const int MostPieces = 100_000;
    private const int MostDepth = 256;

    private static readonly HashSet<string> Inline =
    [
        "span",
        "strong",
        "b",
        "i",
        "em",
        "a",
        "label",
        "font",
        "small",
        "u",
    ];
    private static readonly HashSet<string> Empty = ["br", "hr", "img", "input", "meta", "link", "col", "area", "wbr"];

    public static List<HtmlPiece> Of(string html)
    {
        var pieces = new List<HtmlPiece>();
        var open = new List<(string Tag, string Classes)> { ("body", "") };
        var text = new StringBuilder();
        var startsLine = true;
        for (var at = 0; at < html.Length && pieces.Count < MostPieces; )
        {
            if (
                html[at] != '<'
                || at + 1 == html.Length
                || !(char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!')
            )
            {
                text.Append(html[at++]);
                continue;
            }
            var end = html.AsSpan(at).StartsWith("<!--")
                ? html.IndexOf("-->", at, StringComparison.Ordinal) + 2
                : html.IndexOf('>', at);
            if (end < at + 1)
                break;
            var tag = html.AsSpan(at + 1, end - at - 1);
            at = end + 1;
            if (tag[0] == '!')
                continue;
            var isClosing = tag[0] == '/';
            var name = NameOf(isClosing ? tag[1..] : tag);
            var last = isClosing ? open.FindLastIndex(o => o.Tag == name) : -1;
            var classes = last > 0 ? open[last].Classes : ClassOf(tag);
            if (classes.Length > 0 || name == "label" || !Inline.Contains(name))
                Flush();
            startsLine |= !Inline.Contains(name) && name is not ("td" or "th");
            if (name is "script" or "style" or "title" && !isClosing)
            {
                var close = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
                at = close < 0 ? html.Length : close;
            }
            else if (isClosing)
            {
                if (last > 0)
                    open.RemoveRange(last, open.Count - last);
            }
            else if (!Empty.Contains(name) && tag[^1] != '/' && open.Count < MostDepth)
                open.Add((name, classes));
        }
        Flush();
        return pieces;

        void Flush()
        {
            var words = string.Join(
                ' ',
                WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
            text.Clear();
            if (words.Length == 0)
                return;
            var (tag, classes) = open.FindLast(o =>
                o.Classes.Length > 0 || !Inline.Contains(o.Tag) || o.Tag == "label"
            );
            pieces.Add(new HtmlPiece(tag, classes, words, startsLine));
            startsLine = false;
        }
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(" \t\r\n/");
        return (end < 0 ? tag : tag[..end]).ToString().ToLowerInvariant();
    }

    private static string ClassOf(ReadOnlySpan<char> tag)
    {
        var at = tag.IndexOf("class=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || tag.Length < at + 8 || tag[at + 6] is not ('"' or '\''))
            return "";
        var rest = tag[(at + 7)..];
        var end = rest.IndexOf(tag[at + 6]);
        return end < 0 ? "" : rest[..end].ToString();
    }
}
