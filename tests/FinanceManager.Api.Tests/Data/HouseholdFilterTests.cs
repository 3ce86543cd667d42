using System.Reflection;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Data;

/// <summary>Walks every owned entity of the model, so that a new one cannot be forgotten.</summary>
public sealed class HouseholdFilterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_household_sees_its_own_rows_and_only_those(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var (a, b) = await SeedTwoAsync(database);
        foreach (var home in new[] { a, b })
        {
            await using var db = home.Open();
            foreach (var type in SchemaTests.OwnedTypes(db))
            {
                var rows = await RowsAsync(db, type.ClrType);
                rows.ShouldNotBeEmpty($"OwnedRows makes no {type.ClrType.Name}");
                rows.ShouldAllBe(r => r.HouseholdId == home.Id, type.ClrType.Name);
            }
            (await db.Households.Select(h => h.Id).ToListAsync(Ct)).ShouldBe([home.Id]);
        }
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Without_a_household_nothing_is_seen(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        await SeedTwoAsync(database);
        await using var db = database.Open();
        foreach (var type in SchemaTests.OwnedTypes(db))
            (await RowsAsync(db, type.ClrType)).ShouldBeEmpty(type.ClrType.Name);
        (await db.Households.CountAsync(Ct)).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_person_without_a_household_sees_only_own_memberships(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var (a, _) = await SeedTwoAsync(database);
        await using var db = database.Open(user: a.Owner);
        foreach (var type in SchemaTests.OwnedTypes(db).Where(t => t.ClrType != typeof(Membership)))
            (await RowsAsync(db, type.ClrType)).ShouldBeEmpty(type.ClrType.Name);
        (await db.Memberships.Select(m => m.HouseholdId).ToListAsync(Ct)).ShouldBe([a.Id]);
        (await db.Households.Select(h => h.Id).ToListAsync(Ct)).ShouldBe([a.Id]);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_row_of_another_household_is_not_saved(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var (a, b) = await SeedTwoAsync(database);
        await using var theirs = b.Open();
        foreach (var type in SchemaTests.OwnedTypes(theirs))
        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted, EntityState.Added })
        {
            var row = (await RowsAsync(theirs, type.ClrType))[0];
            await using var ours = a.Open();
            ours.Entry(row).State = state;
            await Should.ThrowAsync<InvalidOperationException>(
                () => ours.SaveChangesAsync(Ct),
                $"{type.ClrType.Name} {state}"
            );
        }
    }

    internal static async Task<(Home A, Home B)> SeedTwoAsync(TestDatabase database)
    {
        var a = await Home.FoundAsync(database);
        var b = await Home.FoundAsync(database);
        await OwnedRows.SeedAsync(a);
        await OwnedRows.SeedAsync(b);
        return (a, b);
    }

    internal static Task<List<IOwned>> RowsAsync(FinanceDbContext db, Type type, bool filtered = true) =>
        (Task<List<IOwned>>)
            typeof(HouseholdFilterTests)
                .GetMethod(nameof(ListAsync), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(type)
                .Invoke(null, [db, filtered])!;

    private static async Task<List<IOwned>> ListAsync<T>(FinanceDbContext db, bool filtered)
        where T : class, IOwned
    {
        var rows = db.Set<T>().AsNoTracking();
        return [.. await (filtered ? rows : rows.IgnoreQueryFilters()).ToListAsync(Ct)];
    }
}
