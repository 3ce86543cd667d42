using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Series;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Recurring;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Recurring;

/// <summary>A series as a person states it.</summary>
/// <param name="Amount">Expected each time, in the account's currency; money out is negative.</param>
/// <param name="DueOn">A day on which it is due.</param>
/// <param name="TransactionId">One of its movements, whose merchant is its merchant.</param>
public sealed record EnterRecurringRequest(
    AccountId AccountId,
    [property: PlainText(200, MinimumLength = 1)] string Name,
    [property: PlausibleAmount] Money Amount,
    Cadence Cadence,
    DateOnly DueOn,
    SeriesKind? Kind = null,
    CategoryId? CategoryId = null,
    TransactionId? TransactionId = null
);

internal static class EnterRecurring
{
    private const int Most = 1_000;

    internal static async Task<Results<Created<RecurringResponse>, NotFound>> Handle(
        EnterRecurringRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (
            await db.Accounts.SingleOrDefaultAsync(a => a.Id == request.AccountId, ct) is not { } account
            || await KeyAsync(db, request, ct) is not { } key
            || (request.CategoryId is { } category && !await db.Categories.AnyAsync(c => c.Id == category, ct))
        )
            return TypedResults.NotFound();
        if (await db.RecurringSeries.CountAsync(ct) >= Most)
            throw new RuleViolation("recurring.too-many");

        var series = new RecurringSeries(account.Id, account.Currency, key, request.Amount.MinorUnits > 0);
        series.Rename(request.Name.Trim());
        series.Expect(request.Amount);
        series.Plan(request.Cadence, request.DueOn);
        series.Classify(request.Kind);
        series.Categorize(request.CategoryId);
        series.Decide(SeriesDecision.Confirmed);
        db.Act.Describe("recurring.entered", series.Name);
        db.Add(series);
        await db.SaveChangesAsync(ct);
        await RecurringQueue.PutAsync(db, ct);
        return TypedResults.Created(
            $"/api/v1/recurring/{series.Id}",
            RecurringResponse.From(series, KnownSeries.Today(db))!
        );
    }

    /// <returns>What its movements are recognised by; null where the transaction is not there.</returns>
    private static async Task<string?> KeyAsync(
        FinanceDbContext db,
        EnterRecurringRequest request,
        CancellationToken ct
    ) =>
        request.TransactionId is { } id
            ? await db.Transactions.Where(t => t.Id == id).Select(t => t.MerchantKey).SingleOrDefaultAsync(ct)
            : Categorizer.MemoryKey(request.Name, null);
}
