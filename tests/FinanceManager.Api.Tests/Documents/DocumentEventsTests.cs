using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;

namespace FinanceManager.Api.Tests.Documents;

public sealed class DocumentEventsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Whoever_comes_back_with_the_last_event_misses_nothing(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        home.Reader.Readings["FIRST"] = Paper.Receipt();
        await home.UploadAsync(Paper.Pdf("FIRST"));
        var opened = await EventsAsync(home, null);
        opened.ShouldContain("event: open\n");
        opened.ShouldNotContain("event: document");
        opened.ShouldEndWith("event: end\ndata: {}\n\n");

        await home.ReadAllAsync();
        var read = await EventsAsync(home, LastId(opened));

        read.ShouldContain("\"status\":\"review\"");
        read.ShouldContain("\"payee\":\"PADARIA SAO JOSE LTDA\"");
        (await EventsAsync(home, LastId(read))).ShouldNotContain("event: document");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Undoing_a_confirmation_and_doing_it_again_are_told(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        await home.Home.AccountAsync();
        var confirmed = await home.ConfirmAsync(await home.HandInAsync(Paper.Receipt()));
        var opened = await EventsAsync(home, null);

        await home.UndoAsync(confirmed);
        var undone = await EventsAsync(home, LastId(opened));
        await home.Home.PostAsync($"/change-sets/{confirmed.Text("changeSetId")}/redo", new { });
        var redone = await EventsAsync(home, LastId(undone));

        undone.ShouldContain("\"status\":\"review\"");
        redone.ShouldContain("\"status\":\"booked\"");
    }

    [Fact]
    public async Task A_change_is_told_while_somebody_listens_and_nothing_of_another_household()
    {
        await using var home = await DocumentHome.OpenAsync("Sqlite");
        home.Reader.Readings["FIRST"] = Paper.Receipt();
        var other = new DocumentHome(
            home.Home.Of(await Visitor.RegisteredAsync(home.Home.Host, "other@example.com")),
            home.Reader
        );
        using var response = await OpenAsync(home, "/documents/events?seconds=20");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Ct));
        (await lines.ReadLineAsync(Ct)).ShouldBe("retry: 1000");

        await other.UploadAsync(Paper.Pdf("SECOND"), "theirs.pdf");
        await home.UploadAsync(Paper.Pdf("FIRST"), "ours.pdf");

        var told = "";
        while (!told.StartsWith("data: {\"id\"", StringComparison.Ordinal))
            told = (await lines.ReadLineAsync(Ct))!;
        told.ShouldContain("ours.pdf");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static async Task<HttpResponseMessage> OpenAsync(DocumentHome home, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://home.example/api/v1" + path);
        request.Headers.Authorization = new("Bearer", home.Home.Person.AccessToken);
        request.Headers.Add("X-Household-Id", home.Home.Person.Household);
        return await home.Home.Host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
    }

    private static async Task<string> EventsAsync(DocumentHome home, string? lastId)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "http://home.example/api/v1/documents/events?seconds=0"
        );
        request.Headers.Authorization = new("Bearer", home.Home.Person.AccessToken);
        request.Headers.Add("X-Household-Id", home.Home.Person.Household);
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var response = await home.Home.Host.Client.SendAsync(request, Ct);
        response.IsSuccessStatusCode.ShouldBeTrue();
        return await response.Content.ReadAsStringAsync(Ct);
    }

    private static string LastId(string events) =>
        events.Split('\n').Last(line => line.StartsWith("id: ", StringComparison.Ordinal))[4..];
}
