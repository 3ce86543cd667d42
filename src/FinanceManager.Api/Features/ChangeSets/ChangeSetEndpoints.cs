using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.ChangeSets;

internal static class ChangeSetEndpoints
{
    internal static void MapChangeSets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/change-sets").WithTags("ChangeSets").RequireRoleByMethod();
        group.MapGet("", ListChangeSets.Handle).WithName("listChangeSets");
        group.MapGet("/{id}", GetChangeSet.Handle).WithName("getChangeSet");
        group.MapPost("/{id}/undo", UndoChangeSet.Undo).WithName("undoChangeSet").MayTakeLong();
        group.MapPost("/{id}/redo", UndoChangeSet.Redo).WithName("redoChangeSet").MayTakeLong();
    }
}
