using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Cards;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Cards;

/// <summary>Which plans; what is absent does not limit.</summary>
public sealed record InstallmentFilter
{
    /// <summary>Any of these accounts.</summary>
    [FromQuery(Name = "accountId"), MaxLength(100)]
    public AccountId[]? AccountId { get; init; }

    /// <summary>Only plans of which parts are still to be paid.</summary>
    [FromQuery(Name = "open")]
    public bool? Open { get; init; }
}

/// <param name="Totals">Of all plans that the filter finds, not only of this page; one per currency, which are never added.</param>
public sealed record InstallmentListResponse(
    IReadOnlyList<InstallmentPlanResponse> Items,
    string? Next,
    IReadOnlyList<InstallmentTotalResponse> Totals
);

/// <param name="Open">How many plans have parts to be paid.</param>
/// <param name="RemainingDebt">What is still to be paid; positive.</param>
public sealed record InstallmentTotalResponse(Currency Currency, int Open, Money RemainingDebt);

/// <summary>A purchase paid in parts. What is owed is positive.</summary>
/// <param name="Id">The first part that was seen.</param>
/// <param name="Payee">As the last part has it.</param>
/// <param name="Paid">The number of the last part seen: one that is missing in between was paid, too.</param>
/// <param name="Part">What a part usually costs; the first one may carry a few cents.</param>
/// <param name="RemainingDebt">The usual part, as often as parts remain.</param>
/// <param name="NextDate">When the next part is expected; it may have passed, where no later part was seen.</param>
/// <param name="Cancelled">Whether the purchase was given back before all parts were paid: nothing remains.</param>
/// <param name="Parts">What was seen of it, in order.</param>
public sealed record InstallmentPlanResponse(
    TransactionId Id,
    AccountId AccountId,
    string? Payee,
    string Description,
    int Count,
    int Paid,
    int Remaining,
    Money Part,
    Money RemainingDebt,
    DateOnly? NextDate,
    bool Finished,
    bool Cancelled,
    IReadOnlyList<InstallmentPartResponse> Parts
);

public sealed record InstallmentPartResponse(TransactionId TransactionId, int Number, DateOnly Date, Money Amount);

/// <summary>Those paid last come first.</summary>
internal static class ListInstallments
{
    internal static async Task<Ok<InstallmentListResponse>> Handle(
        [AsParameters] InstallmentFilter filter,
        FinanceDbContext db,
        CancellationToken ct,
        [Range(1, Page<InstallmentPlanResponse>.Most)] int limit = Page<InstallmentPlanResponse>.Usual,
        DayCursor? cursor = null
    )
    {
        var currencies = await db.Accounts.ToDictionaryAsync(a => a.Id, a => a.Currency, ct);
        var plans = (await InstallmentReading.ReadAsync(db, filter.AccountId ?? [], since: null, ct))
            .Where(p => filter.Open is not { } open || p.Finished != open)
            .OrderByDescending(p => p.Last.Date)
            .ThenByDescending(IdOf)
            .ToList();
        var rest = cursor is { } seen ? plans.Where(p => IsAfter(p, seen)) : plans;
        var page = rest.Take(limit + 1).ToList();
        var shown = page.Take(limit).ToList();
        return TypedResults.Ok(
            new InstallmentListResponse(
                await DescribeAsync(db, shown, currencies, ct),
                page.Count > limit ? new DayCursor(shown[^1].Last.Date, IdOf(shown[^1])).ToString() : null,
                TotalsOf(plans, currencies)
            )
        );
    }

    private static bool IsAfter(InstallmentPlan plan, DayCursor seen) =>
        plan.Last.Date < seen.Day || (plan.Last.Date == seen.Day && IdOf(plan).CompareTo(seen.Id) < 0);

    private static Guid IdOf(InstallmentPlan plan) => plan.Parts[0].TransactionId.Value;

    private static List<InstallmentTotalResponse> TotalsOf(
        List<InstallmentPlan> plans,
        Dictionary<AccountId, Currency> currencies
    ) =>
        [
            .. plans
                .GroupBy(p => currencies[p.AccountId])
                .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => new InstallmentTotalResponse(
                    g.Key,
                    g.Count(p => !p.Finished),
                    new(g.Sum(p => p.Debt), g.Key)
                )),
        ];

    private static async Task<List<InstallmentPlanResponse>> DescribeAsync(
        FinanceDbContext db,
        List<InstallmentPlan> plans,
        Dictionary<AccountId, Currency> currencies,
        CancellationToken ct
    )
    {
        var last = plans.Select(p => p.Last.TransactionId).ToList();
        var words = await db
            .Transactions.Where(t => last.Contains(t.Id))
            .Select(t => new
            {
                t.Id,
                t.Payee,
                t.Description,
            })
            .ToDictionaryAsync(t => t.Id, ct);
        return
        [
            .. plans.Select(p =>
            {
                var (said, currency) = (words[p.Last.TransactionId], currencies[p.AccountId]);
                return From(p, said.Payee, said.Description, currency);
            }),
        ];
    }

    private static InstallmentPlanResponse From(
        InstallmentPlan plan,
        string? payee,
        string description,
        Currency currency
    ) =>
        new(
            plan.Parts[0].TransactionId,
            plan.AccountId,
            payee,
            description,
            plan.Count,
            plan.Paid,
            plan.Remaining,
            new(plan.Part, currency),
            new(plan.Debt, currency),
            plan.Expected.Select(day => (DateOnly?)day).FirstOrDefault(),
            plan.Finished,
            plan.Cancelled,
            [
                .. plan.Parts.Select(p => new InstallmentPartResponse(
                    p.TransactionId,
                    p.Number,
                    p.Date,
                    new(p.MinorUnits, currency)
                )),
            ]
        );
}
