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
        await using var packed = TemporaryFile.Create();
        await ImportFiles.FetchAsync(db, import.Id, packed, ct);
        await using var file = new KeptFile(packed, import.Size);
        // Whatever the limit is by now, the file was taken.
        return await ReadAsync(db, import.FileName, file, choices, limit: import.Size, ct);
    }

    /// <param name="file">Can seek, since it is read more than once.</param>
    /// <param name="limit">In bytes, where it is more than any reader allows on its own.</param>
    internal static async Task<Statement> ReadAsync(
        FinanceDbContext db,
        string fileName,
        Stream file,
        ImportChoices choices,
        long limit,
        CancellationToken ct
    )
    {
        var options = await OptionsAsync(db, fileName, choices, ct);
        options = options with { MaxBytes = Math.Max(options.MaxBytes, limit) };
        var statement = Read(file, options);
        // A file that names no currency is in that of the account it goes to.
        if (
            await AccountResolver.CurrencyAsync(db, statement, choices, ct) is { } currency
            && currency != options.DefaultCurrency
        )
            statement = Read(file, options with { DefaultCurrency = currency });
        Upkeep.GiveBackMemory(statement.Accounts.Sum(a => a.Lines.Count));
        return statement.Accounts.All(IsPlausible) ? statement : throw new RuleViolation("import.amounts-too-large");
    }

    private static Statement Read(Stream file, StatementOptions options)
    {
        file.Position = 0;
        return StatementCurrencies.Apart(StatementReader.Read(file, options));
    }

    /// <summary>Sums of it cannot overflow, neither here nor as numbers in a browser.</summary>
    private static bool IsPlausible(StatementAccount account)
    {
        var sum = Int128.Abs(account.Opening?.MinorUnits ?? 0) + Int128.Abs(account.Closing?.MinorUnits ?? 0);
        for (var i = 0; i < account.Lines.Count; i++)
            sum += account.Lines.MagnitudeOf(i);
        return sum <= PlausibleAmountAttribute.Largest;
    }

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
            Cancellation = ct,
            DefaultCurrency = home.BaseCurrency,
            PreferredDateOrder = home.Country == "US" ? DateOrder.MonthDayYear : DateOrder.DayMonthYear,
            DateOrder = choices.DateOrder,
            Mapping = choices.Mapping,
            Remembered = layout => Recall(mappings, layout),
        };
    }

    internal static string ToJson(CsvMapping mapping) => JsonSerializer.Serialize(mapping, ChangeFields.Json);

    private static CsvMapping? Recall(Dictionary<string, string> mappings, CsvLayout layout) =>
        mappings.TryGetValue(layout.Signature, out var json)
            ? JsonSerializer.Deserialize<CsvMapping>(json, ChangeFields.Json)
            : null;
}
