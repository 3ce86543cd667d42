using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Cards;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Cards;

/// <param name="Totals">One per currency, which are never added.</param>
public sealed record BillListResponse(IReadOnlyList<BillResponse> Items, IReadOnlyList<BillTotalResponse> Totals);

/// <param name="StillDue">On bills that closed or are open, and what is already booked for those to come; positive.</param>
/// <param name="Committed">Installments that are not booked yet.</param>
public sealed record BillTotalResponse(Currency Currency, Money StillDue, Money Committed);

/// <summary>
/// What is to be paid on cards and when, the soonest first: closed bills that are not paid, open ones, and those to come as
/// far as installments reach.
/// </summary>
internal static class ListBills
{
    private const int MonthsBack = 12;

    internal static async Task<Ok<BillListResponse>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var oldest = YearMonth.Of(BillReading.Today(db)).AddMonths(-MonthsBack);
        var cards = await BillReading.ReadAsync(db, db.Accounts.Where(a => !a.Archived), oldest, ct);
        var bills = cards
            .SelectMany(c => c.Bills.Select(BillResponse.Of))
            .Where(b => b.StillDue.MinorUnits > 0 || b.Committed.MinorUnits > 0)
            .OrderBy(b => b.DueDate ?? b.To)
            .ToList();
        return TypedResults.Ok(new BillListResponse(bills, TotalsOf(bills)));
    }

    private static List<BillTotalResponse> TotalsOf(List<BillResponse> bills) =>
        [
            .. bills
                .GroupBy(b => b.StillDue.Currency)
                .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => new BillTotalResponse(
                    g.Key,
                    new(g.Sum(b => b.StillDue.MinorUnits), g.Key),
                    new(g.Sum(b => b.Committed.MinorUnits), g.Key)
                )),
        ];
}
