using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using FinanceManager.Statements;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>The accounts of an import: made where new, and their opening balances moved to what the bank states.</summary>
internal static class ImportAccounts
{
    internal static async Task<List<Account>> EnsureAsync(
        FinanceDbContext db,
        Import import,
        Statement statement,
        ImportPlan plan,
        ImportChoices choices,
        CancellationToken ct
    )
    {
        var accounts = new List<Account>();
        var made = new Dictionary<(string, Currency?), Account>();
        foreach (var planned in plan.Accounts)
        {
            // A file may name one account in two places.
            var alias = (Text: AccountResolver.AliasOf(planned.Read, statement), planned.Read.Currency);
            var account = planned.Target ?? made.GetValueOrDefault(alias);
            if (account is null)
            {
                account = Make(db, import, planned, choices);
                made.Add(alias, account);
            }
            if (!accounts.Contains(account))
                await RememberAsync(db, account, alias.Text, ct);
            accounts.Add(account);
        }
        await db.SaveChangesAsync(ct);
        return accounts;
    }

    /// <summary>The alias becomes the newest of its text, since the newest decides.</summary>
    private static async Task RememberAsync(FinanceDbContext db, Account account, string text, CancellationToken ct)
    {
        var aliases = await db.AccountAliases.Where(a => a.Text == text).OrderBy(a => a.Id).ToListAsync(ct);
        if (aliases.Count > 0 && aliases[^1].AccountId == account.Id)
            return;
        db.RemoveRange(aliases.Where(a => a.AccountId == account.Id));
        db.Add(new AccountAlias(account.Id, text));
    }

    private static Account Make(FinanceDbContext db, Import import, PlannedAccount planned, ImportChoices choices)
    {
        var account = new Account(
            ImportSummary.NameOf(planned, import, choices),
            ImportSummary.TypeOf(planned, choices),
            planned.Read.Currency!,
            db.Clock.GetUtcNow()
        );
        account.Describe(account.Type, planned.Read.Institution);
        account.Archive(planned.Read.IsClosed);
        db.Add(account);
        return account;
    }

    /// <summary>The day of each account's oldest transaction so far.</summary>
    internal static async Task<Dictionary<AccountId, DateOnly>> FirstDaysAsync(
        FinanceDbContext db,
        List<Account> accounts,
        CancellationToken ct
    )
    {
        var ids = accounts.Select(a => a.Id).ToList();
        return await db
            .Transactions.Where(t => ids.Contains(t.AccountId))
            .GroupBy(t => t.AccountId)
            .Select(g => new { g.Key, First = g.Min(t => t.Date) })
            .ToDictionaryAsync(g => g.Key, g => g.First, ct);
    }

    internal static async Task StateBalancesAsync(
        FinanceDbContext db,
        Import import,
        ImportPlan plan,
        List<Account> accounts,
        ImportChoices choices,
        ImportRowsOf rows,
        Dictionary<AccountId, DateOnly> firstDays,
        CancellationToken ct
    )
    {
        var now = db.Clock.GetUtcNow();
        for (var i = 0; i < accounts.Count; i++)
        {
            var shown = choices.Balances.GetValueOrDefault(plan.Accounts[i].Text);
            var day = shown?.Date ?? DateOnly.FromDateTime(now.UtcDateTime);
            // What a person sees at the bank outweighs what the file says of the same day.
            if (
                plan.Accounts[i].Read.Closing is { Amount: { } closing } stated
                && (shown is null || stated.Date != day)
            )
                db.Add(new StatedBalance(accounts[i].Id, stated.Date, closing.MinorUnits, import.Id, now));
            if (shown is null)
                continue;
            if (shown.Amount.Currency != accounts[i].Currency)
                throw new RuleViolation("account.currency-mismatch");
            db.Add(new StatedBalance(accounts[i].Id, day, shown.Amount.MinorUnits, null, now));
        }
        var earlier = rows
            .New.Where(l => firstDays.TryGetValue(rows.AccountOf(l), out var first) && l.Date < first)
            .ToLookup(rows.AccountOf, l => l.MinorUnits);
        foreach (var account in accounts.Distinct())
            account.Precede(earlier[account.Id].Sum());
        await db.SaveChangesAsync(ct);
        await OpeningBalances.RestateAsync(db, [.. accounts.Distinct()], ct);
    }

    internal static async Task<List<CommittedAccount>> DescribeAsync(
        FinanceDbContext db,
        List<Account> accounts,
        ImportRowsOf rows,
        CancellationToken ct
    )
    {
        var inserted = rows.New.CountBy(rows.AccountOf).ToDictionary();
        var described = new List<CommittedAccount>();
        foreach (var account in accounts.Distinct())
        {
            var movements = await db
                .MonthlySummaries.Where(m => m.AccountId == account.Id)
                .SumAsync(m => m.Inflow + m.Outflow, ct);
            var stated = await OpeningBalances.LastStatedAsync(db, account.Id, ct);
            var onDay = stated is null ? 0 : await OpeningBalances.MovementsAsync(db, account.Id, stated.Date, ct);
            described.Add(
                new(
                    account.Id,
                    account.Name,
                    inserted.GetValueOrDefault(account.Id),
                    new Money(checked(account.OpeningMinorUnits + movements), account.Currency),
                    stated is null ? null : new Money(stated.MinorUnits, account.Currency),
                    stated?.Date,
                    stated is null
                        ? null
                        : new Money(checked(account.OpeningMinorUnits + onDay - stated.MinorUnits), account.Currency)
                )
            );
        }
        return described;
    }
}
