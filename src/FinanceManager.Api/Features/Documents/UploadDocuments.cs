using FinanceManager.Api.Data;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Http;
using FinanceManager.Documents;
using FinanceManager.Documents.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>What became of one file.</summary>
/// <param name="Document">Null where it was refused.</param>
/// <param name="Existed">The very same file was there already.</param>
/// <param name="Error">Why it was refused, as a code.</param>
public sealed record UploadedDocument(string FileName, DocumentResponse? Document, bool Existed, string? Error = null);

/// <param name="Items">In the order of the files.</param>
public sealed record UploadedDocumentsResponse(IReadOnlyList<UploadedDocument> Items);

/// <summary>Takes one or many files, to be read in the background.</summary>
internal static class UploadDocuments
{
    private const int MostFiles = 100;

    internal static async Task<Results<Accepted<UploadedDocumentsResponse>, ProblemHttpResult>> Handle(
        IFormFileCollection file,
        FinanceDbContext db,
        TakeDocument take,
        Settings settings,
        CancellationToken ct
    )
    {
        if (file.Count is 0 or > MostFiles)
            return Problems.Of(
                StatusCodes.Status400BadRequest,
                file.Count == 0 ? "document.empty" : "document.too-many-files"
            );
        var items = new List<UploadedDocument>();
        foreach (var one in file)
            items.Add(await TakeAsync(one, db, take, settings, ct));
        return items.TrueForAll(item => item.Document is null)
            ? Problems.Of(StatusCodes.Status400BadRequest, items[0].Error!)
            : TypedResults.Accepted((string?)null, new UploadedDocumentsResponse(items));
    }

    private static async Task<UploadedDocument> TakeAsync(
        IFormFile file,
        FinanceDbContext db,
        TakeDocument take,
        Settings settings,
        CancellationToken ct
    )
    {
        await using var content = file.OpenReadStream();
        string type;
        try
        {
            type = ContentTypes.Of(DocumentFile.TypeOf(content, settings.UploadLimitBytes));
        }
        catch (DocumentRefusedException refused)
        {
            return new(file.FileName, null, false, refused.Code);
        }
        var (id, existed) = await take.RunAsync(file.FileName, type, content, ct);
        var row = await DocumentRow.Of(db, db.Documents.Where(d => d.Id == id)).SingleAsync(ct);
        return new(file.FileName, row.Response(), existed);
    }
}
