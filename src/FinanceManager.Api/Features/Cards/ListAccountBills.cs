using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Cards;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Cards;

/// <summary>
/// A card's open bill and those before it, the newest first. An account without a closing day has none. The cursor is the
/// closing month of the next one.
/// </summary>
internal static class ListAccountBills
{
    // Nobody has cards from before.
    private const int FirstYear = 1900;

    internal static async Task<Results<Ok<Page<BillResponse>>, NotFound>> Handle(
        AccountId id,
        FinanceDbContext db,
        CancellationToken ct,
        [Range(1, 120)] int limit = 12,
        YearMonth? cursor = null
    )
    {
        var account = db.Accounts.Where(a => a.Id == id);
        if (await account.AsNoTracking().SingleOrDefaultAsync(ct) is not { } card)
            return TypedResults.NotFound();
        if (card.ClosingDay is not { } closing)
            return TypedResults.Ok(new Page<BillResponse>([]));
        var open = new CardCycle(closing, card.DueDay).BillOf(BillReading.Today(db));
        var newest = cursor is { } month && month < open ? month : open;
        if (newest.Year < FirstYear)
            return TypedResults.Ok(new Page<BillResponse>([]));

        var oldest = newest.AddMonths(1 - limit);
        var read = (await BillReading.ReadAsync(db, account, oldest, ct)).Single();
        var shown = read.Bills.Where(b => b.State != BillState.Upcoming && YearMonth.Of(b.To) <= newest);
        return TypedResults.Ok(
            new Page<BillResponse>(
                [.. shown.Reverse().Select(BillResponse.Of)],
                read.HasEarlier ? oldest.AddMonths(-1).ToString() : null
            )
        );
    }
}
