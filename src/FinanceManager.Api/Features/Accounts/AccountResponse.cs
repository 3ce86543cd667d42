using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Accounts;

/// <param name="Balance">The opening balance and every transaction, transfers included.</param>
/// <param name="BalanceKnown">Whether the bank or a person ever said what the balance is; otherwise it is only the sum of what was seen.</param>
/// <param name="StatedBalance">The last balance that the bank or a person stated.</param>
/// <param name="Difference">The stated balance less the computed one of that day; zero when they agree.</param>
/// <param name="FindsTransfers">Whether movements here are paired with those of other accounts without being asked.</param>
/// <param name="MemberId">Whose it is; null where it is the whole household's.</param>
/// <param name="Aliases">Names under which files mention the account.</param>
/// <param name="TransactionCount">Only for a single account.</param>
public sealed record AccountResponse(
    AccountId Id,
    string Name,
    AccountType Type,
    Currency Currency,
    string? Institution,
    Money OpeningBalance,
    Money Balance,
    bool BalanceKnown,
    StatedBalanceResponse? StatedBalance,
    Money? Difference,
    int? ClosingDay,
    int? DueDay,
    bool Archived,
    bool FindsTransfers,
    UserId? MemberId,
    IReadOnlyList<string> Aliases,
    int? TransactionCount = null
) : IVersioned
{
    public string Version =>
        RowVersion.Of(
            Name,
            Type,
            Institution,
            OpeningBalance,
            StatedBalance,
            ClosingDay,
            DueDay,
            Archived,
            FindsTransfers,
            MemberId
        );
}

public sealed record StatedBalanceResponse(DateOnly Date, Money Amount);
