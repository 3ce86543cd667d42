using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Accounts;

/// <summary>A member that is absent stays; <c>institution</c>, <c>closingDay</c> and <c>dueDay</c> are cleared by null.</summary>
public sealed record EditAccountRequest
{
    private readonly GivenMembers _given = new();

    [PlainText(100, MinimumLength = 1)]
    public string? Name { get; init; }

    public AccountType? Type { get; init; }

    [PlainText(100)]
    public string? Institution
    {
        get;
        init => field = _given.Note(value);
    }

    [Range(1, 31)]
    public int? ClosingDay
    {
        get;
        init => field = _given.Note(value);
    }

    [Range(1, 31)]
    public int? DueDay
    {
        get;
        init => field = _given.Note(value);
    }

    public bool? Archived { get; init; }

    /// <summary>Whether movements here are paired with those of other accounts without being asked.</summary>
    public bool? FindsTransfers { get; init; }

    /// <summary>Whose it is; null makes it the whole household's.</summary>
    public UserId? MemberId
    {
        get;
        init => field = _given.Note(value);
    }

    /// <summary>The balance before the first transaction.</summary>
    [PlausibleAmount]
    public Money? OpeningBalance { get; init; }

    /// <summary>What the bank shows today; the opening balance is derived from it.</summary>
    [PlausibleAmount]
    public Money? CurrentBalance { get; init; }

    /// <summary>The day of the current balance where it is not today.</summary>
    public DateOnly? CurrentBalanceDate { get; init; }

    internal bool Has(string member) => _given.Has(member);
}

internal static class EditAccount
{
    internal static async Task<Results<Ok<AccountResponse>, NotFound, ProblemHttpResult>> Handle(
        AccountId id,
        EditAccountRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (request is { OpeningBalance: not null, CurrentBalance: not null })
            return Problems.Of(StatusCodes.Status400BadRequest, "account.one-balance");
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return TypedResults.NotFound();
        var seen = ifMatch is null ? null : await AccountReading.ReadOneAsync(db, id, ct);
        if (seen is not null && await RowVersion.RefuseAsync(db, ifMatch, seen, [id.Value], ct) is { } refusal)
            return refusal;

        Apply(request, account);
        if (request.Has(nameof(request.MemberId)))
            account.BelongTo(await MemberAsync(db, request.MemberId, ct));
        db.Act.Describe("account.edited", account.Name);
        await db.SaveChangesAsync(ct);
        if (request.CurrentBalance is { } current)
            await BalanceStatement.RecordAsync(db, account, current, request.CurrentBalanceDate, ct);
        else if (request.OpeningBalance is not null)
            await BalanceStatement.KeepAsync(db, account, ct);
        return TypedResults.Ok((await AccountReading.ReadOneAsync(db, id, ct))!);
    }

    private static async Task<UserId?> MemberAsync(FinanceDbContext db, UserId? wanted, CancellationToken ct) =>
        wanted is null
        || await db.Memberships.AnyAsync(m => m.HouseholdId == db.CurrentHousehold && m.UserId == wanted, ct)
            ? wanted
            : throw new RuleViolation("owner.not-a-member");

    private static void Apply(EditAccountRequest request, Account account)
    {
        if (request.Name is { } name)
            account.Rename(name.Trim());
        var institution = request.Has(nameof(request.Institution)) ? request.Institution : account.Institution;
        account.Describe(request.Type ?? account.Type, institution);
        if (request.Has(nameof(request.ClosingDay)) || request.Has(nameof(request.DueDay)))
            account.SetCycle(
                request.Has(nameof(request.ClosingDay)) ? request.ClosingDay : account.ClosingDay,
                request.Has(nameof(request.DueDay)) ? request.DueDay : account.DueDay
            );
        if (request.Archived is { } archived)
            account.Archive(archived);
        if (request.FindsTransfers is { } find)
            account.FindTransfers(find);
        if (request.OpeningBalance is { } opening)
            account.Open(opening);
    }
}
