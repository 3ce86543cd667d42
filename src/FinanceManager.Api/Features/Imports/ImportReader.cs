using System.IO.Compression;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
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
        return await ReadAsync(
            db,
            import.FileName,
            () => new BrotliStream(new MemoryStream(content), CompressionMode.Decompress),
            choices,
            ct
        );
    }

    internal static async Task<Statement> ReadAsync(
        FinanceDbContext db,
        string fileName,
        byte[] content,
        ImportChoices choices,
        CancellationToken ct
    ) => await ReadAsync(db, fileName, () => new MemoryStream(content, writable: false), choices, ct);

    private static async Task<Statement> ReadAsync(
        FinanceDbContext db,
        string fileName,
        Func<Stream> open,
        ImportChoices choices,
        CancellationToken ct
    )
    {
        var options = await OptionsAsync(db, fileName, choices, ct);
        var statement = Read(open, options);
        // A file that names no currency is in that of the account it goes to.
        if (
            await AccountResolver.CurrencyAsync(db, statement, choices, ct) is { } currency
            && currency != options.DefaultCurrency
        )
            statement = Read(open, options with { DefaultCurrency = currency });
        return statement.Accounts.All(IsPlausible) ? statement : throw new RuleViolation("import.amounts-too-large");
    }

    private static Statement Read(Func<Stream> open, StatementOptions options)
    {
        using var file = open();
        return StatementReader.Read(file, options);
    }

    /// <summary>Sums of it cannot overflow, neither here nor as numbers in a browser.</summary>
    private static bool IsPlausible(StatementAccount account) =>
        account
            .Lines.Select(l => l.MinorUnits)
            .Append(account.Opening?.MinorUnits ?? 0)
            .Append(account.Closing?.MinorUnits ?? 0)
            .Aggregate(Int128.Zero, (sum, amount) => sum + Int128.Abs(amount)) <= PlausibleAmountAttribute.Largest;

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
        var mappings = await db.BankMappings.ToDictionaryAsync(m => m.Signature, m => m.Mapping, ct);
        return new StatementOptions
        {
            FileName = fileName,
            DefaultCurrency = home.BaseCurrency,
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
