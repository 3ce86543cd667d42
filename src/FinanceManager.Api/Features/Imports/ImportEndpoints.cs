using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Imports;

internal static class ImportEndpoints
{
    internal static void MapImports(this IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("/imports").WithTags("Imports").RequireAuthorization(Policies.Viewer);
        read.MapGet("/", GetImports.List).WithName("listImports");
        read.MapGet("/{id}", GetImports.One).WithName("getImport");
        read.MapGet("/{id}/lines", GetImportLines.Handle).WithName("listImportLines");

        var write = routes.MapGroup("/imports").WithTags("Imports").RequireAuthorization(Policies.Editor).MayTakeLong();
        write.MapPost("/", UploadImport.Handle).WithName("uploadImport").DisableAntiforgery().AcceptsUploads();
        write.MapPatch("/{id}", CorrectImport.Handle).WithName("correctImport");
        write.MapPost("/{id}/commit", CommitImport.Handle).WithName("commitImport");
        write.MapDelete("/{id}", GetImports.Discard).WithName("discardImport").WriteLedger();
    }
}
