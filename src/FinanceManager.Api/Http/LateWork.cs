using System.Collections.Concurrent;

namespace FinanceManager.Api.Http;

/// <summary>What still runs when nobody waits for it; a server that stops lets it end, as long as it may.</summary>
internal sealed partial class LateWork(ILogger<LateWork> logger) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> _running = [];

    internal void Add(Task task)
    {
        _running[task] = true;
        task.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAny(Task.WhenAll(_running.Keys), Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));

    private void Ended(Task task)
    {
        _running.TryRemove(task, out _);
        if (task.Exception is { } fault)
            Failed(fault);
    }

    [LoggerMessage(LogLevel.Error, "Work that nobody waited for failed")]
    private partial void Failed(Exception fault);
}

internal static class LateAnswersExtensions
{
    private const string Preference = "respond-async";

    private sealed record Mark;

    /// <summary>Routes whose work may take longer than a proxy waits.</summary>
    internal static TBuilder MayTakeLong<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new Mark());

    internal static void AddLateAnswers(this IServiceCollection services)
    {
        services.AddSingleton<LateWork>();
        services.AddHostedService(s => s.GetRequiredService<LateWork>());
    }

    /// <summary>Behind what finds out the person, the household and the role.</summary>
    internal static void UseLateAnswers(this WebApplication app)
    {
        var alone = ((IApplicationBuilder)app).New();
        alone.UseProblems();
        alone.Run(context => context.GetEndpoint()!.RequestDelegate!(context));
        var late = ActivatorUtilities.CreateInstance<LateAnswers>(app.Services, alone.Build());
        app.Use((context, next) => IsWanted(context) ? late.InvokeAsync(context) : next(context));
    }

    internal static void MapLateAnswers(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/answers/{id:guid}", LateAnswers.Get)
            .WithTags("Answers")
            .WithName("getAnswer")
            .RequireAuthorization(Policies.Viewer);

    private static bool IsWanted(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is not null
        && context
            .Request.Headers["Prefer"]
            .Any(p => p?.Contains(Preference, StringComparison.OrdinalIgnoreCase) == true);
}
