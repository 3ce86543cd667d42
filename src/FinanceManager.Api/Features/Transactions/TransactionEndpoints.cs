using FinanceManager.Api.Categorization;
using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Transactions;

internal static class TransactionEndpoints
{
    internal static void MapTransactions(this IEndpointRouteBuilder api)
    {
        var transactions = api.MapGroup("/transactions").RequireRoleByMethod();
        transactions.MapGet("", ListTransactions.Handle);
        transactions.MapGet("/{id}", GetTransaction.Handle);
        transactions.MapGet("/{id}/similar", ListSimilarTransactions.Handle);
        transactions.MapGet("/{id}/explanation", ExplainTransaction.Handle);

        transactions
            .MapGroup("")
            .LoadCascade(given => EnterTransaction.IsGuessed(given.OfType<EnterTransactionRequest>().Single()))
            .WriteLedger()
            .MapPost("", EnterTransaction.Handle);
        var writes = transactions.MapGroup("").WriteLedger();
        writes.MapPost("/bulk", EditTransactionsInBulk.Handle).MayTakeLong();
        writes.MapPatch("/{id}", EditTransaction.Handle);
        writes.MapDelete("/{id}", DeleteTransaction.Handle);
        writes.MapPost("/{id}/merge", MergeTransactions.Merge).WithName("mergeTransactions");
        writes.MapPost("/{id}/unmerge", MergeTransactions.Unmerge).WithName("unmergeTransactions");

        var views = api.MapGroup("/views").RequireRoleByMethod();
        views.MapGet("", ListViews.Handle);
        var viewWrites = views.MapGroup("").WriteLedger();
        viewWrites.MapPost("", SaveView.Handle);
        viewWrites.MapPatch("/{id}", EditView.Handle);
        viewWrites.MapDelete("/{id}", DeleteView.Handle);
    }
}
