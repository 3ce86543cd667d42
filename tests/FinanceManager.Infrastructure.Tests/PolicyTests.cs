using FinanceManager.Infrastructure.Tests.Policies;

namespace FinanceManager.Infrastructure.Tests;

public sealed class PolicyTests
{
    private static readonly Dictionary<string, Policy> All = new[]
    {
        AccessPolicies.All,
        AlarmPolicies.All,
        BackupPolicies.All,
        CostPolicies.All,
        EdgePolicies.All,
        EncryptionPolicies.All,
        LogPolicies.All,
        NamePolicies.All,
        NetworkPolicies.All,
        NoticePolicies.All,
        PipelinePolicies.All,
        ProtectionPolicies.All,
        RegistryPolicies.All,
        SecretPolicies.All,
        SettingsPolicies.All,
        StoragePolicies.All,
        TaskPolicies.All,
        TransportPolicies.All,
    }
        .SelectMany(policies => policies)
        .ToDictionary(p => p.Name);

    public static TheoryData<string, string> PoliciesOfPlans() =>
        [.. All.Values.SelectMany(p => p.Plans.Select(plan => (p.Name, plan)))];

    public static TheoryData<string, int, string> FaultsOfPolicies() =>
        [.. All.Values.SelectMany(p => p.Faults.Select((f, place) => (p.Name, place, $"{f.Resource} {f.About}")))];

    [Theory]
    [MemberData(nameof(PoliciesOfPlans))]
    public void A_plan_keeps_it(string policy, string plan) =>
        All[policy].Violations(PlanFiles.Plan(plan)).ShouldBeEmpty(All[policy].Why);

    [Theory]
    [MemberData(nameof(FaultsOfPolicies))]
    public void A_planted_fault_is_found_and_named(string policy, int place, string fault)
    {
        var (checkedBy, planted) = (All[policy], All[policy].Faults[place]);
        var plan = PlanFiles.Read(planted.In ?? checkedBy.Plans[0]);
        planted.Plant(plan);

        var violations = checkedBy.Violations(new(plan)).ToList();

        violations.ShouldContain(v => v.StartsWith(planted.Resource, StringComparison.Ordinal), fault);
    }

    [Fact]
    public void Every_policy_has_a_fault_that_it_finds() =>
        All.Values.Where(p => p.Faults.Length == 0).Select(p => p.Name).ShouldBeEmpty();

    [Fact]
    public void There_are_forty_policies_at_least() => All.Count.ShouldBeGreaterThanOrEqualTo(40);
}
