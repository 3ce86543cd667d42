using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using FinanceManager.Statements;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Finds the household's account for each account of a file: as chosen, as named at upload, or as remembered.</summary>
internal static class AccountResolver
{
    internal static async Task<List<PlannedAccount>> ResolveAsync(
        FinanceDbContext db,
        Statement statement,
        ImportChoices choices,
        CancellationToken ct
    )
    {
        var texts = statement.Accounts.Select(a => AliasOf(a, statement)).ToList();
        var aliases = await db
            .AccountAliases.Where(a => texts.Contains(a.Text))
            .Join(db.Accounts, a => a.AccountId, a => a.Id, (alias, account) => new { alias.Text, account })
            .ToListAsync(ct);
        var chosen = new HashSet<AccountId>(
            choices.Accounts.Values.Where(v => v != ImportChoices.Create).Select(Parse)
        );
        if (choices.AccountId is { } named)
            chosen.Add(named);
        var accounts = await db.Accounts.Where(a => chosen.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);

        return
        [
            .. statement.Accounts.Select((read, i) => new PlannedAccount(TextOf(read), read, Target(read, texts[i]))),
        ];

        Account? Target(StatementAccount read, string alias)
        {
            if (choices.Accounts.TryGetValue(TextOf(read), out var choice))
                return choice == ImportChoices.Create ? null : Known(Parse(choice));
            if (choices.AccountId is { } id && statement.Accounts.Count == 1)
                return Known(id);
            var remembered = aliases.Where(a => a.Text == alias).Select(a => a.account).Distinct().ToList();
            // A bank may keep several currencies under one number.
            if (TextOf(read).Length > 0 && remembered.Count > 1)
                remembered.RemoveAll(a => a.Currency != read.Currency);
            return remembered.Count == 1 && (read.Currency is null || remembered[0].Currency == read.Currency)
                ? remembered[0]
                : null;
        }

        Account Known(AccountId id) =>
            accounts.GetValueOrDefault(id) ?? throw new RuleViolation("import.account-unknown");
    }

    /// <summary>The currency of the accounts that the lines go to; null where there are none yet, or several currencies.</summary>
    internal static async Task<Currency?> CurrencyAsync(
        FinanceDbContext db,
        Statement statement,
        ImportChoices choices,
        CancellationToken ct
    )
    {
        var chosen = choices.Accounts.Values.Where(v => v != ImportChoices.Create).Select(Parse).ToList();
        if (choices.AccountId is { } named)
            chosen.Add(named);
        var open = statement.Accounts.Where(a => !choices.Accounts.ContainsKey(TextOf(a)));
        var texts = open.Select(a => AliasOf(a, statement)).ToList();
        var currencies = await db
            .Accounts.Where(a =>
                chosen.Contains(a.Id)
                || (
                    choices.AccountId == null
                    && db.AccountAliases.Any(x => x.AccountId == a.Id && texts.Contains(x.Text))
                )
            )
            .Select(a => a.Currency)
            .Distinct()
            .ToListAsync(ct);
        return currencies.Count == 1 ? currencies[0] : null;
    }

    /// <summary>How the file names the account to a person.</summary>
    internal static string TextOf(StatementAccount account) => account.Id ?? account.Name ?? "";

    /// <summary>What to remember the account by; a file that names none is known by the shape of its header.</summary>
    internal static string AliasOf(StatementAccount account, Statement statement)
    {
        var text = TextOf(account);
        return text.Length > 0 ? text : $"{statement.Format}:{statement.Layout?.Signature}";
    }

    private static AccountId Parse(string id) =>
        AccountId.TryParse(id, null, out var parsed) ? parsed : throw new RuleViolation("import.account-unknown");
}
