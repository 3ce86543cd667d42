using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Search;

/// <summary>Accounts are one member's, or the whole household's.</summary>
internal static class MemberAccounts
{
    /// <param name="members">Ids, or <c>none</c> for the household's.</param>
    internal static async Task<List<AccountId>> OfAsync(FinanceDbContext db, string[] members, CancellationToken ct)
    {
        var wanted = members
            .Select(m => UserId.TryParse(m, null, out var id) ? id : (UserId?)null)
            .Where(id => id is not null)
            .ToList();
        var shared = members.Contains(TransactionFilter.NoCategory);
        return await db
            .Accounts.Where(a => a.MemberId == null ? shared : wanted.Contains(a.MemberId))
            .Select(a => a.Id)
            .ToListAsync(ct);
    }
}
