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
        var outcome = new ImportOutcome(
            statement.Encoding,
            plan.Lines.Count(l => l.Match.Status == LineStatus.New),
            plan.Lines.Count(l => l.Match.Status == LineStatus.Duplicate),
            plan.Lines.Count(l => l.Match.Status == LineStatus.Possible),
            statement.Diagnostics.Count(d => d.Severity >= DiagnosticSeverity.Error),
            plan.Lines.Count == 0 ? null : plan.Lines.Min(l => l.Read.Date),
            plan.Lines.Count == 0 ? null : plan.Lines.Max(l => l.Read.Date),
            [.. plan.Accounts.Select(a => Describe(a, import, choices))],
            Categories(plan, choices),
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
            _ => AccountType.Checking,
        };

    private static ImportAccountResponse Describe(PlannedAccount account, Import import, ImportChoices choices)
    {
        var read = account.Read;
        var currency = read.Currency ?? throw new InvalidOperationException("An account is read in some currency.");
        var total = new Money(read.Lines.Aggregate(0L, (sum, l) => checked(sum + l.MinorUnits)), currency);
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
            account.CurrencyDiffers
        );
    }

    private static List<ImportCategoryResponse> Categories(ImportPlan plan, ImportChoices choices) =>
        [
            .. plan
                .Lines.SelectMany(l => l.Read.Splits.Select(s => s.Category).Append(l.Read.Category))
                .Where(text => !string.IsNullOrWhiteSpace(text))
                .CountBy(text => text!)
                .OrderByDescending(c => c.Value)
                .Take(MostCategories)
                .Select(c => new ImportCategoryResponse(
                    c.Key,
                    c.Value,
                    choices.Categories.TryGetValue(c.Key, out var id) ? id : null
                )),
        ];
}
