using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Purchases in parts that are being paid: the next part is called and categorised as those before it.</summary>
internal sealed class InstallmentPlans
{
    private readonly Dictionary<(AccountId, string, short), CategoryDecision> _plans = [];

    internal static async Task<InstallmentPlans> LoadAsync(
        FinanceDbContext db,
        IReadOnlyList<Account> accounts,
        CancellationToken ct
    )
    {
        var ids = accounts.Select(a => a.Id).Distinct().ToList();
        var known = await db
            .Transactions.Where(t => t.InstallmentCount != null && ids.Contains(t.AccountId))
            .OrderBy(t => t.Date)
            .Select(t => new
            {
                t.AccountId,
                t.MerchantKey,
                t.InstallmentCount,
                t.Payee,
                t.PayeeSource,
                Split = t.Splits.OrderBy(s => s.Position).Select(s => new { s.CategoryId, s.Source }).First(),
            })
            .ToListAsync(ct);
        var plans = new InstallmentPlans();
        // The latest part of a plan is the one that counts.
        foreach (var t in known.Where(t => t.Split.CategoryId is not null || t.PayeeSource >= DecisionSource.Memory))
            plans._plans[(t.AccountId, t.MerchantKey, t.InstallmentCount!.Value)] = new(
                t.Split.CategoryId,
                t.PayeeSource >= DecisionSource.Memory ? t.Payee : null,
                DecisionSource.Memory,
                0.99,
                "installment",
                DecisionSource.Memory
            );
        return plans;
    }

    /// <summary>What the earlier parts say, unless a rule decided.</summary>
    internal CategoryDecision Continue(CategoryDecision decided, AccountId account, string merchant, Installment part)
    {
        if (part.Number == 1 || !_plans.TryGetValue((account, merchant, part.Count), out var plan))
            return decided;
        var continued =
            plan.CategoryId is null || decided.Source >= DecisionSource.Rule
                ? decided
                : decided with
                {
                    CategoryId = plan.CategoryId,
                    Source = plan.Source,
                    Confidence = plan.Confidence,
                    Evidence = plan.Evidence,
                };
        return plan.Payee is null || decided.PayeeSource >= DecisionSource.Rule
            ? continued
            : continued with
            {
                Payee = plan.Payee,
                PayeeSource = plan.PayeeSource,
            };
    }
}
