using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Http;
using FinanceManager.Documents;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>
/// The file itself, and pictures of it that this program made. Whatever somebody handed in is never shown as what it says it
/// is: it is a download without a type, and even then may run nothing.
/// </summary>
internal static class DocumentPictures
{
    internal const string Sandbox = "default-src 'none'; sandbox";
    private const string Kept = "private, max-age=86400, immutable";

    internal static async Task<Results<FileStreamHttpResult, NotFound>> File(
        DocumentId id,
        FinanceDbContext db,
        DocumentFiles files,
        HttpResponse response,
        CancellationToken ct
    )
    {
        var name = await db.Documents.Where(d => d.Id == id).Select(d => d.FileName).SingleOrDefaultAsync(ct);
        if (name is null || await files.ReadAsync(db.CurrentHousehold, id, DocumentPart.File, ct) is not { } file)
            return TypedResults.NotFound();
        response.Headers.ContentSecurityPolicy = Sandbox;
        return TypedResults.File(file, "application/octet-stream", name);
    }

    /// <param name="page">From 1.</param>
    /// <param name="width">The longer side of the picture at most, in pixels.</param>
    internal static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Page(
        DocumentId id,
        [Range(1, 10_000)] int page,
        FinanceDbContext db,
        DocumentFiles files,
        HttpResponse response,
        CancellationToken ct,
        [Range(64, 2_400)] int width = 1_200
    )
    {
        if (!await db.Documents.AnyAsync(d => d.Id == id, ct))
            return TypedResults.NotFound();
        try
        {
            if (await files.PageAsync(db.CurrentHousehold, id, page, width, ct) is not { } jpeg)
                return TypedResults.NotFound();
            Keep(response);
            return TypedResults.File(jpeg, "image/jpeg");
        }
        catch (DocumentRefusedException refused)
        {
            return Problems.Of(StatusCodes.Status409Conflict, refused.Code);
        }
    }

    internal static async Task<Results<FileStreamHttpResult, NotFound>> Thumbnail(
        DocumentId id,
        FinanceDbContext db,
        DocumentFiles files,
        HttpResponse response,
        CancellationToken ct
    )
    {
        if (
            !await db.Documents.AnyAsync(d => d.Id == id, ct)
            || await files.ReadAsync(db.CurrentHousehold, id, DocumentPart.Thumbnail, ct) is not { } jpeg
        )
            return TypedResults.NotFound();
        Keep(response);
        return TypedResults.File(jpeg, "image/jpeg");
    }

    /// <summary>By the browser of the person who saw it, for a day; the picture of a page never changes.</summary>
    private static void Keep(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Sandbox;
        response.Headers.CacheControl = Kept;
    }
}
