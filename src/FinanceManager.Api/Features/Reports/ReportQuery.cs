using System.Globalization;
using FinanceManager.Api.Data.Search;

namespace FinanceManager.Api.Features.Reports;

/// <summary>Which transactions stand behind a figure, as <c>GET /transactions</c> asks for them.</summary>
internal static class ReportQuery
{
    internal static string Of(ReportRequest request, ReportShape shape, RowKey row, bool converted)
    {
        var (from, to) = PeriodOf(request, shape, row);
        var query = new QueryText();
        query.Add("from", from == DateOnly.MinValue ? null : Day(from));
        query.Add("to", to == DateOnly.MaxValue ? null : Day(to));
        query.Add("currency", converted ? null : row.Currency.Code);
        if (shape.By == ReportGroup.Category)
        {
            query.Add("categoryId", row.CategoryId?.ToString() ?? TransactionFilter.NoCategory);
            query.Add("exact", row.CategoryId is null ? null : "true");
        }
        else
        {
            query.Add("categoryId", request.CategoryId);
            query.Add("exact", request.Exact == true ? "true" : null);
        }
        query.AddAll("accountId", row.AccountId is { } one ? [$"{one}"] : request.AccountId?.Select(a => $"{a}"));
        query.AddAll(
            "memberId",
            shape.By == ReportGroup.Member
                ? [row.MemberId?.ToString() ?? TransactionFilter.NoCategory]
                : request.MemberId
        );
        AddNames(query, request, shape, row);
        query.Add("q", request.Q);
        query.Add("min", request.Min?.ToString(CultureInfo.InvariantCulture));
        query.Add("max", request.Max?.ToString(CultureInfo.InvariantCulture));
        query.Add("status", request.Status);
        query.Add("transfer", "false");
        return query.ToString();
    }

    private static void AddNames(QueryText query, ReportRequest request, ReportShape shape, RowKey row)
    {
        query.Add("merchant", shape.By == ReportGroup.Merchant ? row.Name : request.Merchant);
        var tags = request.Tag ?? [];
        if (shape.By == ReportGroup.Tag && row.Name is { } tag)
            tags = [.. tags.Append(tag).Distinct()];
        query.AddAll("tag", tags);
        query.Add("untagged", shape.By == ReportGroup.Tag && row.Name is null ? "true" : null);
    }

    private static (DateOnly From, DateOnly To) PeriodOf(ReportRequest request, ReportShape shape, RowKey row)
    {
        var (from, to) = (request.FirstDay, request.LastDay);
        if (row.Day is { } day)
            return (day, day);
        if (row.Month is not { } month)
            return (from, to);
        var last = shape.Interval == ReportInterval.Year ? month.AddMonths(11) : month;
        return (Later(from, month.FirstDay), Earlier(to, last.LastDay));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
