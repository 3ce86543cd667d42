namespace FinanceManager.Api;

/// <summary>Whom exchange rates are asked of.</summary>
/// <param name="Fetch">False for a server that asks nobody: it stays with the rates it came with and the households' own.</param>
internal sealed record RateSettings(bool Fetch, Uri Frankfurter, Uri Ecb)
{
    internal static RateSettings Read(IConfiguration configuration, List<SettingsFault> faults)
    {
        var fetch = Text("FETCH_RATES")?.ToLowerInvariant();
        if (fetch is not (null or "true" or "1" or "false" or "0"))
            faults.Add(new("FETCH_RATES", "is neither yes nor no.", "Use true or false."));
        return new(
            fetch is null or "true" or "1",
            Url("FRANKFURTER_BASE_URL", "https://api.frankfurter.dev"),
            Url("ECB_BASE_URL", "https://www.ecb.europa.eu")
        );

        string? Text(string variable) => configuration[variable]?.Trim() is { Length: > 0 } text ? text : null;

        Uri Url(string variable, string unset)
        {
            var text = Text(variable) ?? unset;
            if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                return url;
            faults.Add(new(variable, "is not an absolute URL.", "Begin with http:// or https://."));
            return new(unset);
        }
    }
}
