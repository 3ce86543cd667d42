using FinanceManager.Domain;

namespace FinanceManager.Statements.Migration;

/// <summary>An account as another finance program keeps it.</summary>
/// <param name="text">How the file names it, with the currency where one name stands for several.</param>
internal sealed class MigratedAccount(string text, Currency? currency)
{
    public string Text { get; } = text;

    public Currency? Currency { get; } = currency;

    /// <summary>The name without the path that leads to it.</summary>
    public string Name { get; set; } = text;

    public StatementAccountType? Type { get; set; }

    public List<MigratedLine> Lines { get; } = [];

    /// <summary>What it held before the first line.</summary>
    public StatementBalance? Opening { get; set; }

    /// <summary>The file tells everything since the account was opened, so that its sum is the balance.</summary>
    public bool IsWhole { get; set; }

    public bool IsClosed { get; set; }

    public StatementAccountFacts Facts =>
        new(Text, Name, null, Type ?? AccountWords.TypeOf(Name), Currency) { IsClosed = IsClosed };

    /// <summary>Null where there is none to state, or none that fits.</summary>
    public StatementBalance? Closing()
    {
        if (!IsWhole || (Lines.Count == 0 && Opening is null))
            return null;
        Int128 sum = Opening?.MinorUnits ?? 0;
        foreach (var line in Lines)
            sum += line.Line.MinorUnits;
        var last = Lines.Select(l => l.Line.Date).Append(Opening?.Date ?? default).Max();
        return sum >= long.MinValue && sum <= long.MaxValue ? new StatementBalance(last, (long)sum, Currency) : null;
    }
}

/// <summary>A line while the file is read, and what is known of its other end.</summary>
internal sealed class MigratedLine(MigratedAccount account, StatementLine line)
{
    public MigratedAccount Account { get; } = account;

    public StatementLine Line { get; set; } = line;

    /// <summary>The own account on the other side, as the file names it.</summary>
    public string? Other { get; init; }

    /// <summary>Whether <see cref="Other"/> may just be a payee of that name.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Filed under a category that the program keeps for transfers, without naming the other side.</summary>
    public bool IsFiledAsTransfer { get; init; }
}

/// <summary>A part of a divided movement.</summary>
/// <param name="Other">The own account that it went to.</param>
/// <param name="Transfer">The number of its transfer, where the other end is known.</param>
internal sealed record MigratedPart(string? Category, long MinorUnits, string? Note)
{
    public int? Line { get; init; }

    public string? Text { get; init; }

    public string? Other { get; init; }

    public bool IsDoubtful { get; init; }

    public int? Transfer { get; init; }

    public bool IsTransfer => Other is not null || Transfer is not null;
}
