using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Mt940;

/// <summary>
/// Reads field 86 as German, Austrian and Polish banks write it: a code of three digits, then subfields that begin with
/// a sign of the bank's choice and two digits, <c>166?00GUTSCHRIFT?20SVWZ+Rent?32Jane Doe</c>.
/// </summary>
internal sealed class Mt940Subfields
{
    private const int CodeLength = 3;

    // Lines of purpose and name are cut at this width and go on in the next one; a shorter line ends with a word.
    private const int Width = 27;

    private readonly TextBuffer flat = new();
    private readonly TextBuffer kind = new();
    private readonly TextBuffer payee = new();
    private readonly TextBuffer purpose = new();
    private readonly TextBuffer endToEnd = new();
    private readonly TextBuffer customer = new();
    private readonly TextBuffer unused = new();
    private readonly TextBuffer squeezed = new();

    public string? Payee => Some(payee);

    /// <summary>Without a name of the other party, the bank's own word for the movement says what it was.</summary>
    public string? Purpose => payee.Length == 0 && kind.Length > 0 ? JoinedText.Of(Kind, Some(purpose)) : Some(purpose);

    public string? Reference => Mt940Entry.Reference(endToEnd.Span) ?? Mt940Entry.Reference(customer.Span);

    public string? Kind => Some(kind);

    public bool TryRead(ReadOnlySpan<char> text)
    {
        var start =
            text.Length > CodeLength && text[..CodeLength].IndexOfAnyExceptInRange('0', '9') < 0 ? CodeLength : 0;
        if (!IsSubfield(text, start, text[start]) || !IsFirst(Number(text[start..]), start > 0))
            return false;
        foreach (var buffer in (ReadOnlySpan<TextBuffer>)[flat, kind, payee, purpose, endToEnd, customer, unused])
            buffer.Clear();
        // Lines break anywhere, also inside words and subfields.
        foreach (var range in text[start..].Split('\n'))
            flat.Append(text[start..][range]);
        var rest = flat.Span;
        var sign = rest[0];
        var target = purpose;
        while (!rest.IsEmpty)
        {
            var next = 1;
            while (next < rest.Length && !IsSubfield(rest, next, sign))
                next++;
            if (next >= 3)
                Take(Number(rest), rest[3..next], ref target);
            rest = rest[next..];
        }
        return purpose.Length + payee.Length + kind.Length + endToEnd.Length > 0;
    }

    /// <summary>Text may begin with a sign and a number too, <c>#12</c>; subfields begin with one of these.</summary>
    private static bool IsFirst(int number, bool hasCode) =>
        number is 0 or 20 || (hasCode && number is 10 or (>= 21 and <= 33) or (>= 60 and <= 63));

    private static bool IsSubfield(ReadOnlySpan<char> text, int at, char sign) =>
        text.Length >= at + CodeLength
        && text[at] == sign
        && !char.IsLetterOrDigit(sign)
        && !(Cleaning.IsBlank(sign) || sign is '.' or ',' or '-' or '/' or '+' or ':' or '(' or ')')
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2]);

    private static int Number(ReadOnlySpan<char> subfield) => ((subfield[1] - '0') * 10) + (subfield[2] - '0');

    private void Take(int number, ReadOnlySpan<char> content, ref TextBuffer target)
    {
        switch (number)
        {
            case 0:
                kind.Append(content);
                break;
            case (>= 20 and <= 29) or (>= 60 and <= 63):
                TakePurpose(content, ref target);
                break;
            case 32 or 33:
                payee.Append(content);
                EndLine(payee, content);
                break;
        }
    }

    /// <summary>Purposes of SEPA have parts that begin with a code word and run over several lines.</summary>
    private void TakePurpose(ReadOnlySpan<char> content, ref TextBuffer target)
    {
        var rest = content;
        while (!rest.IsEmpty)
        {
            var (at, length) = NextCodeWord(rest);
            target.Append(rest[..at]);
            if (length == 0)
                break;
            target = TargetOf(rest.Slice(at, length));
            target.Space();
            rest = rest[(at + length)..];
        }
        EndLine(target, content);
        // A reference that does not fill its line is over; text goes on.
        if (content.Length < Width)
            target = purpose;
    }

    private static void EndLine(TextBuffer target, ReadOnlySpan<char> content)
    {
        if (content.Length < Width)
            target.Space();
    }

    private static (int At, int Length) NextCodeWord(ReadOnlySpan<char> text)
    {
        for (var plus = text.IndexOf('+'); plus >= 0; )
        {
            var length = 0;
            while (length < plus && length < 5 && char.IsAsciiLetterUpper(text[plus - 1 - length]))
                length++;
            if (length is 3 or 4 && IsCodeWord(text.Slice(plus - length, length)))
                return (plus - length, length + 1);
            var more = text[(plus + 1)..].IndexOf('+');
            plus = more < 0 ? -1 : plus + 1 + more;
        }
        return (text.Length, 0);
    }

    private static bool IsCodeWord(ReadOnlySpan<char> word) =>
        word
            is "SVWZ"
                or "ABWA"
                or "ABWE"
                or "EREF"
                or "KREF"
                or "MREF"
                or "CRED"
                or "DEBT"
                or "RREF"
                or "COAM"
                or "OAMT"
                or "PURP"
                or "IBAN"
                or "BIC";

    private TextBuffer TargetOf(ReadOnlySpan<char> word) =>
        word[..^1] switch
        {
            "SVWZ" or "ABWA" or "ABWE" => purpose,
            "EREF" => endToEnd,
            "KREF" => customer,
            _ => unused,
        };

    private string? Some(TextBuffer text)
    {
        squeezed.Clear();
        squeezed.AppendSqueezed(Cleaning.Trim(text.Span));
        return squeezed.Length == 0 ? null : squeezed.Span.ToString();
    }
}
