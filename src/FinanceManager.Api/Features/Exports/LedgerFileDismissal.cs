using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Exports;

/// <summary>What the household does not want to be told. Its key names what it is about, by ids of the file.</summary>
internal sealed record LedgerFileDismissal
{
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public required long StakeMinorUnits { get; init; }
    public required Currency Currency { get; init; }

    internal static IAsyncEnumerable<LedgerFileDismissal> Rows(FinanceDbContext db) =>
        db
            .InsightDismissals.OrderBy(d => d.Id)
            .Select(d => new LedgerFileDismissal
            {
                Id = d.Id,
                Key = d.Key,
                StakeMinorUnits = d.StakeMinorUnits,
                Currency = d.Currency,
            })
            .AsAsyncEnumerable();
}
