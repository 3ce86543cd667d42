using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FinanceManager.Api.Tests.Data;

/// <summary>Migrations are written by hand, so what they make is compared with what the model asks for.</summary>
public sealed class SchemaTests
{
    private const string HouseholdColumn = "household_id";

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task The_migrated_schema_is_the_model_s(string engine)
    {
        await using var migrated = await EachEngine.CreateAsync(engine);
        await using var made = await EachEngine.CreateAsync(engine, migrated: false);
        await using (var db = made.OpenAsOwner())
            await made.RunAsOwnerAsync(db.Database.GenerateCreateScript());

        var expected = await SchemaFacts.OfAsync(made);
        var actual = await SchemaFacts.OfAsync(migrated);

        if (migrated.Target.Engine == DatabaseEngine.Postgres)
            expected.RemoveAll(IsAskedPerStatement).ShouldBe(PerStatement.Length);
        expected.Count.ShouldBeGreaterThan(200);
        actual.Except(expected).ShouldBeEmpty("in the database but not in the model");
        expected.Except(actual).ShouldBeEmpty("in the model but not in the database");
    }

    /// <summary>Foreign keys that PostgreSQL holds by triggers; see <see cref="ParentTests"/>.</summary>
    private static readonly string[] PerStatement =
    [
        "fk_transactions_accounts_account_id",
        "fk_splits_categories_category_id",
        "fk_splits_transactions_transaction_id",
        "fk_transaction_sources_transactions_transaction_id",
    ];

    private static bool IsAskedPerStatement(string fact) =>
        PerStatement.Any(name => fact.Contains(' ' + name + ' ', StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task The_household_leads_every_key_and_index_of_an_owned_table(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine, migrated: false);
        await using var db = database.Open();
        var owned = OwnedTypes(db);

        owned.Count.ShouldBeGreaterThan(15);
        foreach (var type in owned)
        {
            var table = type.GetTableName()!;
            type.FindProperty(nameof(IOwned.HouseholdId))!.IsNullable.ShouldBeFalse(table);
            Lead(type.FindPrimaryKey()!.Properties).ShouldBe(HouseholdColumn, table);
            foreach (var foreignKey in type.GetForeignKeys().Where(k => IsOwned(k.PrincipalEntityType)))
            {
                Lead(foreignKey.Properties).ShouldBe(HouseholdColumn, foreignKey.GetConstraintName());
                Lead(foreignKey.PrincipalKey.Properties).ShouldBe(HouseholdColumn, foreignKey.GetConstraintName());
            }
            foreach (var index in type.GetIndexes().Where(i => !LeadsToSomethingShared(type, i)))
                Lead(index.Properties).ShouldBe(HouseholdColumn, index.GetDatabaseName());
        }
    }

    [Fact]
    public async Task Row_level_security_holds_every_owned_table_even_against_its_owner()
    {
        await using var database = await EachEngine.CreateAsync(nameof(DatabaseEngine.Postgres));
        await using var db = database.Open();
        var owned = OwnedTypes(db).Select(t => t.GetTableName()!).Append("households").Order();

        var forced = await database.ReadAsync(
            "select relname from pg_class where relrowsecurity and relforcerowsecurity order by relname collate \"C\""
        );
        var policies = await database.ReadAsync(
            """
            select tablename from pg_policies
            where schemaname = 'public' and permissive = 'PERMISSIVE' and cmd = 'ALL' and qual like '%app_household()%'
              and (with_check is null or with_check like '%app_household()%')
            order by tablename collate "C"
            """
        );

        forced.ShouldBe(owned);
        policies.ShouldBe(owned);
    }

    [Fact]
    public async Task The_program_s_role_may_neither_bypass_row_level_security_nor_change_the_schema()
    {
        await using var database = await EachEngine.CreateAsync(nameof(DatabaseEngine.Postgres));

        (
            await database.ReadAsync("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
        ).ShouldBe(["False"]);
        (
            await database.ReadAsync(
                "select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user"
            )
        ).ShouldBe(["0"]);
        await Should.ThrowAsync<Npgsql.PostgresException>(() =>
            database.RunAsync("alter table accounts disable row level security")
        );
    }

    internal static List<IEntityType> OwnedTypes(FinanceDbContext db) =>
        [.. db.Model.GetEntityTypes().Where(IsOwned).OrderBy(t => t.GetTableName(), StringComparer.Ordinal)];

    private static bool IsOwned(IEntityType type) => type.ClrType.IsAssignableTo(typeof(IOwned));

    private static string Lead(IReadOnlyList<IProperty> properties) => properties[0].GetColumnName();

    // "My households" starts from the person: the index under a key to a table that no household owns.
    private static bool LeadsToSomethingShared(IEntityType type, IIndex index) =>
        type.GetForeignKeys().Any(k => !IsOwned(k.PrincipalEntityType) && k.Properties.SequenceEqual(index.Properties));
}
