using System.Net;
using System.Net.Http.Headers;

namespace FinanceManager.Api.Tests.Http;

public sealed class WebAppTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("web-");

    public WebAppTests()
    {
        File.WriteAllText(Path.Combine(_root.FullName, "index.html"), "<!doctype html><title>app</title>");
        _root.CreateSubdirectory("assets");
        File.WriteAllText(Path.Combine(_root.FullName, "assets", "app-1a2b.js"), new string('a', 10_000));
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData("/")]
    [InlineData("/transactions")]
    [InlineData("/accounts/0198c0de-0000-7000-8000-000000000000")]
    public async Task A_page_of_the_app_is_answered_with_the_app_and_checked_again_next_time(string path)
    {
        await using var host = await TestHost.StartAsync(("WEB_ROOT", _root.FullName));

        var response = await Get(host, path, "text/html");

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<title>app");
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_named_after_its_content_is_kept_for_good()
    {
        await using var host = await TestHost.StartAsync(("WEB_ROOT", _root.FullName));

        var response = await Get(host, "/assets/app-1a2b.js", "*/*");

        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Files_travel_compressed(string encoding)
    {
        await using var host = await TestHost.StartAsync(("WEB_ROOT", _root.FullName));
        host.Client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        var response = await Get(host, "/assets/app-1a2b.js", "*/*");

        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeLessThan(
            1_000
        );
    }

    [Theory]
    [InlineData("/api/v1/nothing", "text/html")]
    [InlineData("/assets/gone-9f9f.js", "text/html")]
    [InlineData("/transactions", "application/json")]
    [InlineData("/../../etc/passwd.txt", "*/*")]
    public async Task What_is_neither_page_nor_file_is_not_found(string path, string accept)
    {
        await using var host = await TestHost.StartAsync(("WEB_ROOT", _root.FullName));

        (await Get(host, path, accept)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_missing_build_is_explained()
    {
        File.Delete(Path.Combine(_root.FullName, "index.html"));
        await using var host = await TestHost.StartAsync(("WEB_ROOT", _root.FullName));

        var response = await Get(host, "/", "text/html");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "npm run build"
        );
    }

    private static async Task<HttpResponseMessage> Get(TestHost host, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
