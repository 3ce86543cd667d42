using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Answers that came too late to be waited for, until they are asked for.</summary>
internal static class KeptAnswers
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    internal static async Task KeepAsync(FinanceDbContext db, LateAnswer answer, CancellationToken ct)
    {
        var old = db.Clock.GetUtcNow() - Kept;
        await db.LateAnswers.Where(a => a.At < old).ExecuteDeleteAsync(ct);
        db.Add(answer);
        await db.SaveChangesAsync(ct);
    }
}
