namespace FinanceManager.Api.Categorization;

/// <summary>One in fifty of what was applied without asking is shown to a person, which keeps the measured precision honest.</summary>
internal static class AppliedSample
{
    /// <returns>The same for the same movement.</returns>
    internal static bool Takes(string description, DateOnly date, long minorUnits)
    {
        var hash = 2166136261u;
        foreach (var c in description)
            hash = unchecked((hash ^ c) * 16777619);
        return unchecked((hash ^ (uint)date.DayNumber ^ (uint)minorUnits) * 2654435761u >> 16) % 50 == 0;
    }
}
