namespace FinanceManager.Api.Http;

internal static class ListenAddresses
{
    private const string Default = "http://localhost:8080";

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

    /// <summary>Where a program on this machine reaches the server.</summary>
    internal static Uri ToCall(IConfiguration configuration)
    {
        var first = configuration["urls"]?.Split(';')[0];
        if (first is null && configuration["http_ports"]?.Split(';')[0] is { } port)
            first = $"http://localhost:{port}";
        var address = BindingAddress.Parse(first ?? Default);
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }

    private static bool IsChosen(ConfigurationManager configuration) =>
        configuration["urls"] is not null
        || configuration["http_ports"] is not null
        || configuration["https_ports"] is not null;
}
