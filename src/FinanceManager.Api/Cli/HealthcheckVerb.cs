using System.Text.Json;
using FinanceManager.Api.Http;

namespace FinanceManager.Api.Cli;

/// <summary><c>healthcheck</c>: what the container's health check runs, since the image has no curl.</summary>
internal static class HealthcheckVerb
{
    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        var builder = Program.CreateBuilder(args);
        var address = new Uri(ListenAddresses.ToCall(builder.Configuration), "/health");
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await client.GetAsync(address);
            await terminal.Out.WriteLineAsync(await response.Content.ReadAsStringAsync());
            return response.IsSuccessStatusCode ? 0 : CommandLine.Failed;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { status = "unreachable" }));
            await terminal.Error.WriteLineAsync($"No answer from {address}.");
            return CommandLine.Failed;
        }
    }
}
