using System.Buffers.Text;
using System.Security.Cryptography;
using FinanceManager.Api.Data;

namespace FinanceManager.Api.Features.Users;

/// <summary>
/// The secret a browser keeps in a cookie. Each use replaces it by a successor that is computed from it, so that two tabs
/// using the same one at once get the same successor; the database holds hashes only.
/// </summary>
internal sealed class RefreshTokens(Settings settings, TimeProvider clock)
{
    internal static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private const int SecretLength = 32;
    private readonly byte[] _key = Settings.DeriveKey(settings.SecretKey, "refresh-token");

    internal sealed record Token(Guid Session, byte[] Secret)
    {
        internal string Text => Base64Url.EncodeToString([.. Session.ToByteArray(), .. Secret]);

        internal static Token? Parse(string? text)
        {
            var bytes = new byte[16 + SecretLength];
            return
                text is not null
                && Base64Url.IsValid(text, out var length)
                && length == bytes.Length
                && Base64Url.TryDecodeFromChars(text, bytes, out _)
                ? new(new Guid(bytes.AsSpan(0, 16)), bytes[16..])
                : null;
        }
    }

    internal (Session Session, Token Token) Begin(User user, string? userAgent)
    {
        var now = clock.GetUtcNow();
        var token = new Token(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(SecretLength));
        var session = new Session
        {
            Id = token.Session,
            UserId = user.Id,
            CurrentHash = SHA256.HashData(token.Secret),
            CreatedAt = now,
            RotatedAt = now,
            ExpiresAt = now + Lifetime,
            UserAgent = userAgent is { Length: > 200 } ? userAgent[..200] : userAgent,
        };
        return (session, token);
    }

    /// <returns>The successor; null when the token opens nothing. A token used again after its time ends the session.</returns>
    internal Token? Rotate(Session session, Token presented)
    {
        var now = clock.GetUtcNow();
        if (session.RevokedAt is not null || session.ExpiresAt <= now)
            return null;

        var hash = SHA256.HashData(presented.Secret);
        var successor = presented with { Secret = HMACSHA256.HashData(_key, presented.Secret) };
        if (CryptographicOperations.FixedTimeEquals(hash, session.CurrentHash))
        {
            session.PreviousHash = hash;
            session.CurrentHash = SHA256.HashData(successor.Secret);
            session.RotatedAt = now;
            session.ExpiresAt = now + Lifetime;
            return successor;
        }
        if (CryptographicOperations.FixedTimeEquals(hash, session.PreviousHash) && now <= session.RotatedAt + Grace)
            return successor;

        session.RevokedAt = now;
        return null;
    }
}
