namespace FinanceManager.Api.Categorization;

/// <summary>What a single word of a bank text may be besides a name.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,
    Filler = 1,
    Joiner = 2,
    Installment = 4,
    IdLabel = 8,
    Month = 16,
    Suffix = 32,
    SuffixEnd = 64,
    Noise = 128,
    Country = 256,
    Cut = 512,
    FeeMark = 1024,
    InterestMark = 2048,
    RefundMark = 4096,
}

/// <summary>The words of <c>lexicon.txt</c> by role.</summary>
internal static class Lexicon
{
    private static readonly Dictionary<string, WordRoles> Words = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, WordRoles>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberedBySpan =
        Numbered.GetAlternateLookup<ReadOnlySpan<char>>();

    static Lexicon()
    {
        foreach (var line in DataLines.Of("lexicon.txt"))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var phrase in parts[1].Split(',', StringSplitOptions.TrimEntries))
                Add(parts[0].Split(' '), phrase);
        }
        foreach (var line in DataLines.Of("merchants.tsv"))
            Protect(line[..line.IndexOf('\t', StringComparison.Ordinal)]);
    }

    /// <summary>What was done with the money, by how a text begins.</summary>
    internal static PhraseTrie<PaymentKind> Operations { get; } = new();

    /// <summary>Payment companies before a star.</summary>
    internal static PhraseTrie<bool> Acquirers { get; } = new();

    /// <summary>Codes before a star that are a shop's own: IFD is iFood.</summary>
    internal static PhraseTrie<string> Brands { get; } = new();

    internal static PhraseTrie<bool> CompanyForms { get; } = new();

    internal static PhraseTrie<bool> Cuts { get; } = new();

    /// <summary>Places of more than one word; those of one word too.</summary>
    internal static PhraseTrie<bool> Cities { get; } = new();

    /// <summary>Names that begin like an operation and are none: "credito habitacao", "Compra Certa".</summary>
    internal static PhraseTrie<bool> Names { get; } = new();

    /// <summary>Whether a word of letters and digits is a merchant's name: bet365.</summary>
    internal static bool IsNumberedName(ReadOnlySpan<char> word) => NumberedBySpan.Contains(word);

    internal static WordRoles RolesOf(ReadOnlySpan<char> word) =>
        WordsBySpan.TryGetValue(word, out var roles) ? roles : WordRoles.None;

    private static void Add(string[] role, string phrase)
    {
        switch (role[0])
        {
            case "kind":
                Operations.Add(phrase, Enum.GetValues<PaymentKind>().Single(kind => kind.Code() == role[1]));
                break;
            case "acquirer":
                Acquirers.Add(phrase, true);
                break;
            case "brand":
                Brands.Add(phrase, role[1]);
                break;
            case "suffix" when phrase.Contains(' ', StringComparison.Ordinal):
                CompanyForms.Add(phrase, true);
                break;
            case "cut":
                Cuts.Add(phrase, true);
                break;
            case "city":
                Cities.Add(phrase, true);
                break;
            default:
                Words[phrase] = Words.GetValueOrDefault(phrase) | RoleNamed(role);
                break;
        }
    }

    private static void Protect(string pattern)
    {
        var name = pattern.Trim('^', '*');
        if (name.Contains(' ', StringComparison.Ordinal))
            Names.Add(name, true);
        else if (name.AsSpan().ContainsAnyInRange('0', '9'))
            Numbered.Add(name);
    }

    private static WordRoles RoleNamed(string[] role) =>
        Enum.Parse<WordRoles>(
            role is ["mark", var mark] ? mark + "mark" : role[0].Replace("-", "", StringComparison.Ordinal),
            ignoreCase: true
        );
}
