namespace FinanceManager.Statements.Qif;

/// <summary>A part of a divided movement as written.</summary>
internal sealed class QifPart(string category)
{
    public QifCategory Filed { get; } = QifCategory.Of(category);

    public string? Memo { get; set; }

    public string? Amount { get; set; }

    public string? Percent { get; set; }
}

/// <summary>The fields between two <c>^</c>; one object serves all records of a file.</summary>
internal sealed class QifRecord
{
    // Quicken itself allows fewer; so many amounts still add up in 64 bits.
    private const int MostParts = 500;

    // A field that is repeated goes on, but not for ever.
    private const int LongestText = 1 << 12;

    // Five lines of address and a message.
    private const int MostAddressLines = 6;

    private QifCategory? filed;

    /// <summary>Where the first field stands; 0 before there is one.</summary>
    public int Line { get; private set; }

    /// <summary>Letter of the last field, which is cut where the file is.</summary>
    public char Last { get; private set; }

    /// <summary>Day, or what a list has under that letter.</summary>
    public string? Date { get; private set; }

    public string? Amount { get; private set; }

    /// <summary>Newer versions write it too, wide enough for any amount.</summary>
    public string? WideAmount { get; private set; }

    /// <summary>Number of a check, word for the kind of movement, action of an investment or name of an account.</summary>
    public string? Number { get; private set; }

    public string? Payee { get; private set; }

    public string? Memo { get; private set; }

    public string? Category { get; private set; }

    public QifCategory Filed => filed ??= QifCategory.Of(Category);

    public string? Security { get; private set; }

    /// <summary>What went to or came from another account in a trade; the balance in a list of accounts.</summary>
    public string? TransferAmount { get; private set; }

    public string? BalanceDate { get; private set; }

    public List<string> Address { get; } = [];

    public List<QifPart> Parts { get; } = [];

    public void Clear()
    {
        (Line, Last, filed) = (0, '\0', null);
        (Date, Amount, WideAmount, Number) = (null, null, null, null);
        (Payee, Memo, Category, Security) = (null, null, null, null);
        (TransferAmount, BalanceDate) = (null, null);
        Address.Clear();
        Parts.Clear();
    }

    public void Begin(int line) => Line = Line == 0 ? line : Line;

    public void Add(char field, string value)
    {
        Last = field;
        if (value.Length == 0)
            return;
        switch (field)
        {
            // A part may have a day of its own, which is not that of the movement.
            case 'D':
                Date ??= value;
                break;
            case 'T':
                Amount ??= value;
                break;
            case 'U':
                WideAmount ??= value;
                break;
            case 'N':
                Number ??= value;
                break;
            case 'P':
                Payee = Joined(Payee, value);
                break;
            case 'M':
                Memo = Joined(Memo, value);
                break;
            case 'A' when Address.Count < MostAddressLines:
                Address.Add(value);
                break;
            case 'L':
                Category ??= value;
                break;
            case 'Y':
                Security ??= value;
                break;
            // Ticked off by a person or not, which is not whether the bank has booked it.
            case 'C':
                break;
            case '/':
                BalanceDate ??= value;
                break;
            default:
                AddToPart(field, value);
                break;
        }
    }

    public void BeginPart(string category)
    {
        Last = 'S';
        if (Parts.Count < MostParts)
            Parts.Add(new QifPart(category));
    }

    private static string Joined(string? text, string more) =>
        text is null ? more
        : text.Length < LongestText ? $"{text} {more}"
        : text;

    private void AddToPart(char field, string value)
    {
        if (Parts.Count == 0)
        {
            if (field == '$')
                TransferAmount ??= value;
            return;
        }
        var part = Parts[^1];
        if (field == '$')
            part.Amount ??= value;
        else if (field == '%')
            part.Percent ??= value;
        else if (field == 'E')
            part.Memo ??= value;
    }
}
