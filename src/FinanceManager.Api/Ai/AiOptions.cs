namespace FinanceManager.Api.Ai;

/// <summary>What the model is asked to do; its route in the configuration says which model does it.</summary>
internal static class AiTasks
{
    internal const string Categorize = "categorize";

    /// <summary>A second opinion of a larger model.</summary>
    internal const string Escalate = "escalate";

    /// <summary>A rule out of a sentence.</summary>
    internal const string DraftRule = "draft-rule";

    /// <summary>What a document says, by its text, by a picture of it, and by a picture once more, of a larger model.</summary>
    internal const string ReadDocument = "read-document";

    internal const string ReadPicture = "read-picture";
    internal const string ReadHard = "read-hard";

    /// <summary>A sentence for what was computed.</summary>
    internal const string WordInsights = "word-insights";

    internal static readonly string[] OfDocuments = [ReadDocument, ReadPicture, ReadHard];

    internal static readonly string[] All = [Categorize, Escalate, DraftRule, WordInsights, .. OfDocuments];
}

/// <summary>A model and what a token costs, in millionths of a dollar: the same number as dollars per million tokens.</summary>
internal sealed record ModelPrice(string Model, decimal Input, decimal Output)
{
    /// <summary>In millionths of a dollar, never too little.</summary>
    internal long CostOf(long inputTokens, long outputTokens, decimal share = 1) =>
        decimal.ToInt64(decimal.Ceiling(((inputTokens * Input) + (outputTokens * Output)) * share));
}

/// <summary>The <c>Ai</c> section of the configuration, validated as a whole. Not a record: its text must never show the key.</summary>
internal sealed class AiOptions
{
    internal const long Dollar = 1_000_000;

    /// <summary>The installation's kill switch.</summary>
    public required bool Enabled { get; init; }

    public string? ApiKey { get; init; }

    public Uri? BaseUrl { get; init; }

    /// <summary>Of all households together, in millionths of a dollar.</summary>
    public required long MonthlyCap { get; init; }

    /// <summary>Of a household that sets none of its own, which cannot be more.</summary>
    public required long HouseholdCap { get; init; }

    public required IReadOnlyDictionary<string, ModelPrice> Routes { get; init; }

    /// <summary>By model.</summary>
    public required IReadOnlyDictionary<string, ModelPrice> Prices { get; init; }

    public required int BatchPercent { get; init; }

    public required int MerchantsPerCall { get; init; }

    public required int BatchAboveRows { get; init; }

    /// <summary>Below it an answer is a suggestion.</summary>
    public required int ApplyFromPercent { get; init; }

    public required int TimeoutSeconds { get; init; }

    public required int MostAttempts { get; init; }

    /// <summary>For how long an answer is good.</summary>
    public required int AnswerDays { get; init; }

    /// <summary>Whether this instance looks for work of its own accord.</summary>
    public required bool Background { get; init; }

    /// <summary>Whether anybody can be asked at all.</summary>
    internal bool Available => Enabled && ApiKey is not null;

    internal decimal BatchShare => BatchPercent / 100m;
}
