using FinanceManager.Domain;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>The compressed bytes of imports, in parts that are small enough to come and go.</summary>
internal static class ImportFiles
{
    // Below what the garbage collector sets aside as large.
    private const int PartBytes = 64 * 1024;

    private const string Insert = """
        insert into import_file_parts (household_id, import_id, part, content)
        values (@household, @import, @part, @content)
        """;

    private const string Select = """
        select content from import_file_parts
        where household_id = @household and import_id = @import order by part
        """;

    internal static async Task StoreAsync(FinanceDbContext db, ImportId import, Stream packed, CancellationToken ct)
    {
        await using var command = await CommandAsync(db, Insert, import, ct);
        var buffer = new byte[PartBytes];
        for (var part = 0; ; part++)
        {
            var read = await packed.ReadAtLeastAsync(buffer, PartBytes, throwOnEndOfStream: false, ct);
            if (read == 0)
                break;
            command.Set("part", part);
            command.Set("content", buffer[..read]);
            await command.ExecuteAsync(ct);
        }
    }

    internal static async Task FetchAsync(FinanceDbContext db, ImportId import, Stream packed, CancellationToken ct)
    {
        await using var command = await CommandAsync(db, Select, import, ct);
        await using var row = await command.ReadAsync(ct);
        while (await row.ReadAsync(ct))
            await packed.WriteAsync(row.GetFieldValue<byte[]>(0), ct);
    }

    private static async Task<LedgerCommand> CommandAsync(
        FinanceDbContext db,
        string sql,
        ImportId import,
        CancellationToken ct
    )
    {
        var command = await LedgerCommand.CreateAsync(db, sql, ct);
        command.Set("household", db.CurrentHousehold.Value);
        command.Set("import", import.Value);
        return command;
    }
}
