using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Http;

/// <summary>
/// Runs a use case under the household's lock, so that what it reads still holds when it writes.
/// What it saved is kept only if it answers with success; then all of it is one change-set.
/// </summary>
internal sealed class InLedgerWrite(FinanceDbContext db) : IEndpointFilter
{
    /// <summary>On the answer to every write: the change-set to undo it by; absent when nothing changed.</summary>
    internal const string ChangeSetHeader = "X-Change-Set-Id";

    /// <summary>On the routes that have this filter.</summary>
    internal sealed record Mark;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var ct = context.HttpContext.RequestAborted;
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var result = await next(context);
        if (StatusOf(result) >= StatusCodes.Status400BadRequest)
            return result;
        var changeSet = db.Act.ChangeSet;
        await write.CommitAsync(ct);
        if (changeSet is not null)
            context.HttpContext.Response.Headers[ChangeSetHeader] = changeSet.Id.ToString();
        return result;
    }

    private static int StatusOf(object? result) =>
        result switch
        {
            INestedHttpResult nested => StatusOf(nested.Result),
            IStatusCodeHttpResult { StatusCode: { } status } => status,
            _ => StatusCodes.Status200OK,
        };
}

internal static class InLedgerWriteExtensions
{
    /// <summary>Each of the routes is one write to the ledger.</summary>
    internal static TBuilder WriteLedger<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilter<TBuilder, InLedgerWrite>().WithMetadata(new InLedgerWrite.Mark());
}
