namespace FinanceManager.Infrastructure.Tests;

/// <summary>What the infrastructure or its documents name before it is there. A test fails once it is: then it goes from here.</summary>
internal static class Announced
{
    /// <summary>Of the program's contract, passed to tasks already.</summary>
    internal static readonly IReadOnlyList<string> Variables =
    [
        "BELVO_WEBHOOK_SECRET",
    ];

    internal static readonly IReadOnlyList<string> Verbs = [];

    internal static readonly IReadOnlyList<string> MakeTargets = [];

    internal static readonly IReadOnlyList<string> Scripts = [];
}
