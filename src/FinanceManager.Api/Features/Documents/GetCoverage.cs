using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <param name="Months">Of which a statement tells, in order.</param>
/// <param name="Missing">Between the first of them and this month, none does.</param>
public sealed record AccountCoverage(
    AccountId AccountId,
    string Name,
    IReadOnlyList<YearMonth> Months,
    IReadOnlyList<YearMonth> Missing
);

public sealed record CoverageResponse(IReadOnlyList<AccountCoverage> Items);

/// <summary>Of which months there are statements, for each account that has any: from the first to the last line of each file.</summary>
internal static class GetCoverage
{
    internal static async Task<Ok<CoverageResponse>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var spans = await (
            from source in db.TransactionSources
            where !source.Withdrawn
            join transaction in db.Transactions.IgnoreQueryFilters([Filters.Deleted])
                on source.TransactionId equals transaction.Id
            group source.ReadDate ?? transaction.BankDate ?? transaction.Date by new
            {
                source.ImportId,
                transaction.AccountId,
            } into lines
            select new
            {
                lines.Key.AccountId,
                From = lines.Min(),
                To = lines.Max(),
            }
        ).ToListAsync(ct);
        var stated = await db
            .StatedBalances.Where(b => b.ImportId != null)
            .Select(b => new
            {
                b.AccountId,
                From = b.Date,
                To = b.Date,
            })
            .ToListAsync(ct);
        var covered = spans.Concat(stated).ToLookup(s => s.AccountId, s => (s.From, s.To));
        var current = YearMonth.Of(DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime));
        var accounts = await db.Accounts.OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct);
        return TypedResults.Ok(
            new CoverageResponse([
                .. accounts.Where(a => covered[a.Id].Any()).Select(a => Of(a.Id, a.Name, covered[a.Id], current)),
            ])
        );
    }

    private static AccountCoverage Of(
        AccountId id,
        string name,
        IEnumerable<(DateOnly From, DateOnly To)> spans,
        YearMonth current
    )
    {
        var months = new SortedSet<int>();
        foreach (var (from, to) in spans)
            for (var month = YearMonth.Of(from); month <= YearMonth.Of(to); month = month.AddMonths(1))
                months.Add(month.Number);
        var missing = new List<YearMonth>();
        for (var month = YearMonth.FromNumber(months.Min); month < current; month = month.AddMonths(1))
            if (!months.Contains(month.Number))
                missing.Add(month);
        return new(id, name, [.. months.Select(YearMonth.FromNumber)], missing);
    }
}
