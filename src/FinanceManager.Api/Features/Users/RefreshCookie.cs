namespace FinanceManager.Api.Features.Users;

/// <summary>
/// Carries the refresh token out of reach of scripts and other sites. Over https it is bound to this very host;
/// on a plain-http home network browsers refuse such a cookie, so a plain one takes its place.
/// </summary>
internal static class RefreshCookie
{
    private const string Hardened = "__Host-finance-session";
    private const string Plain = "finance-session";

    internal static string? Read(HttpContext http) => http.Request.Cookies[NameFor(http)];

    internal static void Write(HttpContext http, string token) =>
        http.Response.Cookies.Append(NameFor(http), token, OptionsFor(http, RefreshTokens.Lifetime));

    internal static void Delete(HttpContext http) =>
        http.Response.Cookies.Delete(NameFor(http), OptionsFor(http, lifetime: null));

    private static string NameFor(HttpContext http) => http.Request.IsHttps ? Hardened : Plain;

    private static CookieOptions OptionsFor(HttpContext http, TimeSpan? lifetime) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
            // The __Host- prefix demands the root.
            Path = http.Request.IsHttps ? "/" : "/api/v1/auth",
            MaxAge = lifetime,
            IsEssential = true,
        };
}
