namespace FinanceManager.Domain;

/// <summary>What a request that took too long to wait for came to, for whoever asked it.</summary>
public sealed class LateAnswer(Guid id, UserId userId, int status, string headers, byte[] body, DateTimeOffset at)
    : IOwned
{
    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; } = id;

    public UserId UserId { get; private set; } = userId;

    public int Status { get; private set; } = status;

    /// <summary>JSON of the answer's headers by name.</summary>
    public string Headers { get; private set; } = headers;

    public byte[] Body { get; private set; } = body;

    public DateTimeOffset At { get; private set; } = at;
}
