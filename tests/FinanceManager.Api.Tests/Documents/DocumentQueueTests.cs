using System.Net;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Jobs;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Documents;

public sealed class DocumentQueueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_document_is_read_and_says_what_it_would_become(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        home.Reader.Readings["FIRST"] = Paper.Receipt();
        var id = IdOf((await home.UploadAsync(Paper.Pdf("FIRST"))).GetProperty("document"));
        (await home.StatusAsync(id)).ShouldBe("queued");

        await home.ReadAllAsync();

        var document = await home.DocumentAsync(id);
        (document.Text("status"), document.Text("method")).ShouldBe(("review", "ocr"));
        document.GetProperty("isProved").GetBoolean().ShouldBeTrue();
        Minor(document.GetProperty("amount")).ShouldBe(-1_250);
        document.Text("date").ShouldBe("2026-03-02");
        document.Text("payee").ShouldBe("PADARIA SAO JOSE LTDA");
        (await home.Home.TransactionsAsync()).ShouldBeEmpty();
        var reading = (await home.DetailAsync(id)).GetProperty("reading");
        reading.GetProperty("total").GetProperty("at").GetProperty("left").GetDouble().ShouldBe(0.6);
        reading.GetProperty("checks")[0].GetProperty("holds").GetBoolean().ShouldBeTrue();
        await using var db = home.Home.Database();
        (await db.DocumentJobs.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_cannot_be_read_says_why_and_can_be_tried_again(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var id = IdOf((await home.UploadAsync(Paper.Pdf("FIRST"))).GetProperty("document"));
        await home.ReadAllAsync();
        var failed = await home.DocumentAsync(id);
        (failed.Text("status"), failed.Text("error")).ShouldBe(("failed", "document.damaged"));

        home.Reader.Readings["FIRST"] = Paper.Receipt();
        await home.Home.PostAsync($"/documents/{id}/retry", new { });
        (await home.Home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"/documents/{id}/retry")).ShouldBe(
            "document.in-work"
        );
        await home.ReadAllAsync();

        (await home.StatusAsync(id)).ShouldBe("review");
        (await home.DocumentAsync(id)).Text("error").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Another_instance_takes_over_from_one_that_died_and_the_late_one_writes_nothing(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        home.Reader.Readings["FIRST"] = Paper.Receipt();
        var id = IdOf((await home.UploadAsync(Paper.Pdf("FIRST"))).GetProperty("document"));
        await using (var db = home.Home.Host.Database.Open())
            (await DocumentQueue.TakeAsync(db, Guid.NewGuid(), Ct)).ShouldNotBeNull();
        await home.ReadAllAsync();
        (await home.StatusAsync(id)).ShouldBe("queued");

        // The first one wakes up again while the second one reads: only one of them may write.
        var first = true;
        home.Reader.Meanwhile = async _ =>
        {
            if (!first)
                return;
            first = false;
            home.Home.Host.Clock.Advance(DocumentQueue.Hold * 2);
            home.Reader.Readings["FIRST"] = Paper.Receipt(total: 999);
            await home.ReadAllAsync();
            home.Reader.Readings["FIRST"] = Paper.Receipt(total: 111);
        };
        home.Home.Host.Clock.Advance(DocumentQueue.Hold * 2);
        await home.ReadAllAsync();

        await home.Home.Person.LoginAsync(home.Home.Person.Email);
        Minor((await home.DocumentAsync(id)).GetProperty("amount")).ShouldBe(-999);
        home.Reader.Began.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_document_that_breaks_the_program_is_given_up_after_three_tries(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        home.Reader.Readings["FIRST"] = Paper.Receipt();
        home.Reader.Meanwhile = _ => throw new InvalidOperationException("A fault of the program.");
        var id = IdOf((await home.UploadAsync(Paper.Pdf("FIRST"))).GetProperty("document"));

        for (var i = 0; i < 4; i++)
        {
            await home.ReadAllAsync();
            home.Home.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        await home.Home.Person.LoginAsync(home.Home.Person.Email);
        home.Reader.Began.Count.ShouldBe(3);
        (await home.DocumentAsync(id)).Text("error").ShouldBe("document.failed");
        home.Reader.Meanwhile = _ => Task.CompletedTask;
        await home.Home.PostAsync($"/documents/{id}/retry", new { });
        await home.ReadAllAsync();
        (await home.StatusAsync(id)).ShouldBe("review");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_server_that_ends_puts_the_document_back_at_once(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        home.Reader.Readings["FIRST"] = Paper.Receipt();
        var id = IdOf((await home.UploadAsync(Paper.Pdf("FIRST"))).GetProperty("document"));
        using var ending = new CancellationTokenSource();
        home.Reader.Meanwhile = async ct =>
        {
            await ending.CancelAsync();
            ct.ThrowIfCancellationRequested();
        };
        var due = home.Home.Host.Services.GetRequiredService<DueDocuments>();
        (await due.RunOneAsync(ending.Token)).ShouldBeTrue();
        (await home.StatusAsync(id)).ShouldBe("reading");

        home.Reader.Meanwhile = _ => Task.CompletedTask;
        await home.ReadAllAsync();

        (await home.StatusAsync(id)).ShouldBe("review");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_deleted_for_good_while_it_is_read_leaves_nothing(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        home.Reader.Readings["FIRST"] = Paper.Receipt();
        var id = IdOf((await home.UploadAsync(Paper.Pdf("FIRST"))).GetProperty("document"));
        home.Reader.Meanwhile = async _ =>
        {
            await home.Home.DeleteAsync($"/documents/{id}");
            await home.Home.DeleteAsync($"/documents/{id}?forGood=true");
        };

        await home.ReadAllAsync();

        DocumentHome.FilesOf(home.Home.Host).ShouldBeEmpty();
        (await home.ListAsync("&status=deleted")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_worker_of_a_server_reads_what_is_handed_in()
    {
        var reader = new ReaderDouble();
        reader.Readings["FIRST"] = Paper.Receipt();
        var host = await TestHost.BesideAsync<Api.Documents.IReadDocuments>("Sqlite", reader);
        await using var home = new DocumentHome(await OnAsync(host), reader);
        var id = IdOf((await home.UploadAsync(Paper.Pdf("FIRST"))).GetProperty("document"));

        while (await home.StatusAsync(id) is "queued" or "reading")
            await Task.Delay(20, Ct);

        (await home.StatusAsync(id)).ShouldBe("review");
    }
}
