using System.Linq.Expressions;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Search;

/// <summary>
/// Each word occurs in a transaction's payee, description, note or tags, or is its amount. What few rows have is looked up in
/// an index that holds nothing but day, amount and text; what many have is found soon by going through the rows.
/// </summary>
internal static class SearchWords
{
    private const int Few = 1_000;

    internal static async Task<IQueryable<Transaction>> FindAsync(
        FinanceDbContext db,
        IQueryable<Transaction> found,
        TransactionFilter filter,
        CancellationToken ct
    )
    {
        var words = DescriptionNormalizer.Fold(filter.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return found;
        var exponents = words.Any(AmountWord.IsLike) ? await ExponentsAsync(db, ct) : [];
        var conditions = words.Select(word => Condition(word, exponents)).ToList();

        // Whether a row was deleted is not in the index, so that is asked of the few.
        var indexed = db.Transactions.IgnoreQueryFilters([Filters.Deleted]);
        if (filter.From is { } from)
            indexed = indexed.Where(t => t.Date >= from);
        if (filter.To is { } to)
            indexed = indexed.Where(t => t.Date <= to);
        var ids = await All(indexed, conditions)
            .OrderByDescending(t => t.Date)
            .ThenByDescending(t => t.Id)
            .Select(t => t.Id)
            .Take(Few + 1)
            .ToListAsync(ct);
        return ids.Count > Few ? All(found, conditions) : found.Where(t => ids.Contains(t.Id));
    }

    private static IQueryable<Transaction> All(
        IQueryable<Transaction> found,
        List<Expression<Func<Transaction, bool>>> conditions
    ) => conditions.Aggregate(found, (rows, condition) => rows.Where(condition));

    private static Expression<Func<Transaction, bool>> Condition(string word, int[] exponents)
    {
        var pattern = SearchText.Containing(word);
        var amounts = AmountWord.MinorUnits(word, exponents);
        if (amounts.Count == 0)
            return t => EF.Functions.Like(t.SearchText, pattern, SearchText.Escape);
        return t => EF.Functions.Like(t.SearchText, pattern, SearchText.Escape) || amounts.Contains(t.MinorUnits);
    }

    private static async Task<int[]> ExponentsAsync(FinanceDbContext db, CancellationToken ct)
    {
        var currencies = await db.Accounts.Select(a => a.Currency).Distinct().ToListAsync(ct);
        return [.. currencies.Select(c => c.Exponent).Distinct()];
    }
}
