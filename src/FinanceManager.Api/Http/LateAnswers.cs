using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Http;

/// <summary>
/// Lets a client that says <c>Prefer: respond-async</c> not wait for what takes long, as a proxy before the server may not let
/// it: after a while it is told 202 and where the answer will be. The work goes on, on the instance that began it. Nothing is
/// kept until it is done: when it began stands in its id, and it may not take longer than it is waited for.
/// </summary>
internal sealed partial class LateAnswers(
    RequestDelegate endpoint,
    LateWork work,
    TimeProvider clock,
    ILogger<LateAnswers> logger,
    Settings settings
)
{
    /// <summary>Half of what the shortest known proxy waits.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly byte[] _key = Settings.DeriveKey(settings.SecretKey, "log");

    public async Task InvokeAsync(HttpContext context)
    {
        var request = await DetachedRequest.OfAsync(context, Longest, clock);
        var late = new TaskCompletionSource<Guid?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task run;
        // Nothing of the connection's own is held on to: its log scopes and activities end with it.
        using (ExecutionContext.SuppressFlow())
        {
            run = Task.Run(() => RunAsync(request.Context), CancellationToken.None);
            work.Add(Task.Run(() => FinishAsync(request, run, late.Task), CancellationToken.None));
        }
        Guid? kept = null;
        try
        {
            using var enough = new CancellationTokenSource();
            if (await Task.WhenAny(run, Task.Delay(Patience, clock, enough.Token)) == run)
            {
                await enough.CancelAsync();
                await run;
                await request.CopyAnswerAsync(context);
            }
            else
            {
                kept = Guid.CreateVersion7(clock.GetUtcNow());
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                Point(context.Response, kept.Value);
            }
        }
        finally
        {
            late.SetResult(kept);
        }
    }

    private async Task RunAsync(HttpContext context)
    {
        using var scope = logger.BeginScope(new RequestScope(context, _key));
        await endpoint(context);
    }

    private async Task FinishAsync(DetachedRequest request, Task run, Task<Guid?> late)
    {
        await using (request)
        {
            if (await late is { } id)
            {
                await run;
                await KeepAsync(request, id);
            }
            await request.CompleteAsync();
        }
    }

    private async Task KeepAsync(DetachedRequest request, Guid id)
    {
        await using var scope = request.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
        var status = request.Context.Response.StatusCode;
        var headers = request.Context.Response.Headers.ToDictionary(h => h.Key, h => h.Value.ToString());
        var answer = new LateAnswer(
            id,
            db.Tenant.User!.Value,
            status,
            JsonSerializer.Serialize(headers),
            request.Answer.ToArray(),
            db.Clock.GetUtcNow()
        );
        await KeptAnswers.KeepAsync(db, answer, CancellationToken.None);
        Kept(status, (clock.GetUtcNow() - AskedAt(id)).TotalSeconds);
    }

    [LoggerMessage(LogLevel.Information, "An answer of {Status} that nobody waited for is kept, {Seconds:F0} s later")]
    private partial void Kept(int status, double seconds);

    /// <summary>The answer that was too late, as if it had just been given; 202 while there is none.</summary>
    internal static async Task<Results<StatusCodeHttpResult, EmptyHttpResult, ProblemHttpResult>> Get(
        Guid id,
        FinanceDbContext db,
        HttpResponse response,
        CancellationToken ct
    )
    {
        if (await db.LateAnswers.SingleOrDefaultAsync(a => a.Id == id && a.UserId == db.Tenant.User, ct) is { } answer)
        {
            response.StatusCode = answer.Status;
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(answer.Headers)!)
                response.Headers[name] = value;
            await response.Body.WriteAsync(answer.Body, ct);
            return TypedResults.Empty;
        }
        var waited = db.Clock.GetUtcNow() - AskedAt(id);
        if (id.Version != 7 || waited < -Patience || waited > Longest)
            return Problems.Of(StatusCodes.Status404NotFound, "answer.lost");
        Point(response, id);
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }

    private static void Point(HttpResponse response, Guid id)
    {
        response.Headers.Location = $"/api/v1/answers/{id}";
        response.Headers.RetryAfter = "1";
    }

    /// <summary>Since when an answer is waited for; a number of version 7 begins with its milliseconds.</summary>
    private static DateTimeOffset AskedAt(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));
}
