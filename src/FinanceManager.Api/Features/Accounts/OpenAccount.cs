using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Accounts;

/// <param name="OpeningBalance">The balance before the first transaction.</param>
/// <param name="CurrentBalance">What the bank shows today; the opening balance is derived from it.</param>
/// <param name="CurrentBalanceDate">The day of <paramref name="CurrentBalance"/> where it is not today.</param>
public sealed record OpenAccountRequest(
    [property: PlainText(100, MinimumLength = 1)] string Name,
    AccountType Type,
    Currency Currency,
    [property: PlausibleAmount] Money? OpeningBalance = null,
    [property: PlausibleAmount] Money? CurrentBalance = null,
    DateOnly? CurrentBalanceDate = null,
    [property: PlainText(100)] string? Institution = null,
    [property: Range(1, 31)] int? ClosingDay = null,
    [property: Range(1, 31)] int? DueDay = null
);

internal static class OpenAccount
{
    internal static async Task<Results<Created<AccountResponse>, ProblemHttpResult>> Handle(
        OpenAccountRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (request is { OpeningBalance: not null, CurrentBalance: not null })
            return Problems.Of(StatusCodes.Status400BadRequest, "account.one-balance");

        var account = new Account(request.Name.Trim(), request.Type, request.Currency, db.Clock.GetUtcNow());
        account.Describe(request.Type, request.Institution);
        account.SetCycle(request.ClosingDay, request.DueDay);
        if (request.OpeningBalance is { } opening)
            account.Open(opening);
        db.Act.Describe("account.created", account.Name);
        db.Add(account);
        await db.SaveChangesAsync(ct);

        if (request.CurrentBalance is { } current)
            await BalanceStatement.RecordAsync(db, account, current, request.CurrentBalanceDate, ct);
        var created = (await AccountReading.ReadOneAsync(db, account.Id, ct))!;
        return TypedResults.Created($"/api/v1/accounts/{account.Id}", created);
    }
}
