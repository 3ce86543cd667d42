using System.Net;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Domain.Ai;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Ai.RuleSentenceTests;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>Of an answer that is none, or a service that gives none, comes no rule and no second question.</summary>
public sealed class RuleSentenceFaultTests
{
    private const string Sqlite = nameof(DatabaseEngine.Sqlite);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Answers that are no valid rule.</summary>
    public static TheoryData<string> Unsound { get; } =
    [
        """{"rule":null,"notUnderstood":["anything"]}""",
        "null",
        "[]",
        """{"rule":{}}""",
        SaidRule.Of([SaidRule.Text("zibble")], category: 9_999),
        SaidRule.Of([SaidRule.Text("zibble")], category: 0),
        SaidRule.Of([SaidRule.Text("zibble")], category: -1),
        SaidRule.Of([SaidRule.Text("zibble"), SaidRule.Account(2)], category: 1),
        SaidRule.Of([SaidRule.Text("zibble"), SaidRule.Account(null)], category: 1),
        SaidRule.Of([SaidRule.Text("(zibble", "regex")], category: 1),
        SaidRule.Of([SaidRule.Text("  ")], category: 1),
        SaidRule.Of([SaidRule.Text("zibble", "atLeast")], category: 1),
        SaidRule.Of([SaidRule.Text("zibble", "startsWith")], category: 1),
        SaidRule.Of([SaidRule.Condition("timeOfDay", "equals", "night")], category: 1),
        SaidRule.Of([SaidRule.Amount("atLeast", "a hundred")], category: 1),
        SaidRule.Of([SaidRule.Amount("between", "100")], category: 1),
        SaidRule.Of([SaidRule.Text(new string('z', 501))], category: 1),
        SaidRule.Of([SaidRule.Text("zibble")], category: 1, new string('z', 201)),
        SaidRule.Of([.. Enumerable.Repeat(SaidRule.Text("zibble"), 21)], category: 1),
        SaidRule.Of([], category: 1),
        SaidRule.Of([SaidRule.Text("zibble")], category: null),
        SaidRule.Of([SaidRule.Text("zibble")], category: 1)[..^1] + ""","and":"more"}""",
        SaidRule
            .Of([SaidRule.Text("zibble")], category: 1)
            .Replace("\"category\":1", "\"category\":2,\"category\":1", StringComparison.Ordinal),
        SaidRule
            .Of([SaidRule.Text("zibble")], category: 1)
            .Replace("\"tags\":[]", "\"tags\":[null]", StringComparison.Ordinal),
        SaidRule.Of([null!], category: 1),
    ];

    [Theory]
    [MemberData(nameof(Unsound))]
    public async Task An_answer_that_is_no_valid_rule_is_not_understood(string answer)
    {
        await using var ai = await AiHome.OpenAsync(Sqlite);
        await ai.Home.AccountAsync();
        ai.Claude.Sentences = _ => answer;

        (await RefusalAsync(ai.Home)).ShouldBe("rule.sentence-not-understood");

        (await ai.CallsAsync()).ShouldHaveSingleItem().GetProperty("outcome").GetString().ShouldBe("unusable");
        (await ai.ProveSpendingAsync()).ShouldBeGreaterThan(0);
        await NothingIsSavedAsync(ai.Home);
    }

    [Theory]
    [InlineData(Fault.Prose, "unusable")]
    [InlineData(Fault.Refusal, "refused")]
    [InlineData(Fault.CutOff, "cutOff")]
    public async Task An_answer_that_is_none_is_paid_for_and_not_asked_for_again(Fault fault, string outcome)
    {
        await using var ai = await AiHome.OpenAsync(Sqlite);
        Says(ai, [SaidRule.Text("zibble")], "pets");
        ai.Claude.Faults.Enqueue(fault);

        (await RefusalAsync(ai.Home)).ShouldBe("rule.sentence-not-understood");

        (await ai.CallsAsync()).ShouldHaveSingleItem().GetProperty("outcome").GetString().ShouldBe(outcome);
        ai.Claude.Questions.Count.ShouldBe(1);
        (await ai.ProveSpendingAsync()).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(Fault.Overloaded, "ai.unreachable", false)]
    [InlineData(Fault.RateLimited, "ai.unreachable", false)]
    [InlineData(Fault.ServerError, "ai.unreachable", false)]
    [InlineData(Fault.Silence, "ai.unreachable", true)]
    [InlineData(Fault.Unauthorized, "ai.rejected", false)]
    [InlineData(Fault.SpendLimit, "ai.spend-limit", false)]
    public async Task A_service_that_fails_is_said_at_once_and_costs_only_where_it_may_have_answered(
        Fault fault,
        string code,
        bool mayHaveCost
    )
    {
        // Only silence is waited for, so that a slow machine makes no other failure a time-out.
        await using var ai = await AiHome.OpenAsync(Sqlite, ("Ai:TimeoutSeconds", fault == Fault.Silence ? "1" : "60"));
        Says(ai, [SaidRule.Text("zibble")], "pets");
        ai.Claude.Faults.Enqueue(fault);

        (await RefusalAsync(ai.Home, HttpStatusCode.ServiceUnavailable)).ShouldBe(code);

        ai.Claude.Questions.Count.ShouldBe(1);
        (await ai.ProveSpendingAsync() > 0).ShouldBe(mayHaveCost);
    }

    [Fact]
    public async Task A_service_that_fails_again_and_again_is_left_alone_for_a_while()
    {
        await using var ai = await AiHome.OpenAsync(Sqlite);
        Says(ai, [SaidRule.Text("zibble")], "pets");
        for (var i = 0; i < 5; i++)
        {
            ai.Claude.Faults.Enqueue(Fault.Overloaded);
            await RefusalAsync(ai.Home, HttpStatusCode.ServiceUnavailable);
        }

        (await RefusalAsync(ai.Home, HttpStatusCode.ServiceUnavailable)).ShouldBe("ai.unreachable");
        ai.Claude.Questions.Count.ShouldBe(5);
        await ai.WaitAsync(TimeSpan.FromMinutes(2));
        await ai.Home.PostAsync("/rules/draft", new { sentence = Sentence });
    }

    [Fact]
    public async Task A_question_that_a_server_died_over_is_settled_with_the_next_one()
    {
        await using var ai = await AiHome.OpenAsync(Sqlite);
        Says(ai, [SaidRule.Text("zibble")], "pets");
        await ai.Home.PostAsync("/rules/draft", new { sentence = Sentence });
        await using (var db = ai.Home.Database())
        {
            // As it stands between sending and hearing.
            var first = await db.AiCalls.SingleAsync(Ct);
            db.Entry(first).Property(c => c.Outcome).CurrentValue = AiOutcome.Sent;
            await db.SaveChangesAsync(Ct);
        }
        await ai.Home.PostAsync("/rules/draft", new { sentence = Sentence });
        (await ai.CallsAsync())[1].GetProperty("outcome").GetString().ShouldBe("sent", "it may still be heard");

        await ai.WaitAsync(TimeSpan.FromMinutes(3));
        await ai.Home.PostAsync("/rules/draft", new { sentence = Sentence });

        (await ai.CallsAsync())[2].GetProperty("outcome").GetString().ShouldBe("lost");
    }
}
