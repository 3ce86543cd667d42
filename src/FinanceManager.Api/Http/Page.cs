namespace FinanceManager.Api.Http;

/// <summary>A page of a list. <paramref name="Next"/> is the cursor of the following page; null on the last one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next = null)
{
    internal const int Most = 500;
    internal const int Usual = 100;
}
