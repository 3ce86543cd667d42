using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using FinanceManager.Api.Data;
using Npgsql;

namespace FinanceManager.Api.Cli;

/// <summary>Asks every outside service that the configuration names whether it answers, and whether it takes our credentials.</summary>
internal sealed class Reachability(IConfiguration configuration, TimeSpan patience)
{
    private const string Anthropic = "https://api.anthropic.com";
    private const string Belvo = "https://api.belvo.com";

    /// <summary>All at once; each is given up when its time is over.</summary>
    /// <param name="others">What else to ask, by variable: answers what is wrong, and throws where nobody answers.</param>
    internal async Task<IReadOnlyList<SettingsFault>> FaultsAsync(
        IEnumerable<(string Variable, Func<CancellationToken, Task<string?>> Ask)> others,
        CancellationToken ct
    )
    {
        IEnumerable<Task<SettingsFault?>> asked =
        [
            AskAsync("DATABASE_URL", DatabaseAsync, ct),
            AskAsync("MIGRATION_DATABASE_URL", DatabaseAsync, ct),
            AskAsync("ANTHROPIC_API_KEY", ClaudeAsync, ct),
            AskAsync("BELVO_SECRET_ID", BelvoAsync, ct),
            AskAsync("SMTP_URL", SmtpAsync, ct),
            .. others.Select(other => AskAsync(other.Variable, (_, limit) => other.Ask(limit), ct)),
        ];
        var found = await Task.WhenAll(asked);
        return [.. found.OfType<SettingsFault>()];
    }

    /// <param name="ask">Answers what is wrong, and throws where nobody answers.</param>
    private async Task<SettingsFault?> AskAsync(
        string variable,
        Func<string, CancellationToken, Task<string?>> ask,
        CancellationToken ct
    )
    {
        if (Text(variable) is not { } value)
            return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            return await ask(value, limit.Token) is { } refusal
                ? new(variable, refusal, "Check the value against the one that the service shows.")
                : null;
        }
        catch (Exception e)
            when (e
                    is HttpRequestException
                        or OperationCanceledException
                        or IOException
                        or SocketException
                        or NpgsqlException
                        or AuthenticationException
                && !ct.IsCancellationRequested
            )
        {
            // What the service or the library says may quote an address with its password.
            return new(
                variable,
                "names a service that does not answer.",
                "Check host and port, and that nothing between here and there keeps them apart."
            );
        }
    }

    private static async Task<string?> DatabaseAsync(string url, CancellationToken ct)
    {
        if (!PostgresUrl.TryRead(url, out var connection))
            return null;
        await using var source = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString
        );
        try
        {
            await source.OpenAsync(ct);
            return null;
        }
        catch (PostgresException e)
        {
            // 28: who we are; 3D: which database.
            return e.SqlState switch
            {
                ['2', '8', ..] => "is refused: the user or the password is wrong.",
                ['3', 'D', ..] => "names a database that is not there.",
                _ => $"is refused by the server ({e.SqlState}).",
            };
        }
    }

    private Task<string?> ClaudeAsync(string key, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, At("ANTHROPIC_BASE_URL", Anthropic, "v1/models?limit=1"));
        request.Headers.Add("x-api-key", key);
        request.Headers.Add("anthropic-version", "2023-06-01");
        return HttpAsync(request, ct);
    }

    private Task<string?> BelvoAsync(string id, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, At("BELVO_BASE_URL", Belvo, "api/links/?page_size=1"));
        var pair = Encoding.UTF8.GetBytes($"{id}:{Text("BELVO_SECRET_PASSWORD")}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
        return HttpAsync(request, ct);
    }

    private static async Task<string?> SmtpAsync(string url, CancellationToken ct) =>
        Uri.TryCreate(url, UriKind.Absolute, out var server) ? await SmtpCheck.RefusalAsync(server, ct) : null;

    private static async Task<string?> HttpAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using (request)
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.StatusCode switch
            {
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "is refused by the service.",
                _ when answer.IsSuccessStatusCode => null,
                var other => $"cannot be checked: the service answers {(int)other}.",
            };
        }
    }

    private Uri At(string variable, string usual, string path) =>
        new(new Uri($"{(Text(variable) ?? usual).TrimEnd('/')}/"), path);

    private string? Text(string variable) => configuration[variable]?.Trim() is { Length: > 0 } text ? text : null;
}
