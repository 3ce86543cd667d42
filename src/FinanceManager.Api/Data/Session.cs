using FinanceManager.Domain;

namespace FinanceManager.Api.Data;

/// <summary>
/// One sign-in on one device. Its refresh token rotates: the current one and, for 30 seconds, the one before are accepted;
/// any older one means theft and revokes the session. Only hashes are stored.
/// </summary>
public sealed class Session
{
    public Guid Id { get; init; }

    public UserId UserId { get; init; }

    public byte[] CurrentHash { get; set; } = [];

    public byte[]? PreviousHash { get; set; }

    public DateTimeOffset RotatedAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The browser's own description, cut to 200 characters, for the list of sessions.</summary>
    public string? UserAgent { get; init; }
}
