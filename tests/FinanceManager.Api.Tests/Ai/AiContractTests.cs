using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>
/// Everything that the program sends, sent once: to the fake, or where <c>CONTRACT_URL</c> says, which is a proxy that holds
/// it against the official description of the API. What it gets for an answer there is no matter.
/// </summary>
public sealed class AiContractTests
{
    private const string Sqlite = nameof(DatabaseEngine.Sqlite);

    private static readonly (string, string)[] Elsewhere = Environment.GetEnvironmentVariable("CONTRACT_URL") is { } url
        ? [("ANTHROPIC_BASE_URL", url)]
        : [];

    [Fact]
    public async Task Questions_are_sent_as_the_service_describes_them()
    {
        await using var ai = await AiHome.OpenAsync(Sqlite, Elsewhere);
        await ai.Home.ImportAsync(
            AiRunTests.BankText(3, i => $"ZIBBLE {"ÁÉÍ"[i]}BC \"quoted\" \\ 🍕", i => $"FROBZ {"XYZ"[i]}QW")
        );

        var run = await ai.GoOnAsync();

        run.GetProperty("state").GetString().ShouldBe("done");
        (await ai.CallsAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_sentence_is_sent_as_the_service_describes_it()
    {
        await using var ai = await AiHome.OpenAsync(Sqlite, Elsewhere);
        await ai.Home.AccountAsync();

        await ai.Home.Person.SendAsync(
            HttpMethod.Post,
            "/rules/draft",
            new { sentence = "ZIBBLE \"quoted\" \\ 🍕 over 100 is food" }
        );

        (await ai.CallsAsync())
            .ShouldHaveSingleItem()
            .GetProperty("outcome")
            .GetString()
            .ShouldBeOneOf("answered", "unusable");
    }

    [Fact]
    public async Task Batches_are_submitted_looked_after_and_cancelled_as_the_service_describes_it()
    {
        await using var ai = await AiHome.OpenAsync(Sqlite, [.. Elsewhere, ("Ai:BatchAboveRows", "1")]);
        await ai.Home.ImportAsync(AiRunTests.BankText(3, i => $"ZIBBLE {"ABC"[i]}QW"));
        (await ai.GoOnAsync()).GetProperty("state").GetString().ShouldBe("waiting");
        await ai.WaitAsync(TimeSpan.FromMinutes(2));
        await ai.GoOnAsync();
        await ai.Home.PatchAsync("/ai/settings", new { enabled = false });
        await ai.WaitAsync(TimeSpan.FromMinutes(2));

        (await ai.GoOnAsync()).GetProperty("state").GetString().ShouldBeOneOf("done", "stopped");
    }
}
