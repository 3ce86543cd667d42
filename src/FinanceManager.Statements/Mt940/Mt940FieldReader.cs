using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Mt940;

/// <summary>Splits a file into the fields of its messages; what banks write around the messages is passed over.</summary>
/// <remarks>A value is valid until the next <see cref="Read"/>; its lines are separated by <c>\n</c>.</remarks>
internal sealed class Mt940FieldReader(LineReader lines, StatementOutput output)
{
    /// <summary>The tag of the end of a message.</summary>
    public const string End = "-";

    /// <summary>The tag of the blocks before a message, which say its type.</summary>
    public const string Block = "{";

    // Six lines of 65 characters by the standard; some banks write more.
    private const int LongestValue = 1 << 14;

    // Only these begin a field: a wrapped text may begin with a colon and a time of day.
    private static readonly string[] Tags =
    [
        "20",
        "21",
        "25",
        "25P",
        "28",
        "28C",
        "60",
        "60F",
        "60M",
        "61",
        "86",
        "62",
        "62F",
        "62M",
        "64",
        "65",
        "34F",
        "13D",
        "90D",
        "90C",
        "940",
        "942",
    ];

    private readonly TextBuffer value = new();
    private bool isHeld;

    public string Tag { get; private set; } = "";

    /// <summary>1-based line where the field begins.</summary>
    public int Line { get; private set; }

    public ReadOnlySpan<char> Value => value.Span;

    /// <summary>The file goes on behind the field, so that the field is not cut.</summary>
    public bool IsWhole => isHeld || lines.IsEnded;

    public static bool TryTag(ReadOnlySpan<char> line, out string tag, out ReadOnlySpan<char> rest)
    {
        tag = "";
        rest = default;
        var length = line is [':', ..] ? line[1..].IndexOf(':') : -1;
        if (length is not (2 or 3))
            return false;
        foreach (var known in Tags)
            if (line.Slice(1, length).SequenceEqual(known))
            {
                tag = known;
                rest = line[(length + 2)..];
                return true;
            }
        return false;
    }

    public bool Read()
    {
        while (isHeld || lines.Read())
        {
            isHeld = false;
            Line = lines.Line;
            value.Clear();
            if (TryStart(lines.Text, out var tag, out var rest))
            {
                Tag = tag;
                value.Append(rest);
                Collect();
                return true;
            }
        }
        return false;
    }

    private void Collect()
    {
        if (Tag is End or Block)
            return;
        while (lines.Read())
        {
            if (lines.IsCut)
                output.Warn(lines.Line, "line.too-long", "The line is too long; its end was left out.");
            if (TryStart(lines.Text, out _, out _))
            {
                isHeld = true;
                return;
            }
            if (value.Length + lines.Text.Length >= LongestValue)
                continue;
            value.Append('\n');
            value.Append(lines.Text);
        }
    }

    private static bool TryStart(ReadOnlySpan<char> line, out string tag, out ReadOnlySpan<char> rest)
    {
        // "{4::20:REF" has the first field on the line of the blocks.
        if (line is ['{', '1' or '2' or '4', ':', ..])
        {
            var text = line.IndexOf("{4:");
            if (text >= 0 && TryTag(line[(text + 3)..], out tag, out rest))
                return true;
            tag = Block;
            rest = line;
            return true;
        }
        if (IsEnd(Cleaning.Trim(line)))
        {
            tag = End;
            rest = default;
            return true;
        }
        return TryTag(line, out tag, out rest);
    }

    private static bool IsEnd(ReadOnlySpan<char> line) => line is "-" or "-XXX" || line.StartsWith("-}");
}
