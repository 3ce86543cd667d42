namespace FinanceManager.Api.Ai;

/// <summary>A question to a model: what it is to do, the data as text, and the form of its answer.</summary>
/// <param name="Schema">JSON schema that the answer must follow.</param>
/// <param name="MostTokens">After which an answer is cut off.</param>
/// <param name="Jpeg">A picture that the question is about, of at most a megapixel.</param>
internal sealed record ModelQuestion(
    string Model,
    string Instruction,
    string Data,
    string Schema,
    int MostTokens,
    byte[]? Jpeg = null
);

internal enum ModelEnd
{
    Finished,
    CutOff,
    Refused,
}

/// <param name="Text">What it said; not to be read unless it finished.</param>
internal sealed record ModelAnswer(ModelEnd End, string Text, long InputTokens, long OutputTokens);

/// <summary>The answer to one question of a batch: an answer, or how it ended without one.</summary>
internal sealed record BatchedAnswer(string Key, ModelAnswer? Answer, BatchFate Fate);

internal enum BatchFate
{
    Answered,
    Failed,
    Canceled,
    Expired,
}

/// <summary>A language model elsewhere, in the words of this program. Each call fails with a <see cref="ModelFailure"/> or not at all.</summary>
internal interface ILanguageModel
{
    /// <summary>Once: repeating is the gateway's business, which knows what it may cost.</summary>
    Task<ModelAnswer> AskAsync(ModelQuestion question, CancellationToken ct);

    /// <returns>The batch's name.</returns>
    Task<string> SubmitAsync(IReadOnlyDictionary<string, ModelQuestion> questions, CancellationToken ct);

    Task<bool> HasEndedAsync(string batch, CancellationToken ct);

    /// <summary>In no order.</summary>
    IAsyncEnumerable<BatchedAnswer> ResultsAsync(string batch, CancellationToken ct);

    Task CancelAsync(string batch, CancellationToken ct);
}

internal enum FailureKind
{
    /// <summary>Later, maybe.</summary>
    Busy,
    TimedOut,

    /// <summary>Such a request will never be taken: key, form, size.</summary>
    Rejected,

    /// <summary>The account's own limit is reached; asking again would be an abuse.</summary>
    SpendLimit,

    /// <summary>There is no such batch.</summary>
    Missing,
}

/// <summary>The service did not answer.</summary>
/// <param name="retryAfter">How long it asks to be left alone.</param>
internal sealed class ModelFailure(FailureKind kind, TimeSpan? retryAfter, Exception? cause)
    : Exception($"The language model did not answer: {kind}.", cause)
{
    internal FailureKind Kind { get; } = kind;

    internal TimeSpan? RetryAfter { get; } = retryAfter;
}
