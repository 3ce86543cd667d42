using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;

namespace FinanceManager.Api.Tests.Data;

/// <summary>A schema as sentences: columns with types and nullability, keys with actions, indexes.</summary>
internal static class SchemaFacts
{
    internal static async Task<List<string>> OfAsync(TestDatabase database)
    {
        var facts = new List<string>();
        foreach (var query in database.Target.Engine == DatabaseEngine.Sqlite ? Sqlite : Postgres)
            facts.AddRange(await database.ReadAsync(query, asOwner: true));
        return [.. facts.Where(f => !f.Contains("__EFMigrations", StringComparison.Ordinal)).Order()];
    }

    private static readonly string[] Sqlite =
    [
        """
            select 'column ' || m.name || '.' || c.name || ' ' || lower(c.type)
                || case when c."notnull" then ' not null' else '' end || ' key ' || c.pk
            from sqlite_master m, pragma_table_info(m.name) c
            where m.type = 'table' and m.name not like 'sqlite_%'
            """,
        """
            select 'foreign key ' || m.name || ' (' || group_concat(f."from" order by f.seq) || ') to ' || f."table"
                || ' (' || group_concat(f."to" order by f.seq) || ') on delete ' || f.on_delete
            from sqlite_master m, pragma_foreign_key_list(m.name) f
            where m.type = 'table'
            group by m.name, f.id
            """,
        """
            select 'index ' || i.name || ' on ' || m.name || ' unique ' || i."unique" || ' partial ' || i.partial || ' ('
                || (select group_concat(x.name || ' ' || x."desc" order by x.seqno)
                    from pragma_index_xinfo(i.name) x where x.key) || ')'
            from sqlite_master m, pragma_index_list(m.name) i
            where m.type = 'table' and i.origin = 'c'
            """,
    ];

    private static readonly string[] Postgres =
    [
        """
            select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || case when a.attnotnull then ' not null' else '' end || ' ' || a.attidentity::text
                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            """,
        """
            select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'public'::regnamespace
            """,
        "select 'index ' || indexdef from pg_indexes where schemaname = 'public'",
    ];
}
