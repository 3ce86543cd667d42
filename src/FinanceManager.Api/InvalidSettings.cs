namespace FinanceManager.Api;

/// <summary>One variable that cannot be used as it is. Never quotes a secret.</summary>
internal sealed record SettingsFault(string Variable, string Problem, string Remedy);

/// <summary>Start-up is refused; the message lists every fault at once, so one round of corrections is enough.</summary>
internal sealed class InvalidSettings(IReadOnlyList<SettingsFault> faults) : Exception(Describe(faults))
{
    public IReadOnlyList<SettingsFault> Faults { get; } = faults;

    private static string Describe(IReadOnlyList<SettingsFault> faults) =>
        "The configuration cannot be used:"
        + string.Concat(faults.Select(f => $"{Environment.NewLine}  {f.Variable}: {f.Problem} {f.Remedy}"));
}
