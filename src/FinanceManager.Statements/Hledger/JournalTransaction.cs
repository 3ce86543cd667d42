namespace FinanceManager.Statements.Hledger;

internal enum JournalStatus
{
    Unmarked,
    Pending,
    Cleared,
}

/// <summary>What one posting does to one account.</summary>
internal sealed class JournalPosting
{
    public required int Line { get; init; }

    public required string Account { get; init; }

    /// <summary>In parentheses or brackets: beside the books.</summary>
    public bool IsVirtual { get; init; }

    public bool IsBalanced { get; init; } = true;

    public JournalStatus? Status { get; init; }

    /// <summary>Null until it is inferred from the others.</summary>
    public JournalAmount? Amount { get; set; }

    /// <summary>What it weighs in the balance of the transaction: its price in total where there is one.</summary>
    public JournalAmount? Weight { get; set; }

    /// <summary>What the account holds afterwards.</summary>
    public JournalAmount? Asserted { get; init; }

    public bool AssertsSubaccounts { get; init; }

    public JournalComment Comment { get; } = new();
}

/// <summary>One entry of a journal.</summary>
internal sealed class JournalTransaction
{
    public required int Line { get; init; }

    public required DateOnly Date { get; init; }

    public JournalStatus Status { get; init; }

    public string? Code { get; init; }

    public string Description { get; init; } = "";

    public JournalComment Comment { get; } = new();

    public List<JournalPosting> Postings { get; } = [];
}

/// <summary>The text behind a semicolon: words of a person, and tags with or without a value.</summary>
internal sealed class JournalComment
{
    private const int LongestText = 2000;
    private const int MostTags = 100;
    private readonly List<(string Name, string Value)> tags = [];

    public string? Text { get; private set; }

    public IReadOnlyList<(string Name, string Value)> Tags => tags;

    /// <summary>There were more tags than anyone attaches.</summary>
    public bool IsCut { get; private set; }

    public string? Value(string tag) => tags.Find(t => t.Name == tag).Value is { Length: > 0 } value ? value : null;

    /// <summary>The tags that are a person's own words, not the program's.</summary>
    public IEnumerable<string> Labels =>
        tags.Where(t =>
                t.Name is not ("id" or "note" or "payee" or "description" or "transfer" or "date" or "date2" or "type")
            )
            .Select(t => t.Value.Length == 0 ? t.Name : $"{t.Name}:{t.Value}");

    /// <summary>The day that it gives a posting of its own.</summary>
    public DateOnly DateOr(DateOnly date) =>
        Value("date") is { } own && JournalParser.TryDate(own, date.Year, out var given) ? given : date;

    public void Add(string comment)
    {
        var text = new List<string>();
        foreach (var piece in comment.Split(',', StringSplitOptions.TrimEntries))
            if (TagAt(piece) is var (before, name, value))
            {
                if (tags.Count < MostTags)
                    tags.Add((name, value));
                else
                    IsCut = true;
                if (before.Length > 0)
                    text.Add(before);
            }
            else if (piece.Length > 0)
            {
                text.Add(piece);
            }
        if (text.Count > 0 && (Text?.Length ?? 0) < LongestText)
            Text = Text is null ? string.Join(", ", text) : $"{Text} {string.Join(", ", text)}";
    }

    /// <summary>The last word before a colon is a tag's name; an address on the web is none.</summary>
    private static (string Before, string Name, string Value)? TagAt(string piece)
    {
        var colon = piece.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || char.IsWhiteSpace(piece[colon - 1]) || piece.AsSpan(colon).StartsWith("://"))
            return null;
        var start = piece.LastIndexOf(' ', colon - 1) + 1;
        return (piece[..start].Trim(), piece[start..colon], piece[(colon + 1)..].Trim());
    }
}
