using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Documents;

internal static class DocumentEndpoints
{
    internal static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("/documents").WithTags("Documents").RequireAuthorization(Policies.Viewer);
        read.MapGet("/", ListDocuments.Handle).WithName("listDocuments");
        read.MapGet("/coverage", GetCoverage.Handle).WithName("getStatementCoverage");
        read.MapGet("/events", DocumentEvents.Handle)
            .WithName("streamDocumentEvents")
            .Produces<DocumentResponse>(StatusCodes.Status200OK, "text/event-stream");
        read.MapGet("/archive", ArchiveDocuments.Handle).WithName("archiveDocuments").AnswersFile("application/zip");
        read.MapGet("/{id}", GetDocument.Handle).WithName("getDocument");
        read.MapGet("/{id}/file", DocumentPictures.File)
            .WithName("getDocumentFile")
            .AnswersFile("application/octet-stream");
        read.MapGet("/{id}/pages/{page}", DocumentPictures.Page).WithName("getDocumentPage").AnswersFile("image/jpeg");
        read.MapGet("/{id}/thumbnail", DocumentPictures.Thumbnail)
            .WithName("getDocumentThumbnail")
            .AnswersFile("image/jpeg");

        var write = routes.MapGroup("/documents").WithTags("Documents").RequireAuthorization(Policies.Editor);
        write.MapPost("/", UploadDocuments.Handle).WithName("uploadDocuments").DisableAntiforgery().AcceptsUploads();
        write.MapPost("/code", ScanCode.Handle).WithName("scanCode");
        write.MapPatch("/{id}", EditDocument.Handle).WithName("editDocument");
        write.MapPost("/{id}/confirm", ConfirmDocument.Handle).WithName("confirmDocument").WriteLedger();
        write.MapPost("/{id}/retry", RetryDocument.Handle).WithName("retryDocument");
        write.MapPost("/{id}/restore", DeleteDocument.Restore).WithName("restoreDocument");
        write.MapDelete("/{id}", DeleteDocument.Handle).WithName("deleteDocument");
    }

    private static void AnswersFile(this RouteHandlerBuilder route, string contentType) =>
        route.Produces<Stream>(StatusCodes.Status200OK, contentType);
}
