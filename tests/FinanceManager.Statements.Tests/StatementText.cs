using System.Globalization;
using System.Text;

namespace FinanceManager.Statements.Tests;

/// <summary>A statement as text, to be kept beside a sample and read by people.</summary>
internal static class StatementText
{
    public static string Of(Statement statement)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{statement.Format} {statement.Encoding}\n");
        foreach (var account in statement.Accounts)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"account {account.Id ?? "-"} | {account.Name ?? "-"} | {account.Institution ?? "-"} | {account.Type?.ToString() ?? "-"} | {account.Currency?.Code ?? "-"} | opening {Of(account.Opening)} | closing {Of(account.Closing)}\n"
            );
            foreach (var line in account.Lines)
                text.Append(Of(line));
        }
        foreach (var d in statement.Diagnostics)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{d.Severity} {d.Line?.ToString(CultureInfo.InvariantCulture) ?? "-"} {d.Code}\n"
            );
        return text.ToString();
    }

    private static string Of(StatementLine line)
    {
        var extras = new (string Name, string? Value)[]
        {
            ("payee", line.Payee),
            ("id", line.SourceId),
            ("ref", line.Reference),
            ("category", line.Category),
            ("kind", line.Kind),
            ("balance", line.BalanceMinorUnits?.ToString(CultureInfo.InvariantCulture)),
            ("pending", line.Pending ? "yes" : null),
            ("transfer", line.TransferAccount),
            ("note", line.Note),
            ("tags", line.Tags.Count == 0 ? null : string.Join(',', line.Tags)),
        };
        var shown = string.Concat(extras.Where(e => e.Value is not null).Select(e => $" | {e.Name}={e.Value}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {line.Line}: {line.Date:yyyy-MM-dd} {line.MinorUnits} {line.Currency?.Code ?? "-"} | {line.Description}{shown}\n{string.Concat(line.Splits.Select(Of))}"
        );
    }

    private static string Of(StatementSplit split) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"    {split.MinorUnits} | {split.Category ?? split.TransferAccount ?? "-"}{(split.Note is null ? "" : $" | {split.Note}")}\n"
        );

    private static string Of(StatementBalance? balance) =>
        balance is null
            ? "-"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{balance.Date:yyyy-MM-dd} {balance.MinorUnits} {balance.Currency?.Code ?? "-"}"
            );
}
