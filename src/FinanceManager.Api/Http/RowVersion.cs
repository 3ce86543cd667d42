using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Http;

/// <summary>A row that two people may edit at once. Its version is the <c>ETag</c> of the answer.</summary>
public interface IVersioned
{
    /// <summary>Sent back as <c>If-Match</c>, it keeps an edit from hiding another one.</summary>
    string Version { get; }
}

/// <summary>
/// A row's version is a digest of what can be edited, so that it differs whoever changed the row and by whatever
/// way: an edit, a statement over thousands of rows, an import or an undo. What is again as it was has its version again.
/// </summary>
internal static class RowVersion
{
    private const int Length = 9;
    private static readonly JsonSerializerOptions s_json = DomainJson.Configure(new JsonSerializerOptions());

    internal static string Of(params object?[] fields) =>
        Base64Url.EncodeToString(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fields, s_json)).AsSpan(0, Length)
        );

    internal static RouteGroupBuilder WithVersions(this RouteGroupBuilder routes) =>
        routes.AddEndpointFilter(
            async (context, next) =>
            {
                var result = await next(context);
                if (ValueOf(result) is IVersioned row)
                    context.HttpContext.Response.Headers.ETag = $"\"{row.Version}\"";
                return result;
            }
        );

    /// <summary>Null where the row is what the client saw, or the client did not say what it saw.</summary>
    /// <param name="ids">Of the row and its parts, to tell who changed it.</param>
    internal static async Task<ProblemHttpResult?> RefuseAsync(
        FinanceDbContext db,
        string? ifMatch,
        IVersioned row,
        IReadOnlyList<Guid> ids,
        CancellationToken ct
    )
    {
        if (ifMatch is null || IsNamed(ifMatch, row))
            return null;
        var last = await (
            from entry in db.ChangeEntries
            join act in db.ChangeSets on entry.ChangeSetId equals act.Id
            where ids.Contains(entry.EntityId)
            orderby act.At descending
            select new LastChange(
                act.Id,
                act.Label,
                db.Users.Where(u => u.Id == act.Actor).Select(u => u.DisplayName).FirstOrDefault(),
                act.At
            )
        ).FirstOrDefaultAsync(ct);
        const int status = StatusCodes.Status412PreconditionFailed;
        return TypedResults.Problem(
            statusCode: status,
            extensions: [new("code", Problems.CodeOf(status)), new("change", last)]
        );
    }

    internal static bool IsNamed(string ifMatch, IVersioned row) =>
        ifMatch.Split(',').Any(tag => Names(tag, row.Version));

    // A proxy that compresses makes a tag weak.
    private static bool Names(string tag, string version)
    {
        tag = tag.Trim();
        return tag == "*" || (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag) == $"\"{version}\"";
    }

    private static object? ValueOf(object? result) =>
        result switch
        {
            INestedHttpResult nested => ValueOf(nested.Result),
            IValueHttpResult { Value: var value } => value,
            _ => result,
        };

    /// <summary>Who changed the row last, as far as it is recorded.</summary>
    private sealed record LastChange(ChangeSetId ChangeSetId, string Label, string? Actor, DateTimeOffset At);
}
