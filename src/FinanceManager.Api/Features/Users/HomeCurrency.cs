using System.Collections.Frozen;
using FinanceManager.Domain;

namespace FinanceManager.Api.Features.Users;

/// <summary>What a household most likely counts in, when the person did not say; it can be changed afterwards.</summary>
internal static class HomeCurrency
{
    private static readonly FrozenDictionary<string, string> ByCountry = (
        "AR=ARS AT=EUR AU=AUD BE=EUR BO=BOB BR=BRL CA=CAD CH=CHF CL=CLP CO=COP CR=CRC DE=EUR DO=DOP ES=EUR FI=EUR FR=EUR "
        + "GB=GBP GR=EUR GT=GTQ HN=HNL IE=EUR IN=INR IT=EUR JP=JPY LU=EUR MX=MXN NI=NIO NL=EUR NZ=NZD PE=PEN PT=EUR PY=PYG "
        + "US=USD UY=UYU VE=VES AO=AOA MZ=MZN CV=CVE"
    )
        .Split(' ')
        .ToFrozenDictionary(pair => pair[..2], pair => pair[3..]);

    internal static Currency Of(string? country, string locale)
    {
        var place = country ?? (locale.Length == 5 ? locale[3..] : null);
        var code = place is not null && ByCountry.TryGetValue(place, out var known) ? known : OfLanguage(locale[..2]);
        return Currency.Parse(code);
    }

    private static string OfLanguage(string language) =>
        language switch
        {
            "pt" => ByCountry["BR"],
            "es" => ByCountry["ES"],
            _ => ByCountry["US"],
        };
}
