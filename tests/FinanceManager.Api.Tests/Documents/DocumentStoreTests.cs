using System.Net;
using System.Text;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Api.Tests.Imports;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Documents;

public sealed class DocumentStoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_same_file_is_one_document_and_comes_back_from_the_bin(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var first = await home.UploadAsync(Paper.Pdf("ONE"), "one.pdf");
        var id = IdOf(first.GetProperty("document"));

        var again = await home.UploadAsync(Paper.Pdf("ONE"), "copy.pdf");
        await home.Home.DeleteAsync($"/documents/{id}");
        (await home.ListAsync()).ShouldBeEmpty();
        (await home.ListAsync("&status=deleted")).Length.ShouldBe(1);
        var back = await home.UploadAsync(Paper.Pdf("ONE"));

        first.GetProperty("existed").GetBoolean().ShouldBeFalse();
        foreach (var known in new[] { again, back })
        {
            known.GetProperty("existed").GetBoolean().ShouldBeTrue();
            IdOf(known.GetProperty("document")).ShouldBe(id);
        }
        (await home.StatusAsync(id)).ShouldBe("queued");
        home.Reader.Readings["ONE"] = Paper.Receipt();
        await home.ReadAllAsync();
        (await home.StatusAsync(id)).ShouldBe("review");
        home.Reader.Began.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_people_who_hand_in_one_file_at_once_have_one_document(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => home.UploadAsync(Paper.Pdf("ONE"))));

        all.Select(u => IdOf(u.GetProperty("document"))).Distinct().ShouldHaveSingleItem();
        all.Count(u => !u.GetProperty("existed").GetBoolean()).ShouldBe(1);
        (await home.ListAsync()).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "document.unknown-type")]
    [InlineData("MZ a program", "document.unknown-type")]
    [InlineData("", "document.empty")]
    public async Task What_is_no_document_is_refused_whatever_it_is_called(string content, string code)
    {
        await using var home = await DocumentHome.OpenAsync("Sqlite");
        var form = DocumentHome.Form(("receipt.pdf", Encoding.UTF8.GetBytes(content)));

        (await home.Home.RefusalAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "/documents", form)).ShouldBe(code);

        (await home.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_files_each_is_answered_for()
    {
        await using var home = await DocumentHome.OpenAsync("Sqlite");
        var form = DocumentHome.Form(
            ("a.pdf", Paper.Pdf("A")),
            ("b.txt", "words"u8.ToArray()),
            ("nfe.xml", "<?xml version='1.0'?><nfeProc/>"u8.ToArray())
        );

        var response = await home.Home.Person.SendAsync(HttpMethod.Post, "/documents", form);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var items = Items(await Visitor.JsonOfAsync(response));
        items.Select(i => i.Text("error")).ShouldBe([null, "document.unknown-type", null]);
        items[2].GetProperty("document").Text("contentType").ShouldBe("application/xml");
        (await home.ListAsync()).Length.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Only_what_was_handed_in_comes_out_and_it_can_run_nothing(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var page = "<html><script>alert(1)</script></html>"u8.ToArray();
        var id = IdOf((await home.UploadAsync(page, "<b>.html")).GetProperty("document"));
        home.Reader.Readings["alert"] = Paper.Receipt();
        await home.ReadAllAsync();

        var file = await home.Home.Person.GetAsync($"/documents/{id}/file");
        var picture = await home.Home.Person.GetAsync($"/documents/{id}/pages/1?width=640");
        var thumbnail = await home.Home.Person.GetAsync($"/documents/{id}/thumbnail");

        (await file.Content.ReadAsByteArrayAsync(Ct)).ShouldBe(page);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.CacheControl!.NoStore.ShouldBeTrue();
        foreach (var seen in new[] { file, picture, thumbnail })
            seen.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        foreach (var seen in new[] { picture, thumbnail })
        {
            (await seen.Content.ReadAsByteArrayAsync(Ct)).ShouldBe(home.Reader.Picture);
            seen.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
            seen.Headers.CacheControl!.Private.ShouldBeTrue();
        }
        (await home.Home.Person.GetAsync($"/documents/{id}/pages/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_deleted_for_good_is_gone_with_its_file(string engine)
    {
        await using var home = await DocumentHome.OpenAsync(engine);
        var id = await home.HandInAsync(Paper.Receipt());
        await home.ConfirmAsync(id, new { accountId = await home.Home.AccountAsync() });
        DocumentHome.FilesOf(home.Home.Host).Length.ShouldBe(2);

        (
            await home.Home.RefusalAsync(HttpStatusCode.Conflict, HttpMethod.Delete, $"/documents/{id}?forGood=true")
        ).ShouldBe("document.not-deleted");
        await home.Home.DeleteAsync($"/documents/{id}");
        await home.Home.DeleteAsync($"/documents/{id}?forGood=true");

        DocumentHome.FilesOf(home.Home.Host).ShouldBeEmpty();
        (await home.Home.Person.GetAsync($"/documents/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using (var db = home.Home.Database())
            (await db.Attachments.IgnoreQueryFilters(["deleted"]).AnyAsync(Ct)).ShouldBeFalse();
        // The transaction stays, and its history can still be undone.
        (await home.Home.TransactionsAsync()).Length.ShouldBe(1);
        await home.Home.UndoLastAsync();
        (await home.Home.TransactionsAsync()).ShouldBeEmpty();
        (await home.UploadAsync(Paper.Pdf("FIRST"))).GetProperty("existed").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_demo_that_is_left_leaves_no_file()
    {
        await using var host = await TestHost.OnAsync("Sqlite", ("READ_DOCUMENTS", "false"));
        var visitor = new Visitor(host);
        visitor.AccessToken = await Visitor.TextOfAsync(
            await visitor.SendAsync(HttpMethod.Post, "/auth/demo"),
            "accessToken"
        );
        await visitor.SendAsync(HttpMethod.Post, "/documents", DocumentHome.Form(("a.pdf", Paper.Pdf("A"))));
        DocumentHome.FilesOf(host).Length.ShouldBe(1);

        (await visitor.SendAsync(HttpMethod.Delete, "/auth/demo")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        DocumentHome.FilesOf(host).ShouldBeEmpty();
    }
}
