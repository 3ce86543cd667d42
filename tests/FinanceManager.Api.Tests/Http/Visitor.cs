using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace FinanceManager.Api.Tests.Http;

/// <summary>A browser: keeps its cookie and its access token, and speaks JSON.</summary>
internal sealed class Visitor(TestHost host, string origin = "http://home.example")
{
    internal const string Password = "correct horse battery";

    internal string? AccessToken { get; set; }

    internal string? Cookie { get; set; }

    internal string? Household { get; set; }

    /// <summary>Whether to be told 202 rather than to wait long.</summary>
    internal bool IsImpatient { get; set; }

    internal string Email { get; private set; } = "";

    internal string UserId { get; private set; } = "";

    internal static async Task<Visitor> RegisteredAsync(TestHost host, string email = "joe@example.com")
    {
        var visitor = new Visitor(host);
        var registered = await visitor.RegisterAsync(email);
        registered.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        await visitor.LoginAsync(email);
        return visitor;
    }

    internal async Task<HttpResponseMessage> RegisterAsync(string email, string password = Password)
    {
        var response = await SendAsync(
            HttpMethod.Post,
            "/auth/register",
            new
            {
                email,
                password,
                displayName = email.Split('@')[0],
                baseCurrency = "BRL",
                country = "BR",
            }
        );
        if (response.IsSuccessStatusCode)
            (Email, UserId, Household) = (
                email,
                await TextOfAsync(response, "userId"),
                await TextOfAsync(response, "householdId")
            );
        return response;
    }

    internal async Task<HttpResponseMessage> LoginAsync(string email, string password = Password)
    {
        var response = await SendAsync(HttpMethod.Post, "/auth/login", new { email, password });
        if (response.IsSuccessStatusCode)
            AccessToken = await TextOfAsync(response, "accessToken");
        return response;
    }

    internal async Task<HttpResponseMessage> RefreshAsync()
    {
        var response = await SendAsync(HttpMethod.Post, "/auth/refresh");
        if (response.IsSuccessStatusCode)
            AccessToken = await TextOfAsync(response, "accessToken");
        return response;
    }

    internal Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <param name="body">Sent as JSON, unless it is content already.</param>
    /// <param name="seen">The ETag of the row as it was seen, where the edit is about that.</param>
    internal Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        object? body = null,
        string? seen = null
    ) => SendToAsync(method, $"/api/v1{path}", body, seen);

    /// <summary>To any path of the host.</summary>
    internal async Task<HttpResponseMessage> SendToAsync(
        HttpMethod method,
        string url,
        object? body = null,
        string? seen = null
    )
    {
        using var request = new HttpRequestMessage(method, origin + url);
        if (AccessToken is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        if (Household is not null)
            request.Headers.Add("X-Household-Id", Household);
        if (IsImpatient)
            request.Headers.Add("Prefer", "respond-async");
        if (seen is not null)
            request.Headers.Add("If-Match", seen);
        if (body is not null)
            request.Content = body as HttpContent ?? JsonContent.Create(body);
        var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
            Cookie = cookies.Single().Split(';')[0];
        return response;
    }

    internal static async Task<JsonElement> JsonOfAsync(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );

    internal static async Task<string> TextOfAsync(HttpResponseMessage response, string member) =>
        (await JsonOfAsync(response)).GetProperty(member).GetString()!;

    internal static Task<string> CodeOfAsync(HttpResponseMessage response) => TextOfAsync(response, "code");
}
