using System.Data.Common;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FinanceManager.Api.Tests.Data;

/// <summary>What refers to a row that is not there is refused: by foreign keys, or once per statement on PostgreSQL.</summary>
public sealed class ParentTests
{
    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_row_cannot_come_to_refer_to_nothing(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        await home.SpendAsync(-100);
        foreach (
            var sql in (string[])
                [
                    "update transactions set account_id = id",
                    "update splits set category_id = id",
                    "update splits set transaction_id = id",
                    Copy("transactions", "account_id"),
                    Copy("splits", "category_id"),
                    Copy("splits", "transaction_id"),
                    "insert into transaction_sources (household_id, import_id, ordinal, transaction_id, withdrawn) "
                        + "select household_id, id, 1, account_id, false from transactions",
                ]
        )
            IsAboutAParent(await Should.ThrowAsync<DbException>(() => home.RunAsync(sql), sql)).ShouldBeTrue(sql);

        // A copy of every column under another id, whose parent is that id.
        string Copy(string table, string parent)
        {
            const string other = "household_id";
            var columns = table == "splits" ? "position, minor_units, source" : TransactionColumns;
            var parents = table == "splits" ? "transaction_id, category_id" : "account_id";
            var named = parents.Replace(parent, other, StringComparison.Ordinal);
            return $"insert into {table} (household_id, id, {parents}, {columns}) "
                + $"select household_id, household_id, {named}, {columns} from {table}";
        }
    }

    private const string TransactionColumns =
        "date, minor_units, currency, payee_source, description, status, tags, needs_review, search_text, merchant_key, "
        + "created_in";

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Another_household_s_row_is_no_parent(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var (home, other) = (await Home.FoundAsync(database), await Home.FoundAsync(database));
        await home.SpendAsync(-100);
        var foreign = new Home(database, home.Id, home.Owner, other.Account);

        await Should.ThrowAsync<Exception>(() => foreign.SpendAsync(-100));
        await Should.ThrowAsync<DbException>(() =>
            home.RunAsync($"update transactions set account_id = {Literal(other)} where household_id = {home.Literal}")
        );

        string Literal(Home of) =>
            database.Target.Engine == DatabaseEngine.Sqlite
                ? $"x'{Convert.ToHexString(of.Account.Value.ToByteArray(bigEndian: true))}'"
                : $"'{of.Account}'";
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_parent_stays_while_something_refers_to_it(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        await home.SpendAsync(-100);
        await Should.ThrowAsync<DbException>(() => home.RunAsync("delete from accounts"));

        await home.RunAsync(
            "update splits set category_id = (select min(id::text)::uuid from categories)".Sql(database)
        );
        await Should.ThrowAsync<DbException>(() => home.RunAsync("delete from categories"));
        if (database.Target.Engine == DatabaseEngine.Postgres)
            await Should.ThrowAsync<DbException>(() => home.RunAsync("delete from transactions"));

        await home.RunAsync("delete from splits; delete from transactions; delete from account_aliases");
        (await home.RunAsync("delete from accounts")).ShouldBe(1);
    }

    private static bool IsAboutAParent(DbException e) =>
        e
            is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation }
                or SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_FOREIGNKEY };
}

file static class Dialect
{
    internal static string Sql(this string sql, TestDatabase database) =>
        database.Target.Engine == DatabaseEngine.Sqlite
            ? sql.Replace("min(id::text)::uuid", "min(id)", StringComparison.Ordinal)
            : sql;
}
