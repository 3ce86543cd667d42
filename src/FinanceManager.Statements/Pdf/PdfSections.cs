namespace FinanceManager.Statements.Pdf;

/// <summary>
/// The accounts of a statement that is of several: what follows the number of one is of that one, until another is named.
/// </summary>
internal sealed class PdfSections
{
    private const int MostAccounts = 50;

    private PdfSections(List<PdfSection> sections)
    {
        var proven = sections.ConvertAll(s => (Section: s, Reading: Proof(s)));
        AreSeveral = sections.Count(s => s.StatesBothEnds) > 1 && !Continues(proven);
        if (AreSeveral && proven.TrueForAll(p => p.Reading is not null))
            Proven = proven.ConvertAll(p => (p.Section, p.Reading!));
    }

    /// <summary>Two or more accounts state what they held before and after.</summary>
    public bool AreSeveral { get; }

    /// <summary>Null unless each of several accounts adds up by itself.</summary>
    public List<(PdfSection Section, PdfReading Reading)>? Proven { get; }

    public static PdfSections Of(List<PdfLine> lines, PdfConventions conventions, StatementOptions options)
    {
        var parts = Parts(lines, PdfAccountNumber.FindNumbered) ?? Parts(lines, PdfAccountNumber.FindIban) ?? [];
        var own = options with { DefaultCurrency = conventions.Currency };
        return new([
            .. parts
                .Select(part => new PdfSection(
                    part,
                    conventions with
                    {
                        Currency = PdfConventions.Of(part, own).Currency,
                    }
                ))
                .Where(section => section.HasMovements),
        ]);
    }

    /// <summary>The lines of each number; null when fewer than two are named.</summary>
    private static List<List<PdfLine>>? Parts(List<PdfLine> lines, Func<string, string?> find)
    {
        var parts = new Dictionary<string, List<PdfLine>>();
        var current = new List<PdfLine>();
        var head = current;
        foreach (var line in lines)
        {
            // In a row it is the account of someone else.
            if (PdfDate.At(line, 0) is null && find(line.Text) is { } number)
            {
                var key = string.Concat(number.Where(char.IsLetterOrDigit));
                if (!parts.TryGetValue(key, out current!))
                    parts.Add(key, current = []);
                if (parts.Count > MostAccounts)
                    return null;
            }
            current.Add(line);
        }
        return parts.Count < 2 ? null : [head, .. parts.Values];
    }

    /// <summary>By both balances that it states itself.</summary>
    private static PdfReading? Proof(PdfSection section) =>
        section.StatesBothEnds
        && section.Prove() is { } reading
        && section.Balances.Openings.Contains(reading.Opening)
        && section.Balances.Closings.Contains(reading.Closing)
            ? reading
            : null;

    /// <summary>One begins with what another ended with: the pages of one account, which has two numbers.</summary>
    private static bool Continues(List<(PdfSection Section, PdfReading? Reading)> proven) =>
        proven.Exists(one =>
            one.Reading is { Closing: not 0 }
            && proven.Exists(next =>
                next != one
                && next.Reading?.Opening == one.Reading.Closing
                && next.Section.Conventions.Currency == one.Section.Conventions.Currency
            )
        );
}
