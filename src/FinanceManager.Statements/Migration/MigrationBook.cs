using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Statements.Migration;

/// <summary>
/// The books of another finance program while its file is read. They are written out at the end, since only the whole file
/// says which movements are the two ends of one transfer and which way the money of a category goes.
/// </summary>
internal sealed class MigrationBook(StatementOptions options, StatementOutput output)
{
    // Of one household; what is beyond is no file of a person.
    private const int MostLines = 2_000_000;
    private const int MostAccounts = 2_000;

    /// <summary>So many of the largest amounts still add up in 64 bits.</summary>
    public const int MostParts = 500;

    private readonly Dictionary<(string, Currency?), MigratedAccount> accounts = [];
    private readonly Dictionary<string, int> names = [];
    private readonly Dictionary<string, KnownCategory> categories = [];
    private int transfers;
    private int lines;

    public StatementOptions Options { get; } = options;

    public StatementOutput Output { get; } = output;

    public NotKept NotKept { get; } = new();

    public bool IsFull => lines >= MostLines || accounts.Count >= MostAccounts;

    public IReadOnlyCollection<MigratedAccount> Accounts => accounts.Values;

    public int NextTransfer() => ++transfers;

    /// <summary>One account has one currency: another one under the same name is an account beside it.</summary>
    public MigratedAccount Account(string name, Currency? currency)
    {
        if (accounts.TryGetValue((name, currency), out var account))
            return account;
        var count = names[name] = names.GetValueOrDefault(name) + 1;
        account = new MigratedAccount(count == 1 ? name : $"{name} {currency?.Code}", currency);
        accounts.Add((name, currency), account);
        return account;
    }

    /// <summary>What the file says of a category; what it says first holds.</summary>
    /// <returns>The text that its lines carry.</returns>
    public string Category(string text, string name, string? group, CategoryKind? kind = null, bool hidden = false)
    {
        if (categories.TryGetValue(text, out var known))
            known.Kind ??= kind;
        else
            categories.Add(text, new KnownCategory(name, group, kind, hidden));
        return text;
    }

    public void Add(MigratedLine line)
    {
        lines++;
        line.Account.Lines.Add(line);
        Count(line.Line.Category, line.Line.MinorUnits);
        foreach (var split in line.Line.Splits)
            Count(split.Category, split.MinorUnits);
    }

    /// <summary>A movement that the program divides. A part that went to an own account becomes a movement of its own.</summary>
    /// <param name="whole">What the parts have in common.</param>
    public void Add(MigratedAccount account, StatementLine whole, IReadOnlyList<MigratedPart> parts)
    {
        if (parts.Count > MostParts)
        {
            Output.Error(whole.Line, "splits.too-many", "The movement has more parts than any program writes.");
            return;
        }
        var rest = whole.MinorUnits - parts.Sum(p => p.MinorUnits);
        if (rest != 0)
        {
            Output.Warn(
                whole.Line,
                "splits.mismatch",
                "The parts of the movement do not add up to it; what is left is a part without a category."
            );
            parts = [.. parts, new MigratedPart(null, rest, null)];
        }
        var kept = parts.Where(p => !p.IsTransfer).ToList();
        if (kept.Count > 0)
            Add(new MigratedLine(account, Divided(whole, kept)));
        foreach (var part in parts.Where(p => p.IsTransfer))
            Add(Moved(account, whole, part));
        if (parts.Count > 1 && kept.Count < parts.Count)
            NotKept.Add(
                "migration.split-transfer",
                "Parts of divided movements went to own accounts; they become movements of their own.",
                whole.Line
            );
    }

    /// <summary>Of amounts so large that no household has them it is only told that they are.</summary>
    public static long Sum(long one, long other) =>
        (long)Int128.Clamp((Int128)one + other, -long.MaxValue, long.MaxValue);

    /// <summary>Writes everything out.</summary>
    public void Finish()
    {
        new TransferPairs(this).Link(accounts.Values);
        foreach (var account in accounts.Values)
        {
            var ordinal = Output.AddAccount(account.Facts);
            foreach (var line in account.Lines)
                Output.Line(ordinal, line.Line);
            if (account.Opening is { } opening)
                Output.Opening(ordinal, opening);
            if (account.Closing() is { } closing)
                Output.Closing(ordinal, closing);
        }
        foreach (var (text, known) in categories)
            Output.Category(
                new StatementCategory(
                    text,
                    known.Name,
                    known.Group,
                    known.Kind ?? (known.Sum > 0 ? CategoryKind.Income : CategoryKind.Expense),
                    known.Hidden
                )
            );
        NotKept.Report(Output);
        if (accounts.Values.Any(a => a.Currency is null))
            Output.Warn(null, "currency.missing", "The file names no currency; amounts are given in hundredths.");
        if (IsFull)
            Output.Warn(null, "file.too-many-lines", "The file holds more than is read; its end was left out.");
        if (accounts.Count == 0 && categories.Count == 0)
            Output.Fatal("file.no-transactions", "The file has no transactions.");
    }

    private static StatementLine Divided(StatementLine whole, List<MigratedPart> parts) =>
        parts is [var only]
            ? whole with
            {
                MinorUnits = only.MinorUnits,
                Category = only.Category,
                Note = Text.JoinedText.Of(whole.Note, only.Note) is { Length: > 0 } note ? note : null,
            }
            : whole with
            {
                MinorUnits = parts.Sum(p => p.MinorUnits),
                Category = null,
                Splits = [.. parts.Select(p => new StatementSplit(p.Category, p.MinorUnits, p.Note))],
            };

    private static MigratedLine Moved(MigratedAccount account, StatementLine whole, MigratedPart part) =>
        new(
            account,
            whole with
            {
                Line = part.Line ?? whole.Line,
                MinorUnits = part.MinorUnits,
                Description = part.Text ?? whole.Description,
                Payee = null,
                Category = part.Category,
                TransferAccount = part.Other,
                Transfer = part.Transfer,
                Note = part.Note ?? whole.Note,
            }
        )
        {
            Other = part.Other,
            IsDoubtful = part.IsDoubtful,
        };

    private void Count(string? category, long minorUnits)
    {
        if (category is null)
            return;
        if (!categories.TryGetValue(category, out var known))
            categories.Add(category, known = new KnownCategory(category, null, null, false));
        known.Sum += minorUnits;
    }

    private sealed class KnownCategory(string name, string? group, CategoryKind? kind, bool hidden)
    {
        public string Name { get; } = name;

        public string? Group { get; } = group;

        public bool Hidden { get; } = hidden;

        public CategoryKind? Kind { get; set; } = kind;

        public Int128 Sum { get; set; }
    }
}
