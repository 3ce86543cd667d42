using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;

namespace FinanceManager.Api.Http;

internal static class ClientAddress
{
    /// <summary>Believes forwarded headers only from <c>TRUSTED_PROXIES</c>, and Netlify only by its signature.</summary>
    internal static void UseTrustedProxies(this WebApplication app, Settings settings)
    {
        app.UseForwardedAddresses(settings);
        if (settings.NetlifyProxySecret is not { } secret)
            return;
        var netlify = new NetlifyProxy(secret, app.Services.GetRequiredService<TimeProvider>());
        app.Use(
            async (context, next) =>
            {
                if (await netlify.ClientOfAsync(context.Request) is { } client)
                    context.Connection.RemoteIpAddress = client;
                await next(context);
            }
        );
    }

    private static void UseForwardedAddresses(this WebApplication app, Settings settings)
    {
        // With empty lists the framework would believe everyone.
        if (settings.TrustedProxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>Whom a limit counts: an IPv4 address, or the /64 that one IPv6 customer gets.</summary>
    internal static string ToCount(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
