namespace FinanceManager.Domain.Ai;

/// <summary>What a household allows the model to be asked: nothing until an owner consents.</summary>
public sealed class AiChoices : IOwned
{
    public HouseholdId HouseholdId { get; private set; }

    public bool Enabled { get; private set; }

    public DateTimeOffset? ConsentedAt { get; private set; }

    public UserId? ConsentedBy { get; private set; }

    /// <summary>What a month may cost, in millionths of a dollar; null for what the installation sets.</summary>
    public long? MonthlyCap { get; private set; }

    /// <summary>In minor units of the base currency: a larger model is asked about such amounts too. Null for none.</summary>
    public long? EscalateFrom { get; private set; }

    /// <summary>
    /// Pictures of documents may be sent, too, where their text does not do. Nothing can be taken out of a picture, so that
    /// it is agreed to apart.
    /// </summary>
    public bool SendsPictures { get; private set; }

    /// <summary>Asked only where an owner consented and did not switch it off.</summary>
    public bool MayAsk => Enabled && ConsentedAt is not null;

    public void Consent(UserId by, DateTimeOffset at) => (ConsentedAt, ConsentedBy) = (at, by);

    /// <summary>Nothing leaves any more.</summary>
    public void Withdraw() => (ConsentedAt, ConsentedBy, Enabled, SendsPictures) = (null, null, false, false);

    public void SendPictures(bool allowed)
    {
        if (allowed && ConsentedAt is null)
            throw new RuleViolation("ai.consent-required");
        SendsPictures = allowed;
    }

    public void Switch(bool on)
    {
        if (on && ConsentedAt is null)
            throw new RuleViolation("ai.consent-required");
        Enabled = on;
    }

    /// <param name="millionths">Of a dollar.</param>
    public void Cap(long millionths) => MonthlyCap = millionths;

    public void Escalate(long? fromMinorUnits) => EscalateFrom = fromMinorUnits;
}
