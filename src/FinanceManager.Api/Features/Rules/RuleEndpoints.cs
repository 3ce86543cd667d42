using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Rules;

internal static class RuleEndpoints
{
    internal static void MapRules(this IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("/rules").RequireRoleByMethod();
        rules.MapGet("", ListRules.Handle);
        rules.MapGet("/suggestion", SuggestRule.Handle);
        rules.MapGet("/export", ExportRules.Handle);
        // It writes no ledger, and waits for an answer from elsewhere: no lock is held.
        rules.MapPost("/draft", DraftRule.Handle).MayTakeLong();
        rules.MapPost("/preview", PreviewDraftRule.Handle);
        rules.MapPost("/{id}/preview", PreviewRule.Handle);

        var writes = rules.MapGroup("").WriteLedger();
        writes.MapPost("", CreateRule.Handle);
        writes.MapPatch("/{id}", EditRule.Handle);
        writes.MapDelete("/{id}", DeleteRule.Handle);
        writes.MapPost("/{id}/apply", ApplyRule.Handle).MayTakeLong();
        writes.MapPut("/order", OrderRules.Handle);
        writes.MapPost("/import", ImportRules.Handle);
    }
}
