using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Ai;

/// <summary>
/// Which words of a bank text are a person's name: those of the other side of a transfer, unless it is a company or a
/// word says that it is a business, and those of the household's own people wherever they stand.
/// </summary>
internal sealed class PersonNames
{
    private static readonly HashSet<string> Trades =
    [
        .. ReadLines().Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ')),
    ];

    private readonly HashSet<string> _people;

    private PersonNames(HashSet<string> people) => _people = people;

    internal static async Task<PersonNames> LoadAsync(FinanceDbContext db, CancellationToken ct)
    {
        var members = await db
            .Memberships.Where(m => m.HouseholdId == db.CurrentHousehold)
            .Join(db.Users, m => m.UserId, u => u.Id, (_, u) => u.DisplayName)
            .ToListAsync(ct);
        return Of(members);
    }

    internal static PersonNames Of(IEnumerable<string> people) =>
        new([.. people.SelectMany(name => WordsOf(DescriptionNormalizer.Fold(name))).Where(word => word.Length > 2)]);

    /// <returns>Whether a word, folded, is part of the name of one of the household's own people.</returns>
    internal bool AreOwn(string word) => _people.Contains(word);

    /// <returns>For a word, folded, whether it is to be hidden in a text that was normalised to this.</returns>
    internal Func<string, bool> In(MerchantText text)
    {
        var words = Counterpart(text.Main).Concat(Counterpart(text.Other)).ToHashSet();
        return word => _people.Contains(word) || words.Contains(word);
    }

    private static string[] Counterpart(NormalizedText text)
    {
        if (text.IsCompany || !(text.Kind.NamesCounterpart() || text.Kind is PaymentKind.Deposit))
            return [];
        var words = WordsOf(text.Counterpart ?? text.Key);
        return words.Any(Trades.Contains) ? [] : words;
    }

    private static string[] WordsOf(string text) =>
        text.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> ReadLines()
    {
        using var reader = new StreamReader(typeof(PersonNames).Assembly.GetManifestResourceStream("trades.txt")!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
