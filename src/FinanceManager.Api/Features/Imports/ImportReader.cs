using System.IO.Compression;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Imports;
using FinanceManager.Statements;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Reads the kept bytes of an import with what the person chose and what is remembered of the bank.</summary>
internal static class ImportReader
{
    internal static async Task<Statement> ReadAsync(
        FinanceDbContext db,
        Import import,
        ImportChoices choices,
        CancellationToken ct
    )
    {
        var content = await db.ImportFiles.Where(f => f.Id == import.Id).Select(f => f.Content).SingleAsync(ct);
        await using var file = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        return StatementReader.Read(file, await OptionsAsync(db, import.FileName, choices, ct));
    }

    internal static async Task<Statement> ReadAsync(
        FinanceDbContext db,
        string fileName,
        byte[] content,
        ImportChoices choices,
        CancellationToken ct
    ) =>
        StatementReader.Read(new MemoryStream(content, writable: false), await OptionsAsync(db, fileName, choices, ct));

    private static async Task<StatementOptions> OptionsAsync(
        FinanceDbContext db,
        string fileName,
        ImportChoices choices,
        CancellationToken ct
    )
    {
        var home = await db
            .Households.Where(h => h.Id == db.CurrentHousehold)
            .Select(h => new { h.BaseCurrency, h.Country })
            .SingleAsync(ct);
        var currency = choices.AccountId is { } id
            ? await db.Accounts.Where(a => a.Id == id).Select(a => a.Currency).SingleOrDefaultAsync(ct)
            : null;
        var mappings = await db.BankMappings.ToDictionaryAsync(m => m.Signature, m => m.Mapping, ct);
        return new StatementOptions
        {
            FileName = fileName,
            DefaultCurrency = currency ?? home.BaseCurrency,
            PreferredDateOrder = home.Country == "US" ? DateOrder.MonthDayYear : DateOrder.DayMonthYear,
            Mapping = choices.Mapping,
            Remembered = layout => Recall(mappings, layout),
        };
    }

    internal static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest))
            brotli.Write(bytes);
        return compressed.ToArray();
    }

    internal static string ToJson(CsvMapping mapping) => JsonSerializer.Serialize(mapping, ChangeFields.Json);

    private static CsvMapping? Recall(Dictionary<string, string> mappings, CsvLayout layout) =>
        mappings.TryGetValue(layout.Signature, out var json)
            ? JsonSerializer.Deserialize<CsvMapping>(json, ChangeFields.Json)
            : null;
}
