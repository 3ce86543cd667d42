using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Api.Http.Tables;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FinanceManager.Api.Features.Reports;

/// <summary>What each account holds at the end of each month, as a table for a spreadsheet.</summary>
internal static class ExportNetWorth
{
    private static readonly string[] s_columns =
    [
        "month",
        "account",
        "currency",
        "balance",
        "converted_currency",
        "converted",
        "rate_date",
        "moved",
        "currency_gain",
    ];

    internal static async Task<FileContentHttpResult> Handle(
        [FromQuery, WordOf<ReportFormat>] string format,
        [AsParameters] ReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var report = await GetNetWorthReport.ReadAsync(db, request, ct);
        var names = await ReportNames.LoadAsync(db, ReportGroup.Account, ct);
        return ExportReport.File(format, "net-worth", db, s_columns, table => Write(table, report, names));
    }

    private static void Write(ITableRow table, NetWorthResponse report, ReportNames names)
    {
        foreach (var account in report.Accounts)
        foreach (var month in account.Months)
        {
            table.Text(month.Month.ToString());
            table.Text(names.Accounts.GetValueOrDefault(account.AccountId));
            table.Text(account.Currency.Code);
            table.Amount(month.Balance);
            table.Text(report.Currency?.Code);
            table.Amount(month.Converted);
            table.Day(month.RateDate);
            table.Amount(month.Moved);
            table.Amount(month.Gain);
            table.End();
        }
    }
}
