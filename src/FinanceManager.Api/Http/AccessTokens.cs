using FinanceManager.Domain;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FinanceManager.Api.Http;

/// <summary>Short-lived proof of a session, signed with <c>SECRET_KEY</c>; the previous key still verifies while it is being replaced.</summary>
internal sealed class AccessTokens
{
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const string Ourselves = "finance-manager";
    private const string SessionClaim = "sid";

    private readonly TimeProvider _clock;
    private readonly SigningCredentials _signing;
    private readonly TokenValidationParameters _expected;
    private readonly JsonWebTokenHandler _tokens = new() { SetDefaultTimesOnTokenCreation = false };

    public AccessTokens(Settings settings, TimeProvider clock)
    {
        _clock = clock;
        _signing = new(KeyOf(settings.SecretKey), SecurityAlgorithms.HmacSha256);
        _expected = new()
        {
            ValidIssuer = Ourselves,
            ValidAudience = Ourselves,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = settings.PreviousSecretKey is { } previous
                ? [_signing.Key, KeyOf(previous)]
                : [_signing.Key],
            LifetimeValidator = (_, expires, _, _) => expires > _clock.GetUtcNow().UtcDateTime,
        };
    }

    internal string Issue(UserId user, Guid session)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return _tokens.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Ourselves,
                Audience = Ourselves,
                IssuedAt = now,
                Expires = now + Lifetime,
                SigningCredentials = _signing,
                Claims = new Dictionary<string, object>
                {
                    [JwtRegisteredClaimNames.Sub] = user.ToString(),
                    [SessionClaim] = session.ToString(),
                },
            }
        );
    }

    /// <summary>Null for anything that is not a token of ours, or no longer.</summary>
    internal async Task<(UserId User, Guid Session)?> ReadAsync(string token)
    {
        var result = await _tokens.ValidateTokenAsync(token, _expected);
        return
            result.IsValid
            && UserId.TryParse(result.ClaimsIdentity.FindFirst(JwtRegisteredClaimNames.Sub)?.Value, null, out var user)
            && Guid.TryParse(result.ClaimsIdentity.FindFirst(SessionClaim)?.Value, out var session)
            ? (user, session)
            : null;
    }

    private static SymmetricSecurityKey KeyOf(string secret) => new(Settings.DeriveKey(secret, "access-token"));
}
