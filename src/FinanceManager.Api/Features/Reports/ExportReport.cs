using System.Globalization;
using System.Text;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Api.Http.Tables;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

public enum ReportFormat
{
    Csv,
    Xlsx,
}

/// <summary>A report as a table for a spreadsheet: a row for each interval, group and currency.</summary>
internal static class ExportReport
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static async Task<FileContentHttpResult> Handle(
        [WordOf<ReportGroup>] string group,
        [FromQuery, WordOf<ReportFormat>] string format,
        [AsParameters] ReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var by = Enum.Parse<ReportGroup>(group, ignoreCase: true);
        var report = await Report.ReadAsync(db, request, by, ReportInterval.Month, ct);
        var names = await ReportNames.LoadAsync(db, by, ct);
        return File(format, group, db, ReportTable.Columns(by), table => ReportTable.Write(table, by, report, names));
    }

    /// <summary>Made in memory: what a person can read in a spreadsheet fits there.</summary>
    internal static FileContentHttpResult File(
        string format,
        string name,
        FinanceDbContext db,
        IReadOnlyList<string> columns,
        Action<ITableRow> write
    )
    {
        var today = db.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (isBook, content) = (format == "xlsx", new MemoryStream());
        if (isBook)
        {
            using var book = new XlsxBook(content);
            using (var sheet = book.Next("Report", columns))
                write(sheet);
            book.End();
        }
        else
        {
            // Spreadsheets take a file without the mark for one in their own country's encoding.
            using var text = new StreamWriter(content, new UTF8Encoding(true), leaveOpen: true);
            write(new CsvTable(text, columns));
        }
        return TypedResults.File(
            content.ToArray(),
            isBook ? Workbook : "text/csv; charset=utf-8",
            $"finance-manager-{name}-{today}.{format}"
        );
    }
}

/// <summary>What the ids of a report are called.</summary>
internal sealed record ReportNames(
    Dictionary<CategoryId, Category> Categories,
    Dictionary<AccountId, string> Accounts,
    Dictionary<UserId, string> Members
)
{
    internal static async Task<ReportNames> LoadAsync(FinanceDbContext db, ReportGroup by, CancellationToken ct) =>
        new(
            by == ReportGroup.Category ? await db.Categories.AsNoTracking().ToDictionaryAsync(c => c.Id, ct) : [],
            by == ReportGroup.Account
                ? await db.Accounts.IgnoreQueryFilters([Filters.Deleted]).ToDictionaryAsync(a => a.Id, a => a.Name, ct)
                : [],
            by == ReportGroup.Member
                ? await db
                    .Users.Where(u => db.Memberships.Any(m => m.UserId == u.Id && m.HouseholdId == db.CurrentHousehold))
                    .ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct)
                : []
        );

    /// <summary>With the group that it is in, as books write it.</summary>
    internal string? Of(CategoryId? id)
    {
        if (id is not { } known || !Categories.TryGetValue(known, out var category))
            return null;
        var name = category.Name ?? category.Key!.Split('.')[^1];
        return category.ParentId is null ? name : $"{Of(category.ParentId)}:{name}";
    }
}

internal static class ReportTable
{
    internal static string[] Columns(ReportGroup by) =>
        [
            "period",
            .. by == ReportGroup.None ? Array.Empty<string>() : [Data.Columns.Word(by)],
            "currency",
            "inflow",
            "outflow",
            "income",
            "spending",
            "total",
            "count",
        ];

    internal static void Write(ITableRow table, ReportGroup by, Report report, ReportNames names)
    {
        foreach (var row in report.Rows())
        {
            table.Text(row.Day is { } day ? TableText.Day(day) : row.Month?.ToString());
            if (by != ReportGroup.None)
                table.Text(NameOf(by, row, names));
            table.Text(row.Currency.Code);
            foreach (var amount in new[] { row.Inflow, row.Outflow, row.Income, row.Spending, row.Total })
                table.Amount(amount);
            table.Number(row.Count);
            table.End();
        }
    }

    private static string? NameOf(ReportGroup by, ReportRow row, ReportNames names) =>
        by switch
        {
            ReportGroup.Category => names.Of(row.CategoryId),
            ReportGroup.Account => row.AccountId is { } id ? names.Accounts.GetValueOrDefault(id) : null,
            ReportGroup.Member => row.MemberId is { } id ? names.Members.GetValueOrDefault(id) : null,
            _ => row.Name,
        };
}
