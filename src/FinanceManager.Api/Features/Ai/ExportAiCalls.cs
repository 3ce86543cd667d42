using System.Globalization;
using System.Text;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FinanceManager.Api.Features.Ai;

public enum AiCallFormat
{
    /// <summary>A JSON object on each line.</summary>
    Ndjson,
    Csv,
}

public sealed record ExportAiCallsRequest
{
    /// <summary>Lines of JSON where nothing is said.</summary>
    [FromQuery(Name = "format")]
    public AiCallFormat? Format { get; init; }
}

/// <summary>All that left, as a file.</summary>
internal static class ExportAiCalls
{
    private const int Page = 100;

    internal static PushStreamHttpResult Handle(
        [AsParameters] ExportAiCallsRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var csv = request.Format == AiCallFormat.Csv;
        var today = db.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return TypedResults.Stream(
            body => WriteAsync(db, csv, body, ct),
            csv ? "text/csv; charset=utf-8" : "application/x-ndjson",
            $"finance-manager-ai-{today}.{(csv ? "csv" : "ndjson")}"
        );
    }

    private static async Task WriteAsync(FinanceDbContext db, bool csv, Stream to, CancellationToken ct)
    {
        await using var text = new StreamWriter(
            to,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: csv),
            leaveOpen: true
        );
        if (csv)
            await text.WriteLineAsync(
                "sent_at,task,model,prompt_version,tier,items,outcome,input_tokens,output_tokens,cost_millionths_usd,payload"
            );
        AiCallId? cursor = null;
        while (await ListAiCalls.PageAsync(db, cursor, Page, ct) is { Count: > 0 } calls)
        {
            foreach (var call in calls)
                await text.WriteLineAsync(csv ? Row(call) : JsonSerializer.Serialize(call, ChangeFields.Json));
            await text.FlushAsync(ct);
            cursor = calls[^1].Id;
        }
    }

    private static string Row(AiCallResponse call) =>
        string.Join(
            ',',
            new object[]
            {
                call.SentAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                call.Task,
                call.Model,
                call.PromptVersion,
                call.Tier,
                call.Items,
                call.Outcome,
                call.InputTokens,
                call.OutputTokens,
                call.Cost,
                call.Payload,
            }.Select(Cell)
        );

    // What begins like a formula would be run by a spreadsheet.
    private static string Cell(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
