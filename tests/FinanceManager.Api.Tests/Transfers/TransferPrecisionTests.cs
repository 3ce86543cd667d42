using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Demo;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Transfers;

/// <summary>Measured where the truth is known: two years of a household that moved money between its own accounts.</summary>
public sealed class TransferPrecisionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task What_is_linked_without_asking_is_true_and_most_of_the_rest_is_suggested(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var household = await DemoAsync(database);
        await using var db = database.Open(household);
        var truth = (await db.Transfers.ToListAsync(Ct))
            .Select(t => new TransferEnds(t.FromTransactionId, t.ToTransactionId))
            .ToHashSet();
        await using var write = await LedgerWrite.BeginAsync(db, Ct);
        foreach (var transfer in await db.Transfers.ToListAsync(Ct))
        {
            var ends = await db
                .Transactions.Include(t => t.Splits)
                .Where(t => t.TransferId == transfer.Id)
                .ToListAsync(Ct);
            transfer.Unlink(ends);
            db.Remove(transfer);
        }
        await db.SaveChangesAsync(Ct);

        var (certain, suggested) = await TransferSearch.JudgeAsync(db, null, DateOnly.MinValue, DateOnly.MaxValue, Ct);

        truth.Count.ShouldBeGreaterThan(20);
        certain.Count(truth.Contains).ShouldBe(certain.Count, "a link that nobody asked for is true");
        certain.Count.ShouldBeGreaterThan(truth.Count / 2);
        var found = certain.Concat(suggested.Select(s => new TransferEnds(s.TransactionId, s.OtherId)));
        found.Count(truth.Contains).ShouldBeGreaterThan(truth.Count * 9 / 10);
    }

    private static async Task<HouseholdId> DemoAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var visitor = new User
        {
            Id = UserId.New(),
            DisplayName = "Demo",
            IsDemo = true,
            CreatedAt = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
        };
        return (await DemoHousehold.FoundAsync(db, visitor, Ct)).Id;
    }
}
