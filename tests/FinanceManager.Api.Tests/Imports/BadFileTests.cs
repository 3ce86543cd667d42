using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using FinanceManager.Api.Features.Imports;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Statements;
using Microsoft.EntityFrameworkCore;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>What must not be imported is refused with a code, and leaves nothing behind.</summary>
public sealed class BadFileTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    private static Dictionary<string, (byte[] File, string Code)> Refused =>
        new()
        {
            ["empty"] = ([], "file.empty"),
            ["white space"] = (" \r\n\t"u8.ToArray(), "file.empty"),
            ["picture"] = ([0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0], "file.binary"),
            ["PDF"] = (Encoding.Latin1.GetBytes("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"), "pdf.damaged"),
            ["zip bomb"] = (Zip(64 * 1024 * 1024), "file.archive-too-large"),
            ["noise"] = (Noise(), "file.binary"),
            ["a million columns"] = (
                Encoding.ASCII.GetBytes("a" + new string(';', 1_000_000)),
                "file.too-many-columns"
            ),
            ["hostile document type"] = (Doctype, "file.unknown-format"),
            ["parts that no sum can hold"] = (
                "!Type:Bank\nD1/13/2026\nT0\nSFood\n$99999999999999\nSRent\n$-99999999999999\n^\n"u8.ToArray(),
                "import.amounts-too-large"
            ),
            ["amounts that no sum can hold"] = (Huge(), "import.amounts-too-large"),
        };

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_file_that_is_no_statement_is_refused_and_nothing_of_it_is_kept(string engine)
    {
        await using var home = await OpenAsync(engine);
        var before = await KeptAsync(home);

        foreach (var (name, (file, code)) in Refused)
        {
            var response = await home.Person.SendAsync(
                HttpMethod.Post,
                "/imports",
                ImportingHome.Form(file, "statement.csv")
            );

            ((int)response.StatusCode).ShouldBeInRange(400, 499, name);
            (await Visitor.CodeOfAsync(response)).ShouldBe(code, name);
            (await response.Content.ReadAsStringAsync(Ct)).ShouldNotContain("root:", Case.Sensitive, name);
        }

        (await KeptAsync(home)).ShouldBe(before);
        (await home.ImportAsync(BankFiles.Csv("2026-03-01;CAFE;-1.00"))).Count("inserted").ShouldBe(1);
    }

    [Fact]
    public async Task What_may_be_uploaded_is_never_too_large_to_be_read()
    {
        await using var home = await OpenAsync("Sqlite");
        await using var db = home.Database();
        // Larger than a reader allows on its own, and taking no room on the disk.
        await using var file = new FileStream(
            Path.GetTempFileName(),
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        file.SetLength(new StatementOptions().MaxBytes + 1);

        var (_, refusal) = await UploadImport.StoreAsync(db, "large.csv", file, null, limit: 300 << 20, Ct);

        refusal.ShouldNotBeNull().Code.ShouldBe("file.binary");
    }

    [Fact]
    public async Task What_is_no_upload_is_refused()
    {
        await using var home = await OpenAsync("Sqlite");
        var ofOther = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        var ofNobody = ImportingHome.Form(BankFiles.Csv("2026-03-01;CAFE;-1.00"), "a.csv", "nonsense");

        (await StatusAsync(home, ofOther)).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(home, ofNobody)).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(home, new StringContent("{}", Encoding.UTF8, "application/json"))).ShouldBe(
            HttpStatusCode.UnsupportedMediaType
        );
        Items(await home.GetAsync("/imports")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_name_with_a_path_quotes_and_control_characters_is_only_a_name(string engine)
    {
        await using var home = await OpenAsync(engine);
        var file = BankFiles.Csv("2026-03-01;CAFE;-1.00");

        foreach (
            var name in new[]
            {
                "../../etc/passwd",
                "C:\\temp\\it's \"mine\".csv",
                "a\u0000b\u0007.csv",
                new string('x', 5_000),
            }
        )
        {
            var import = await home.UploadAsync(file, name: name);

            var kept = import.Text("fileName")!;
            kept.Length.ShouldBeInRange(1, 200);
            kept.ShouldNotContain('/');
            kept.ShouldNotContain('\\');
            kept.Any(char.IsControl).ShouldBeFalse(name);
        }
        await home.CommitAsync(Items(await home.GetAsync("/imports"))[0]);
        await home.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Corrections_that_make_no_sense_are_refused_and_change_nothing(string engine)
    {
        await using var home = await OpenAsync(engine);
        var import = await home.UploadAsync(BankFiles.Csv("2026-03-01;CAFE;-1.00"));
        var before = (await home.GetAsync($"/imports/{IdOf(import)}")).GetRawText();

        foreach (var correction in Nonsense)
        {
            var response = await home.Person.SendAsync(
                HttpMethod.Patch,
                $"/imports/{IdOf(import)}",
                JsonDocument.Parse(correction).RootElement
            );
            ((int)response.StatusCode).ShouldBeInRange(400, 499, correction);
            (await Visitor.CodeOfAsync(response)).ShouldNotBeNullOrEmpty(correction);
        }

        (await home.GetAsync($"/imports/{IdOf(import)}")).GetRawText().ShouldBe(before);
        (await home.CommitAsync(import)).Count("inserted").ShouldBe(1);
    }

    private static string[] Nonsense =>
        [
            """{"accounts":{"":"nonsense"}}""",
            """{"accounts":{"":"0198c0de-0000-7000-8000-000000000000"}}""",
            """{"categories":{"x":"0198c0de-0000-7000-8000-000000000000"}}""",
            """{"lines":{"0":"eat"}}""",
            """{"lines":{"x":"new"}}""",
            """{"balances":{"":{"amount":{"minorUnits":9000000000000000000,"currency":"BRL"}}}}""",
            """{"balances":{"":{"amount":{"minorUnits":1,"currency":"XXX"}}}}""",
            """{"newAccounts":{"":{"name":"a\u0000b"}}}""",
            """{"newAccounts":{"":{"name":"LONG"}}}""".Replace("LONG", new string('x', 200), StringComparison.Ordinal),
            """{"newAccounts":{"":null}}""",
            """{"newAccounts":{"":{"type":"yacht"}}}""",
            """{"mapping":{"delimiter":";","date":-1,"amount":2}}""",
            """{"mapping":{"delimiter":";","date":0,"amount":2000000000}}""",
            """{"mapping":{"delimiter":";;","date":0,"amount":2}}""",
            """{"mapping":{"delimiter":"\u0000","date":0,"amount":2}}""",
            """{"mapping":{"delimiter":"\"","date":0,"amount":2}}""",
        ];

    private static async Task<HttpStatusCode> StatusAsync(HomeOverHttp home, HttpContent content) =>
        (await home.Person.SendAsync(HttpMethod.Post, "/imports", content)).StatusCode;

    private static async Task<(int, int, int, int)> KeptAsync(HomeOverHttp home)
    {
        await using var db = home.Database();
        return (
            await db.Imports.CountAsync(Ct),
            await db.ImportFileParts.CountAsync(Ct),
            await db.ChangeSets.CountAsync(Ct),
            await db.Accounts.CountAsync(Ct)
        );
    }

    private static byte[] Doctype =>
        Encoding.UTF8.GetBytes(
            """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>"""
        );

    private static byte[] Zip(int size)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("statement.csv").Open())
            entry.Write(new byte[size]);
        return stream.ToArray();
    }

    private static byte[] Noise()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Huge() =>
        BankFiles.Csv([.. Enumerable.Range(0, 1_200).Select(i => $"2026-03-01;X{i};90000000000000.00")]);
}
