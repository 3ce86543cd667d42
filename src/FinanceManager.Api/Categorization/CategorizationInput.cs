using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Categorization;

/// <summary>What is known of a movement before anybody decided what it was for.</summary>
/// <param name="MinorUnits">Money out is negative; null where a file tells texts only.</param>
/// <param name="FileCategory">What the bank's file itself calls it.</param>
internal readonly record struct CategorizationInput(
    string Description,
    string? Payee,
    long? MinorUnits,
    Currency Currency,
    AccountId AccountId,
    string? FileCategory = null
)
{
    /// <summary>The merchant's line of business by ISO 18245, where the bank tells it.</summary>
    internal string? MerchantCode { get; init; }

    internal DateOnly? Date { get; init; }

    internal string? Note { get; init; }

    internal bool IsInstallment { get; init; }

    /// <summary>Where it came from, as <see cref="BankOf"/> says.</summary>
    internal string? Bank { get; init; }

    internal static string BankOf(Account account) => account.Institution ?? account.Name;

    internal static async Task<Dictionary<AccountId, string>> BanksAsync(FinanceDbContext db, CancellationToken ct) =>
        (await db.Accounts.AsNoTracking().ToListAsync(ct)).ToDictionary(a => a.Id, BankOf);
}
