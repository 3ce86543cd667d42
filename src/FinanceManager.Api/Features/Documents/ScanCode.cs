using System.Text;
using FinanceManager.Api.Data;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <param name="Text">Of a QR code or a bar code, as a camera read it. An address in it is never followed.</param>
public sealed record ScanCodeRequest([property: PlainText(4_000, MinimumLength = 1)] string Text);

/// <summary>A code that was scanned is a document of its own, whose file is its text.</summary>
internal static class ScanCode
{
    internal static async Task<Accepted<UploadedDocument>> Handle(
        ScanCodeRequest request,
        FinanceDbContext db,
        TakeDocument take,
        CancellationToken ct
    )
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(request.Text.Trim()), writable: false);
        var (id, existed) = await take.RunAsync("code.txt", ContentTypes.Code, content, ct);
        var row = await DocumentRow.Of(db, db.Documents.Where(d => d.Id == id)).SingleAsync(ct);
        return TypedResults.Accepted((string?)null, new UploadedDocument(row.FileName, row.Response(), existed));
    }
}
