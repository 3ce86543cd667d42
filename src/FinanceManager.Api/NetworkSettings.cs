using System.Net;

namespace FinanceManager.Api;

/// <summary>Whom the server believes: pages of other origins, and proxies.</summary>
internal static class NetworkSettings
{
    /// <param name="production">There not everybody can be allowed.</param>
    internal static List<string> Origins(IEnumerable<string> texts, bool production, List<SettingsFault> faults)
    {
        var origins = new List<string>();
        foreach (var text in texts)
        {
            if (text == "*" && !production)
                origins.Add(text);
            else if (text == "*")
                faults.Add(
                    new(
                        "CORS_ORIGINS",
                        "allows every site (*), which production refuses.",
                        "List the origins, separated by commas."
                    )
                );
            else if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsOrigin(uri, text))
                origins.Add(uri.GetLeftPart(UriPartial.Authority));
            else
                faults.Add(
                    new(
                        "CORS_ORIGINS",
                        $"contains '{text}', which is not an origin.",
                        "Write scheme and host only: https://app.example.com."
                    )
                );
        }
        return origins;
    }

    internal static List<IPNetwork> Proxies(IEnumerable<string> texts, List<SettingsFault> faults)
    {
        var networks = new List<IPNetwork>();
        foreach (var text in texts)
        {
            if (IPNetwork.TryParse(text, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(text, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                faults.Add(
                    new(
                        "TRUSTED_PROXIES",
                        $"contains '{text}', which is no address or network.",
                        "Write 10.0.0.7 or 10.0.0.0/8, separated by commas."
                    )
                );
        }
        return networks;
    }

    private static bool IsOrigin(Uri uri, string text) =>
        uri.Scheme is "http" or "https"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
