using System.Globalization;

namespace FinanceManager.Api.Http;

internal static class ListenAddresses
{
    private const string Default = "http://localhost:8080";
    private static readonly string[] Ports = ["http_ports", "https_ports"];

    internal static void ConfigureKestrel(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Everything but an upload is small; uploads raise their own limit.
            kestrel.Limits.MaxRequestBodySize = Uploads.OrdinaryLimitBytes;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
        if (!IsChosen(builder.Configuration))
            builder.WebHost.UseUrls(Default);
    }

    internal static IEnumerable<SettingsFault> FaultsOf(IConfiguration configuration)
    {
        if (!Items(configuration, "urls").All(IsAddress))
            yield return new(
                "ASPNETCORE_URLS",
                "contains what is no address to listen at.",
                "Write http://localhost:8080 or http://0.0.0.0:8080, separated by semicolons."
            );
        foreach (var ports in Ports)
            if (!Items(configuration, ports).All(port => ushort.TryParse(port, CultureInfo.InvariantCulture, out _)))
                yield return new(
                    $"ASPNETCORE_{ports.ToUpperInvariant()}",
                    "contains what is no port.",
                    "Write whole numbers up to 65535, separated by semicolons."
                );
    }

    /// <summary>Where a program on this machine reaches the server.</summary>
    /// <exception cref="InvalidSettings">The server listens nowhere that a program could call.</exception>
    internal static Uri ToCall(IConfiguration configuration)
    {
        List<SettingsFault> faults = [.. FaultsOf(configuration)];
        if (faults.Count > 0)
            throw new InvalidSettings(faults);
        var first = Items(configuration, "urls").FirstOrDefault();
        if (first is null && Items(configuration, "http_ports").FirstOrDefault() is { } port)
            first = $"http://localhost:{port}";
        var address = BindingAddress.Parse(first ?? Default);
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }

    private static bool IsAddress(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            return address is { Scheme: "http" or "https", Port: >= 0 and <= ushort.MaxValue, PathBase: "" }
                && (address.Host is "*" or "+" || Uri.CheckHostName(address.Host) != UriHostNameType.Unknown);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string[] Items(IConfiguration configuration, string name) =>
        configuration[name]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool IsChosen(ConfigurationManager configuration) =>
        configuration["urls"] is not null
        || configuration["http_ports"] is not null
        || configuration["https_ports"] is not null;
}
