using System.Net.Http.Json;

namespace FinanceManager.Auditor;

/// <summary>
/// Takes one invocation after another from Lambda and answers each:
/// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
/// </summary>
/// <param name="api">Host and port, as Lambda names them.</param>
internal sealed class LambdaRuntime(HttpClient http, string api)
{
    private const string RequestId = "Lambda-Runtime-Aws-Request-Id";
    private readonly Uri _base = new($"http://{api}/2018-06-01/runtime/");

    /// <summary>Until it is stopped. What <paramref name="handle"/> throws is told to Lambda, and the next one is taken.</summary>
    internal async Task RunAsync(Func<CancellationToken, Task> handle, CancellationToken ct)
    {
        while (true)
        {
            using var next = await http.GetAsync(new Uri(_base, "invocation/next"), ct);
            next.EnsureSuccessStatusCode();
            var id = next.Headers.GetValues(RequestId).Single();
            try
            {
                await handle(ct);
                await TellAsync($"invocation/{id}/response", new { ok = true }, ct);
            }
            catch (Exception fault) when (!ct.IsCancellationRequested)
            {
                await TellAsync($"invocation/{id}/error", Described(fault), ct);
            }
        }
    }

    /// <summary>There is nothing to wait for: it could not even begin.</summary>
    internal Task FailAsync(Exception fault, CancellationToken ct) => TellAsync("init/error", Described(fault), ct);

    private static object Described(Exception fault) =>
        new
        {
            errorMessage = fault.Message,
            errorType = fault.GetType().Name,
            stackTrace = Array.Empty<string>(),
        };

    private async Task TellAsync(string path, object what, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(_base, path), what, ct);
        answer.EnsureSuccessStatusCode();
    }
}
