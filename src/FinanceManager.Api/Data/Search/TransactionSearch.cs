using System.Linq.Expressions;
using System.Text.Json;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Search;

/// <summary>A filter as a query, so that nothing is filtered in memory.</summary>
internal sealed class TransactionSearch
{
    private TransactionSearch(IQueryable<Transaction> candidates, Expression<Func<Split, bool>>? category) =>
        (Candidates, Category) = (candidates, category);

    /// <summary>What is found.</summary>
    internal IQueryable<Transaction> Transactions =>
        Category is null ? Candidates : Candidates.Where(t => t.Splits.AsQueryable().Any(Category));

    /// <summary>What would be found if any category would do.</summary>
    internal IQueryable<Transaction> Candidates { get; }

    /// <summary>Which splits of the transactions are meant, where a category is asked for.</summary>
    internal Expression<Func<Split, bool>>? Category { get; }

    internal static async Task<TransactionSearch> ForAsync(
        FinanceDbContext db,
        TransactionFilter filter,
        CancellationToken ct
    )
    {
        var category = await SplitSearch.ForAsync(db, filter, ct);
        var found = await OthersAsync(db, Decisions(Facts(db.Transactions, filter), filter), filter, ct);
        return new(await SearchWords.FindAsync(db, found, filter, ct), category);
    }

    private static IQueryable<Transaction> Facts(IQueryable<Transaction> found, TransactionFilter filter)
    {
        if (filter.Id is { Length: > 0 } ids)
            found = found.Where(t => ids.Contains(t.Id));
        if (filter.AccountId is { Length: > 0 } accounts)
            found = found.Where(t => accounts.Contains(t.AccountId));
        if (filter.From is { } from)
            found = found.Where(t => t.Date >= from);
        if (filter.To is { } to)
            found = found.Where(t => t.Date <= to);
        if (filter.Min is { } min)
            found = found.Where(t => t.MinorUnits >= min);
        if (filter.Max is { } max)
            found = found.Where(t => t.MinorUnits <= max);
        if (filter.Currency is { } code)
            found = Currency.TryParse(code, out var currency)
                ? found.Where(t => t.Currency == currency)
                : found.Where(_ => false);
        return found;
    }

    private static IQueryable<Transaction> Decisions(IQueryable<Transaction> found, TransactionFilter filter)
    {
        if (filter.Status is { } statusWord)
        {
            var status = Enum.Parse<TransactionStatus>(statusWord, ignoreCase: true);
            found = found.Where(t => t.Status == status);
        }
        if (filter.Source is { } sourceWord)
        {
            var source = Enum.Parse<DecisionSource>(sourceWord, ignoreCase: true);
            found = found.Where(t => t.Splits.Any(s => s.Source == source));
        }
        if (filter.NeedsReview is { } needsReview)
            found = found.Where(t => t.NeedsReview == needsReview);
        if (filter.Transfer is { } transfer)
            found = found.Where(t => t.TransferId != null == transfer);
        return found;
    }

    private static async Task<IQueryable<Transaction>> OthersAsync(
        FinanceDbContext db,
        IQueryable<Transaction> found,
        TransactionFilter filter,
        CancellationToken ct
    )
    {
        foreach (var tag in filter.Tag ?? [])
        {
            // As it stands in the list that is stored; the quotes keep a part of another word from being one.
            var word = JsonSerializer.Serialize(tag, JsonSerializerOptions.Default);
            found = found.Where(t => ((string)(object)t.Tags).Contains(word));
        }
        if (filter.Untagged is { } untagged)
            found = found.Where(t => ((string)(object)t.Tags == "[]") == untagged);
        if (filter.Merchant is { } merchant)
            found = found.Where(t => (t.Payee ?? t.MerchantKey) == merchant);
        if (filter.MemberId is { Length: > 0 } members)
        {
            var accounts = await MemberAccounts.OfAsync(db, members, ct);
            found = found.Where(t => accounts.Contains(t.AccountId));
        }
        return found;
    }
}
