using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinanceManager.Documents;
using FinanceManager.Domain;

namespace FinanceManager.Api.Cli;

/// <summary><c>document FILE</c>: what a receipt, a bill or an e-invoice says, as JSON, by the local paths alone.</summary>
internal static class DocumentVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        if (Arguments.Parse(args) is not { Files: [var path] })
        {
            await terminal.Error.WriteLineAsync("usage: document FILE");
            return CommandLine.Misused;
        }
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        try
        {
            var reading = await DocumentReader.ReadAsync(
                path,
                new DocumentOptions { Today = today },
                CancellationToken.None
            );
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(Shown(reading), Json));
            return 0;
        }
        catch (DocumentRefusedException refusal)
        {
            await terminal.Error.WriteLineAsync($"{refusal.Code}: {refusal.Message}");
            return CommandLine.Failed;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"file.unreadable: {gone.Message}");
            return CommandLine.Failed;
        }
    }

    private static object Shown(DocumentReading reading) =>
        new
        {
            Kind = Word(reading.Kind),
            Issuer = reading.Issuer is null && reading.TaxId is null
                ? null
                : new { Name = reading.Issuer?.Value, TaxId = reading.TaxId?.Value },
            Date = reading.Date?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Total = Shown(reading.Total?.Value),
            Items = reading.Items.Select(i => new
            {
                i.Description,
                i.Quantity,
                Amount = Shown(i.Amount),
            }),
            Checks = reading.Checks.Select(c => new
            {
                c.Name,
                c.Holds,
                c.Detail,
            }),
            Confidence = new
            {
                Issuer = Rounded(reading.Issuer?.Confidence),
                Date = Rounded(reading.Date?.Confidence),
                Total = Rounded(reading.Total?.Confidence),
            },
            Method = Word(reading.Method),
            AiCalls = 0,
        };

    private static object? Shown(Money? amount) =>
        amount is null ? null : new { amount.MinorUnits, Currency = amount.Currency.Code };

    private static double? Rounded(double? confidence) => confidence is { } value ? Math.Round(value, 3) : null;

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
