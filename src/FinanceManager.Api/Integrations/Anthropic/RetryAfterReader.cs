namespace FinanceManager.Api.Integrations.Anthropic;

/// <summary>Hears how long the service asks to be left alone, which the SDK's exceptions do not tell.</summary>
internal sealed class RetryAfterReader : DelegatingHandler
{
    private static readonly AsyncLocal<Heard?> Listening = new();

    /// <summary>For the requests that follow in this flow.</summary>
    internal static Heard Listen() => Listening.Value = new();

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (Listening.Value is { } heard && response.Headers.RetryAfter?.Delta is { } wait)
            heard.RetryAfter = wait;
        return response;
    }

    internal sealed class Heard
    {
        internal TimeSpan? RetryAfter { get; set; }
    }
}
