using System.Text.Json;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using FinanceManager.Statements;

namespace FinanceManager.Api.Features.Imports;

/// <summary>Sums up a plan for the person who will commit it.</summary>
internal static class ImportSummary
{
    private const int MostDiagnostics = 200;
    private const int MostCategories = 500;

    internal static void Record(Import import, Statement statement, ImportPlan plan, ImportChoices choices)
    {
        var counts = plan.Lines.CountBy(l => l.Match.Status).ToDictionary();
        var outcome = new ImportOutcome(
            statement.Encoding,
            counts.GetValueOrDefault(LineStatus.New),
            counts.GetValueOrDefault(LineStatus.Duplicate),
            counts.GetValueOrDefault(LineStatus.Possible),
            statement.Diagnostics.Count(d => d.Severity >= DiagnosticSeverity.Error),
            plan.Count == 0 ? null : plan.Lines.Min(l => l.Date),
            plan.Count == 0 ? null : plan.Lines.Max(l => l.Date),
            [.. plan.Accounts.Select(a => Describe(a, import, plan, choices))],
            Categories(plan),
            [
                .. statement
                    .Diagnostics.OrderByDescending(d => d.Severity)
                    .Take(MostDiagnostics)
                    .Select(d => new ImportDiagnosticResponse(d.Line, d.Code, d.Message, d.Severity)),
            ],
            statement.Layout
        );
        import.Read(statement.Format, JsonSerializer.Serialize(outcome, ChangeFields.Json));
    }

    internal static string NameOf(PlannedAccount account, Import import, ImportChoices choices)
    {
        if (choices.NewAccounts.GetValueOrDefault(account.Text)?.Name is { Length: > 0 } chosen)
            return chosen;
        // An account that the file calls by words needs no other name; a number is shown by its end.
        if (account.Read is { Name: null, Id: { Length: > 0 } words } && words.Count(char.IsLetter) * 2 > words.Length)
            return words;
        var bank = account.Read.Name ?? account.Read.Institution ?? Path.GetFileNameWithoutExtension(import.FileName);
        return account.Read.Id is { Length: > 4 } id && account.Read.Name is null ? $"{bank} ·{id[^4..]}" : bank;
    }

    internal static AccountType TypeOf(PlannedAccount account, ImportChoices choices) =>
        choices.NewAccounts.GetValueOrDefault(account.Text)?.Type
        ?? account.Read.Type switch
        {
            StatementAccountType.Savings or StatementAccountType.MoneyMarket => AccountType.Savings,
            StatementAccountType.CreditCard => AccountType.CreditCard,
            StatementAccountType.CreditLine or StatementAccountType.Loan => AccountType.Loan,
            StatementAccountType.Investment => AccountType.Investment,
            StatementAccountType.Cash => AccountType.Cash,
            _ => AccountType.Checking,
        };

    private static ImportAccountResponse Describe(
        PlannedAccount account,
        Import import,
        ImportPlan plan,
        ImportChoices choices
    )
    {
        var read = account.Read;
        var currency = read.Currency ?? throw new InvalidOperationException("An account is read in some currency.");
        var total = new Money(read.Lines.SumMinorUnits(withPending: plan.IsMigration), currency);
        var (opening, closing) = (read.Opening?.Amount, read.Closing?.Amount);
        return new(
            account.Text,
            account.Target?.Name ?? NameOf(account, import, choices),
            account.Target?.Type ?? TypeOf(account, choices),
            account.Target?.Currency ?? currency,
            account.Target?.Id,
            read.Lines.Count,
            total,
            opening,
            closing,
            read.Closing?.Date,
            opening is null || closing is null ? null : opening + total == closing,
            closing is not null || account.Target?.OpeningKnown == true || choices.Balances.ContainsKey(account.Text),
            account.CurrencyDiffers,
            account.Target is null && read.IsClosed
        );
    }

    /// <summary>The category texts of a line and of its parts.</summary>
    internal static IEnumerable<string> TextsOf(StatementLine read) =>
        read.Splits.Select(s => s.Category).Append(read.Category).OfType<string>().Where(t => t.Length > 0);

    /// <summary>Those that lines carry, the commonest first, then those that the file only lists.</summary>
    private static List<ImportCategoryResponse> Categories(ImportPlan plan)
    {
        var lines = plan
            .Lines.SelectMany(l => TextsOf(l.Read))
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .CountBy(text => text)
            .OrderByDescending(c => c.Value)
            .ToList();
        var carried = lines.Select(c => c.Key).ToHashSet();
        return
        [
            .. lines
                .Concat(plan.Categories.Listed.Where(t => !carried.Contains(t)).Select(t => KeyValuePair.Create(t, 0)))
                .Take(MostCategories)
                .Select(c => new ImportCategoryResponse(
                    c.Key,
                    c.Value,
                    plan.Categories.Of(c.Key),
                    plan.Categories.IsCreated(c.Key)
                )),
        ];
    }
}
