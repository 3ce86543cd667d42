using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Mt940;

/// <summary>What the texts of a movement say, in whichever dialect the bank writes field 86.</summary>
internal sealed class Mt940Texts
{
    // The width of a line; some banks count the tag of the first line in.
    private const int Width = 65;
    private const int TagWidth = 4;

    // Programs write structured text on to the margin, wherever their bank has it.
    private const int NarrowestStructured = Width - TagWidth;
    private readonly TextBuffer flat = new();
    private readonly TextBuffer squeezed = new();
    private readonly Mt940Subfields subfields = new();

    public string? Payee { get; private set; }

    public string? Purpose { get; private set; }

    /// <summary>The reference that both parties know.</summary>
    public string? Reference { get; private set; }

    /// <summary>The bank's word for the type of movement.</summary>
    public string? Kind { get; private set; }

    /// <summary>The bank names the parts of the text, so that nothing in it has to be guessed.</summary>
    public bool IsStructured { get; private set; }

    public void Read(ReadOnlySpan<char> text)
    {
        (Payee, Purpose, Reference, Kind, IsStructured) = (null, null, null, null, false);
        if (text.IsEmpty)
            return;
        if (subfields.TryRead(text))
        {
            (Payee, Purpose, Reference, Kind) = (
                subfields.Payee,
                subfields.Purpose,
                subfields.Reference,
                subfields.Kind
            );
            IsStructured = true;
            return;
        }
        Unwrap(text, NarrowestStructured);
        var code = new Mt940CodeWords(flat.Span);
        if (code.IsAny)
        {
            (Payee, Purpose, Reference, Kind) = (
                Squeeze(code.Payee),
                Squeeze(code.Purpose),
                Mt940Entry.Reference(code.Reference),
                Squeeze(code.Kind)
            );
            IsStructured = true;
            return;
        }
        Payee = Squeeze(Mt940PlainText.Payee(text));
        Unwrap(text, Width);
        var plain = Cleaning.Trim(flat.Span);
        // A code alone says nothing to a person.
        Purpose = plain.Length == 3 && plain.IndexOfAnyExceptInRange('0', '9') < 0 ? null : Squeeze(plain);
    }

    /// <summary>Undoes the breaking of lines: a full line goes on in the next one, another ends with a word.</summary>
    private void Unwrap(ReadOnlySpan<char> text, int width)
    {
        flat.Clear();
        var isFirst = true;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            flat.Append(line);
            if (line.Length < width && !(isFirst && line.Length == Width - TagWidth))
                flat.Space();
            isFirst = false;
        }
    }

    private string? Squeeze(ReadOnlySpan<char> text)
    {
        squeezed.Clear();
        squeezed.AppendSqueezed(Cleaning.Trim(text));
        return squeezed.Length == 0 ? null : squeezed.Span.ToString();
    }
}
