using System.Net;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinanceManager.Api.Tests.Http;

/// <summary>Sizes are limited by the socket's server, so these run on a real one.</summary>
public sealed class UploadTests
{
    [Theory]
    [InlineData("/probe/upload", 2_000_000, HttpStatusCode.OK)]
    [InlineData("/probe/upload", 2_300_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/probe/form", 1_900_000, HttpStatusCode.OK)]
    [InlineData("/probe/form", 2_300_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/probe/ordinary", 900_000, HttpStatusCode.OK)]
    [InlineData("/probe/ordinary", 1_100_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Only_uploads_are_large_and_they_too_have_a_limit(string path, int bytes, HttpStatusCode answer)
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using HttpContent content = path.EndsWith("form", StringComparison.Ordinal)
            ? new MultipartFormDataContent { { new ByteArrayContent(new byte[bytes]), "file", "a.csv" } }
            : new ByteArrayContent(new byte[bytes]);

        var response = await client.PostAsync(path, content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(answer);
        if (!response.IsSuccessStatusCode)
            (await Visitor.CodeOfAsync(response)).ShouldBe("upload.too-large");
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = Program.CreateBuilder([
            $"--DATA_DIR={Directory.CreateTempSubdirectory("finance-").FullName}",
            "--UPLOAD_LIMIT_MB=2",
        ]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = Program.Build(builder, SettingsReader.Read(builder.Configuration, production: true));
        app.MapPost("/probe/ordinary", SwallowAsync).AllowAnonymous();
        app.MapPost("/probe/upload", SwallowAsync).AllowAnonymous().AcceptsUploads();
        app.MapPost("/probe/form", (IFormFile file) => file.Length)
            .AllowAnonymous()
            .AcceptsUploads()
            .DisableAntiforgery();
        await app.StartAsync();
        return app;
    }

    private static async Task SwallowAsync(HttpContext context) => await context.Request.Body.CopyToAsync(Stream.Null);
}
