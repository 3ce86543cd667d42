using FinanceManager.Api.Ai;
using Microsoft.Extensions.Configuration;

namespace FinanceManager.Api.Tests.Ai;

public sealed class AiOptionsTests
{
    [Fact]
    public void What_is_shipped_is_sound_and_asks_nobody_without_a_key()
    {
        var settings = Read();

        settings.Ai.Available.ShouldBeFalse();
        settings.Ai.Routes[AiTasks.Categorize].ShouldBe(new ModelPrice("claude-haiku-5-5", 0.10m, 0.50m));
        (settings.Ai.MonthlyCap, settings.Ai.HouseholdCap).ShouldBe((20_000_000, 1_000_000));
    }

    [Fact]
    public void A_route_a_price_and_a_cap_are_configuration()
    {
        var options = Read(
            ("ANTHROPIC_API_KEY", "key"),
            ("AI_HOUSEHOLD_CAP_USD", "0.25"),
            ("Ai:Tasks:categorize", "next-5"),
            ("Ai:Models:next-5:InputPerMillion", "0.2"),
            ("Ai:Models:next-5:OutputPerMillion", "1")
        ).Ai;

        options.Available.ShouldBeTrue();
        options.HouseholdCap.ShouldBe(250_000);
        options.Routes[AiTasks.Categorize].CostOf(10, 3).ShouldBe(5);
        options.Routes[AiTasks.Categorize].CostOf(1, 0).ShouldBe(1, "never too little");
    }

    [Fact]
    public void Every_fault_is_found_at_start()
    {
        var faults = SettingsReader.FaultsOf(
            Of(
                ("AI_ENABLED", "maybe"),
                ("AI_MONTHLY_CAP_USD", "-1"),
                ("AI_HOUSEHOLD_CAP_USD", "1,50"),
                ("Ai:Tasks:escalate", "nobody"),
                ("Ai:Models:claude-haiku-5-5:InputPerMillion", "cheap"),
                ("Ai:MerchantsPerCall", "0")
            ),
            production: true
        );

        faults
            .Select(fault => fault.Variable)
            .ShouldBe(
                [
                    "AI_ENABLED",
                    "AI_MONTHLY_CAP_USD",
                    "AI_HOUSEHOLD_CAP_USD",
                    "Ai:Tasks:escalate",
                    "Ai:Models:claude-haiku-5-5:InputPerMillion",
                    "Ai:MerchantsPerCall",
                ],
                ignoreOrder: true
            );
    }

    private static Settings Read(params (string, string)[] variables) =>
        SettingsReader.Read(Of(variables), production: true);

    private static IConfigurationRoot Of(params (string Name, string Value)[] variables)
    {
        var folder = Directory.CreateTempSubdirectory("finance-").FullName;
        return new ConfigurationBuilder()
            .AddInMemoryCollection(
                variables.Append(("DATA_DIR", folder)).ToDictionary(v => v.Item1, string? (v) => v.Item2)
            )
            .Build();
    }
}
