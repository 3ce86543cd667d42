using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace FinanceManager.Api.Http;

/// <summary>Serves the built web app beside the API, so that one process and one address are enough.</summary>
internal static class WebApp
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Revalidate = "no-cache";
    private const string Missing =
        "The web app is not built. Run 'make run', or 'npm ci && npm run build' in web/ and start the server again.\n";

    internal static void AddWebApp(this IServiceCollection services) =>
        services.AddResponseCompression(compression =>
        {
            // Safe over https: no answer mixes a secret with text from another site, since no cookie opens the API.
            compression.EnableForHttps = true;
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "image/svg+xml",
                "application/manifest+json",
            ];
        });

    internal static void UseWebApp(this WebApplication app, Settings settings)
    {
        app.UseResponseCompression();
        var files = Find(settings, app.Environment.ContentRootPath) is { } root ? new PhysicalFileProvider(root) : null;
        if (files is not null)
            app.UseStaticFiles(
                new StaticFileOptions
                {
                    FileProvider = files,
                    ContentTypeProvider = new FileExtensionContentTypeProvider
                    {
                        Mappings = { [".webmanifest"] = "application/manifest+json" },
                    },
                    OnPrepareResponse = file =>
                        file.Context.Response.Headers.CacheControl = IsHashed(file.Context) ? Forever : Revalidate,
                }
            );
        app.UseRouting();
        app.Use((context, next) => context.GetEndpoint() is null ? ServePage(context, files) : next(context));
    }

    // Vite puts every file whose name changes with its content under assets/.
    private static bool IsHashed(HttpContext context) => context.Request.Path.StartsWithSegments("/assets");

    /// <summary>Any address that is no route and no file is one of the web app's own pages, if a page was asked for.</summary>
    private static async Task ServePage(HttpContext context, PhysicalFileProvider? files)
    {
        var path = context.Request.Path;
        var asksForPage =
            HttpMethods.IsGet(context.Request.Method)
            && !path.StartsWithSegments("/api")
            && !Path.HasExtension(path)
            && (path == "/" || context.Request.GetTypedHeaders().Accept.Any(a => a.MediaType == "text/html"));
        if (!asksForPage)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.Headers.CacheControl = Revalidate;
        if (files?.GetFileInfo("index.html") is { Exists: true } page)
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(page, context.RequestAborted);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(Missing, context.RequestAborted);
    }

    private static string? Find(Settings settings, string contentRoot)
    {
        if (settings.WebRoot is not null)
            return settings.WebRoot;
        var beside = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        return File.Exists(Path.Combine(beside, "index.html"))
            ? beside
            : FindUpward(contentRoot) ?? FindUpward(AppContext.BaseDirectory);
    }

    private static string? FindUpward(string from)
    {
        for (var directory = new DirectoryInfo(from); directory is not null; directory = directory.Parent)
        {
            var built = Path.Combine(directory.FullName, "web", "dist");
            if (File.Exists(Path.Combine(built, "index.html")))
                return built;
        }
        return null;
    }
}
