using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>
/// Server-sent events: each document as it is after a change. The id of an event is the household's count of changes, so that
/// whoever comes back with the last id misses nothing. It ends by itself before a proxy would cut it, and is asked for again.
/// </summary>
internal static class DocumentEvents
{
    private const int Longest = 22;
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <param name="lastEventId">Of the last event that was seen; without it only what changes from now on is told.</param>
    /// <param name="seconds">After which the stream ends; 0 tells what changed by now.</param>
    internal static async Task Handle(
        [FromHeader(Name = "Last-Event-ID")] string? lastEventId,
        FinanceDbContext db,
        TimeProvider clock,
        HttpContext http,
        CancellationToken ct,
        [Range(0, Longest)] int seconds = Longest
    )
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        // Whatever stands in between passes each event on at once.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var seen = long.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? last
            : await db.Documents.MaxAsync(d => (long?)d.Sequence, ct) ?? 0;
        var began = clock.GetTimestamp();
        var spoke = began;
        await SayAsync(http, $"retry: 1000\nid: {seen}\nevent: open\ndata: {{}}\n\n", ct);
        try
        {
            while (true)
            {
                var before = seen;
                while (await TellAsync(http, db, seen, ct) is { } told)
                    seen = told;
                if (clock.GetElapsedTime(began).TotalSeconds >= seconds)
                    break;
                if (seen != before)
                    spoke = clock.GetTimestamp();
                else if (clock.GetElapsedTime(spoke) >= Beat)
                {
                    await SayAsync(http, ": still here\n\n", ct);
                    spoke = clock.GetTimestamp();
                }
                await Task.Delay(Look, clock, ct);
            }
            await SayAsync(http, "event: end\ndata: {}\n\n", ct);
        }
        // Nobody listens any more.
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
    }

    /// <returns>The last event that was told; null where there was none.</returns>
    private static async Task<long?> TellAsync(HttpContext http, FinanceDbContext db, long seen, CancellationToken ct)
    {
        var changed = await DocumentRow
            .Of(db, db.Documents.Where(d => d.Sequence > seen).OrderBy(d => d.Sequence).Take(MostAtOnce))
            .ToListAsync(ct);
        foreach (var row in changed)
        {
            var data = JsonSerializer.Serialize(row.Response(), ChangeFields.Json);
            await SayAsync(http, $"id: {row.Sequence}\nevent: document\ndata: {data}\n\n", ct);
        }
        return changed.Count == 0 ? null : changed[^1].Sequence;
    }

    private static async Task SayAsync(HttpContext http, string text, CancellationToken ct)
    {
        await http.Response.WriteAsync(text, ct);
        await http.Response.Body.FlushAsync(ct);
    }
}
