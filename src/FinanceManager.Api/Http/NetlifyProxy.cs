using System.Net;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FinanceManager.Api.Http;

/// <summary>
/// Believes Netlify's proxy about who asks, when it signs what it passes on: otherwise everybody behind it would share one
/// limit, and anybody could choose an address. https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/
/// </summary>
internal sealed class NetlifyProxy
{
    internal const string SignatureHeader = "X-Nf-Sign";
    internal const string AddressHeader = "X-Nf-Client-Connection-Ip";

    private readonly JsonWebTokenHandler _tokens = new();
    private readonly TokenValidationParameters _expected;

    /// <param name="secret">What the site signs with.</param>
    internal NetlifyProxy(string secret, TimeProvider clock) =>
        _expected = new()
        {
            ValidIssuer = "netlify",
            ValidateAudience = false,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)),
            LifetimeValidator = (_, expires, _, _) => expires > clock.GetUtcNow().UtcDateTime,
        };

    /// <returns>Who asked Netlify; null where the request did not come by it, or does not prove that.</returns>
    internal async Task<IPAddress?> ClientOfAsync(HttpRequest request)
    {
        var signature = request.Headers[SignatureHeader].ToString();
        return
            signature.Length > 0
            && IPAddress.TryParse(request.Headers[AddressHeader].ToString(), out var address)
            && (await _tokens.ValidateTokenAsync(signature, _expected)).IsValid
            ? address
            : null;
    }
}
