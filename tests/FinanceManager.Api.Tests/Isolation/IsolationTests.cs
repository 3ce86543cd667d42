using FinanceManager.Api.Documents;
using FinanceManager.Api.Tests.Ai;
using FinanceManager.Api.Tests.Documents;
using FinanceManager.Api.Tests.Http;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>Each route of the OpenAPI document, called with the real ids of a household by those who may not.</summary>
public sealed class IsolationTests
{
    private static readonly IReadOnlyList<IsolationCase> Cases =
    [
        .. LedgerCases.All,
        .. FeatureCases.All,
        .. PeopleCases.All,
    ];

    public static TheoryData<string> Both => Engines.Both;

    [Fact]
    public async Task Each_route_has_a_case_and_each_case_a_route()
    {
        var documented = (await DocumentedOperation.AllAsync()).Select(o => o.Id);

        Cases.Select(c => c.OperationId).Distinct().ShouldBe(documented, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task No_route_tells_or_changes_what_belongs_to_another_household(string engine)
    {
        await using var claude = await FakeClaude.StartAsync();
        claude.Sentences = _ => SaidRule.Of([SaidRule.Text("shop")], category: 1);
        var reader = new ReaderDouble();
        reader.Readings["%PDF"] = Paper.Receipt();
        await using var host = await TestHost.BesideAsync<IReadDocuments>(
            engine,
            reader,
            [("READ_DOCUMENTS", "false"), .. AiHome.SettingsOf(claude)]
        );
        var scene = await IsolationScene.SetAsync(host);
        var operations = (await DocumentedOperation.AllAsync()).ToDictionary(o => o.Id);
        var faults = new List<string>();

        foreach (var one in Cases)
            faults.AddRange(await scene.PlayAsync(operations[one.OperationId], one));

        faults.ShouldBeEmpty();
    }
}
