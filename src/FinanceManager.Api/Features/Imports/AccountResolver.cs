using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using FinanceManager.Statements;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Finds the household's account for each account of a file: as chosen, as named at upload, or as remembered.</summary>
internal static class AccountResolver
{
    private const int SampleLines = 100;

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
            .Join(
                db.Accounts,
                a => a.AccountId,
                a => a.Id,
                (alias, account) =>
                    new
                    {
                        alias.Id,
                        alias.Text,
                        account,
                    }
            )
            .ToListAsync(ct);
        var chosen = new HashSet<AccountId>(
            choices.Accounts.Values.Where(v => v != ImportChoices.Create).Select(Parse)
        );
        if (choices.AccountId is { } named)
            chosen.Add(named);
        var accounts = await db.Accounts.Where(a => chosen.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);

        var planned = new List<PlannedAccount>();
        foreach (var (read, alias) in statement.Accounts.Zip(texts))
            planned.Add(new(TextOf(read), read, await TargetAsync(read, alias)));
        return planned;

        async Task<Account?> TargetAsync(StatementAccount read, string alias)
        {
            // A bank may keep several currencies under one number.
            var isAlone = statement.Accounts.Count(a => TextOf(a) == TextOf(read)) == 1;
            if (choices.Accounts.TryGetValue(TextOf(read), out var choice))
            {
                if (choice == ImportChoices.Create)
                    return null;
                if (Known(Parse(choice)) is var one && (isAlone || one.Currency == read.Currency))
                    return one;
            }
            else if (choices.AccountId is { } id && statement.Accounts.All(a => TextOf(a) == TextOf(read)))
            {
                if (Known(id) is var one && (isAlone || one.Currency == read.Currency))
                    return one;
            }
            // What was said of it last holds.
            var remembered = aliases
                .Where(a => a.Text == alias && (read.Currency is null || a.account.Currency == read.Currency))
                .OrderByDescending(a => a.Id)
                .Select(a => a.account)
                .Distinct()
                .ToList();
            return remembered.Count > 1 && TextOf(read).Length == 0
                ? await HoldingAsync(db, remembered, read, ct)
                : remembered.FirstOrDefault();
        }

        Account Known(AccountId id) =>
            accounts.GetValueOrDefault(id) ?? throw new RuleViolation("import.account-unknown");
    }

    /// <summary>
    /// Several accounts of a bank have files of one shape, which do not say whose they are: it is the one that has some of
    /// the lines already. Where none has, or more than one, a person must say.
    /// </summary>
    private static async Task<Account?> HoldingAsync(
        FinanceDbContext db,
        List<Account> candidates,
        StatementAccount read,
        CancellationToken ct
    )
    {
        var ids = candidates.ConvertAll(a => a.Id);
        var sample = read.Lines.Take(SampleLines).ToList();
        var (days, texts) = (sample.ConvertAll(l => (DateOnly?)l.Date), sample.ConvertAll(l => l.Description));
        var known = await db
            .Transactions.IgnoreQueryFilters([Filters.Deleted])
            .Where(t => ids.Contains(t.AccountId) && days.Contains(t.BankDate) && texts.Contains(t.BankText!))
            .Select(t => new
            {
                t.AccountId,
                t.BankDate,
                t.BankMinorUnits,
                t.BankText,
            })
            .ToListAsync(ct);
        var lines = sample.Select(l => ((DateOnly?)l.Date, (long?)l.MinorUnits, l.Description)).ToHashSet();
        var holders = known
            .Where(t => lines.Contains((t.BankDate, t.BankMinorUnits, t.BankText!)))
            .Select(t => t.AccountId)
            .Distinct()
            .ToList();
        return holders is [var only] ? candidates.Find(a => a.Id == only) : null;
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
