using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Pairs that a person took apart.</summary>
internal static class Matches
{
    /// <summary>Whoever takes a pair apart does not want to be asked about it again.</summary>
    internal static async Task KeepApartAsync(
        FinanceDbContext db,
        MatchKind kind,
        TransactionId one,
        TransactionId other,
        CancellationToken ct
    )
    {
        var known = await db
            .PossibleMatches.Where(m => m.Kind == kind)
            .Where(m =>
                (m.TransactionId == one && m.OtherId == other) || (m.TransactionId == other && m.OtherId == one)
            )
            .ToListAsync(ct);
        if (known.Count == 0)
        {
            known.Add(new(kind, one, other, 0, "taken-apart"));
            db.AddRange(known);
        }
        foreach (var match in known)
            match.Dismiss(true);
    }
}
