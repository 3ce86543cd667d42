using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Data;

public sealed class ChangeRecorderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task An_edit_is_recorded_field_by_field_with_before_and_after(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database, "USD");
        var id = await home.SpendAsync(-1250);

        var changeSet = await EditAsync(
            home,
            id,
            t =>
            {
                t.MoveTo(new DateOnly(2026, 2, 1));
                t.Annotate("with Ana");
                t.Describe(t.Description);
            }
        );

        (changeSet.Kind, changeSet.Label, changeSet.Actor, changeSet.Rows).ShouldBe(
            (ChangeKind.Bulk, "transaction.edited", home.Owner, 1)
        );
        var entry = (await EntriesAsync(home, changeSet)).ShouldHaveSingleItem();
        (entry.Entity, entry.EntityId, entry.Operation).ShouldBe(("Transaction", id.Value, ChangeOperation.Update));
        // The base amount changed too, but it follows from the date, so it is not part of what is undone.
        entry.Fields.ShouldBe("""{"Date":["2026-01-15","2026-02-01"],"Note":[null,"with Ana"]}""");
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_division_records_the_parts_that_came_and_went(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        var id = await home.SpendAsync(-1250);

        var divided = await EditAsync(home, id, t => t.Divide([new(null, -1000, "a"), new(null, -250, "b")]));
        var united = await EditAsync(home, id, t => t.Divide([new(null, -1250, null)]));

        (await EntriesAsync(home, divided))
            .Select(e => $"{e.Operation} {e.Entity}")
            .ShouldBe(["Update Split", "Insert Split"], ignoreOrder: true);
        var undone = await EntriesAsync(home, united);
        undone.Select(e => $"{e.Operation} {e.Entity}").ShouldBe(["Update Split", "Delete Split"], ignoreOrder: true);
        FieldsOf(undone.Single(e => e.Operation == ChangeOperation.Update))["MinorUnits"].ShouldBe("[-1000,-1250]");
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_deleted_row_stays_and_says_which_act_deleted_it(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        var id = await home.SpendAsync(-1250);

        ChangeSet changeSet;
        await using (var db = home.Open())
        {
            db.Transactions.Remove(await db.Transactions.Include(t => t.Splits).SingleAsync(Ct));
            await db.SaveChangesAsync(Ct);
            changeSet = await db.ChangeSets.OrderByDescending(c => c.At).FirstAsync(Ct);
        }

        await using var fresh = home.Open();
        (await fresh.Transactions.CountAsync(Ct)).ShouldBe(0);
        (await fresh.MonthlySummaries.CountAsync(Ct)).ShouldBe(0);
        var row = await fresh.Transactions.IgnoreQueryFilters([Filters.Deleted]).SingleAsync(t => t.Id == id, Ct);
        row.DeletedIn.ShouldBe(changeSet.Id);
        (await EntriesAsync(home, changeSet))
            .Select(e => $"{e.Operation} {e.Entity}")
            .ShouldBe(["Delete Transaction", "Delete Split"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Saving_twice_in_one_act_is_one_change_set(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        var id = await home.SpendAsync(-1250);
        await using var db = home.Open();
        var before = await db.ChangeSets.CountAsync(Ct);
        await using (var write = await LedgerWrite.BeginAsync(db, Ct))
        {
            var transaction = await db.Transactions.Include(t => t.Splits).SingleAsync(t => t.Id == id, Ct);
            transaction.Annotate("one");
            await db.SaveChangesAsync(Ct);
            transaction.Annotate("two");
            await db.SaveChangesAsync(Ct);
            await write.CommitAsync(Ct);
        }

        (await db.ChangeSets.CountAsync(Ct)).ShouldBe(before + 1);
        (await db.ChangeSets.OrderByDescending(c => c.At).Select(c => c.Rows).FirstAsync(Ct)).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Saving_what_did_not_change_records_nothing(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        var id = await home.SpendAsync(-1250);
        await using var db = home.Open();
        var before = await db.ChangeSets.CountAsync(Ct);
        var transaction = await db.Transactions.Include(t => t.Splits).SingleAsync(t => t.Id == id, Ct);
        transaction.Describe("something else");
        transaction.Describe("CAFE DO PONTO");
        await db.SaveChangesAsync(Ct);

        (await db.ChangeSets.CountAsync(Ct)).ShouldBe(before);
    }

    private static async Task<ChangeSet> EditAsync(Home home, TransactionId id, Action<Transaction> edit)
    {
        await using var db = home.Open();
        db.Act.Describe("transaction.edited", kind: ChangeKind.Bulk);
        var transaction = await db.Transactions.Include(t => t.Splits).SingleAsync(t => t.Id == id, Ct);
        edit(transaction);
        await db.SaveChangesAsync(Ct);
        return await db.ChangeSets.OrderByDescending(c => c.At).FirstAsync(Ct);
    }

    private static async Task<List<ChangeEntry>> EntriesAsync(Home home, ChangeSet changeSet)
    {
        await using var db = home.Open();
        return await db.ChangeEntries.Where(e => e.ChangeSetId == changeSet.Id).ToListAsync(Ct);
    }

    private static Dictionary<string, string> FieldsOf(ChangeEntry entry) =>
        JsonDocument
            .Parse(entry.Fields)
            .RootElement.EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.GetRawText());
}
