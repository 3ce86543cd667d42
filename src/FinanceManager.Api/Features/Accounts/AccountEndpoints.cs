using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Accounts;

internal static class AccountEndpoints
{
    internal static void MapAccounts(this IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts").RequireRoleByMethod();
        accounts.MapGet("", ListAccounts.Handle);
        accounts.MapGet("/{id}", GetAccount.Handle);
        accounts.MapGet("/{id}/reconciliation", GetReconciliation.Handle);
        accounts.MapGet("/{id}/reconciliation/explanation", ExplainDifference.Handle);

        var writes = accounts.MapGroup("").WriteLedger();
        writes.MapPost("", OpenAccount.Handle);
        writes.MapPatch("/{id}", EditAccount.Handle);
        writes.MapDelete("/{id}", DeleteAccount.Handle);
        writes.MapPost("/{id}/reconciliations", ReconcileAccount.Handle);
    }
}
