using System.Net;
using System.Text;
using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Imports;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Http;

/// <summary>What takes longer than a proxy waits is begun, told about, and answered when it is done.</summary>
public sealed class LateAnswerTests
{
    private static readonly byte[] File = Encoding.UTF8.GetBytes(
        "Date,Description,Amount\n2026-03-01,PADARIA REAL,-9.90\n2026-03-02,SALARIO,100.00\n"
    );

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_commit_that_takes_long_is_answered_later_as_it_would_have_been(string engine)
    {
        await using var home = await OpenAsync(engine);
        var import = await home.UploadAsync(File, await home.AccountAsync());
        var first = await LateAsync(home, $"/imports/{IdOf(import)}/commit");

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var committed = await Visitor.JsonOfAsync(first);
        committed.Count("inserted").ShouldBe(2);
        (await home.TransactionsAsync()).Length.ShouldBe(2);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_refusal_that_came_late_is_told_with_its_code(string engine)
    {
        await using var home = await OpenAsync(engine);
        var import = await home.UploadAsync(File, await home.AccountAsync());
        var committed = await home.CommitAsync(import);
        await home.UndoAsync(committed);

        var late = await LateAsync(home, $"/change-sets/{ImportingHome.ChangeSetOf(committed)}/undo");

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Visitor.CodeOfAsync(late)).ShouldBe("change-set.already-undone");
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_would_rather_not_wait_gets_what_is_quick_at_once(string engine)
    {
        await using var home = await OpenAsync(engine);
        var account = await home.AccountAsync();
        home.Person.IsImpatient = true;

        var uploaded = await home.Person.SendAsync(
            HttpMethod.Post,
            "/imports",
            ImportingHome.Form(File, "march.csv", account)
        );
        uploaded.StatusCode.ShouldBe(HttpStatusCode.Created);
        var import = await Visitor.JsonOfAsync(uploaded);
        uploaded.Headers.Location!.ToString().ShouldBe($"/api/v1/imports/{IdOf(import)}");

        var corrected = await home.PatchAsync(
            $"/imports/{IdOf(import)}",
            new { lines = new Dictionary<string, string> { ["1"] = "skip" } }
        );
        IdOf(corrected).ShouldBe(IdOf(import));
        (await home.CommitAsync(import)).Count("inserted").ShouldBe(1);
        (
            await home.RefusalAsync(
                HttpStatusCode.Conflict,
                HttpMethod.Post,
                $"/imports/{IdOf(import)}/commit",
                new { }
            )
        ).ShouldBe("import.already-committed");
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_late_answer_is_nobody_else_s_and_is_not_waited_for_without_end(string engine)
    {
        await using var home = await OpenAsync(engine);
        var import = await home.UploadAsync(File, await home.AccountAsync());
        string? where = null;
        await LateAsync(home, $"/imports/{IdOf(import)}/commit", at => where = at);
        var other = home.Of(await Visitor.RegisteredAsync(home.Host, "ann@example.com"));

        (await other.Person.GetAsync(where!)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        home.Host.Clock.Advance(LateAnswers.Longest + TimeSpan.FromMinutes(10));
        await other.Person.LoginAsync(other.Person.Email);
        (await other.RefusalAsync(HttpStatusCode.NotFound, HttpMethod.Get, where!)).ShouldBe("answer.lost");
        (await other.RefusalAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"/answers/{Guid.Empty}")).ShouldBe(
            "answer.lost"
        );
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_server_that_stops_ends_what_it_began(string engine)
    {
        await using var home = await OpenAsync(engine);
        var import = await home.UploadAsync(File, await home.AccountAsync());
        await using var database = home.Database();
        var held = await LedgerWrite.BeginAsync(database, Ct);
        await AcceptedAsync(home, $"/imports/{IdOf(import)}/commit");

        var stopping = home.Host.StopAsync();
        stopping.IsCompleted.ShouldBeFalse();
        await held.DisposeAsync();
        await stopping;

        database.Transactions.Count().ShouldBe(2);
    }

    /// <summary>Posts while the household is busy with something else, until nobody waits any more, and then fetches the answer.</summary>
    private static async Task<HttpResponseMessage> LateAsync(
        HomeOverHttp home,
        string path,
        Action<string>? told = null
    )
    {
        string where;
        await using (var database = home.Database())
        await using (await LedgerWrite.BeginAsync(database, Ct))
        {
            where = await AcceptedAsync(home, path);
            (await home.Person.GetAsync(where)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }
        told?.Invoke(where);
        HttpResponseMessage answer;
        do answer = await home.Person.GetAsync(where);
        while (answer.StatusCode == HttpStatusCode.Accepted);
        return answer;
    }

    /// <returns>Where the answer will be.</returns>
    private static async Task<string> AcceptedAsync(HomeOverHttp home, string path)
    {
        home.Person.IsImpatient = true;
        var asked = home.Person.SendAsync(HttpMethod.Post, path, new { });
        await home.Host.Clock.EndWaitAsync(LateAnswers.Patience);
        var accepted = await asked;
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        accepted.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        home.Person.IsImpatient = false;
        return accepted.Headers.Location!.ToString()["/api/v1".Length..];
    }
}
