using System.Globalization;
using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Imports;
using FinanceManager.Domain;
using static FinanceManager.Api.Tests.Fixtures.HomeOverHttp;

namespace FinanceManager.Api.Tests.Exports;

/// <summary>What our own routes say, in sentences that another program's answers can be put into, too.</summary>
internal static class LedgerTruth
{
    /// <summary>Each account's balance at the end of each day on which it moved: <c>account 2026-01-31 -12.50 BRL</c>.</summary>
    internal static async Task<List<string>> BalancesAsync(HomeOverHttp home, Func<string, string> accountName)
    {
        var truth = new List<string>();
        var transactions = await home.TransactionsAsync();
        foreach (var account in Items(await home.GetAsync("/accounts")))
        {
            var id = IdOf(account);
            var moved = transactions
                .Where(t => t.Text("accountId") == id)
                .Select(t => (t.Text("date")!, MoneyOf(t.GetProperty("amount")).ToDecimal()));
            var opening = MoneyOf(account.GetProperty("openingBalance"));
            truth.AddRange(Running(accountName(id), opening.Currency.Code, opening.ToDecimal(), moved));
            var balance = truth
                .Where(t => t.StartsWith(accountName(id) + " 2", StringComparison.Ordinal))
                .LastOrDefault();
            if (balance is not null)
                balance.ShouldEndWith(
                    " " + Plain(MoneyOf(account.GetProperty("balance")).ToDecimal()) + " " + opening.Currency
                );
        }
        return [.. truth.Order(StringComparer.Ordinal)];
    }

    internal static IEnumerable<string> Running(
        string account,
        string currency,
        decimal opening,
        IEnumerable<(string Day, decimal Amount)> moved
    )
    {
        var balance = opening;
        foreach (var day in moved.GroupBy(m => m.Day).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            balance += day.Sum(m => m.Amount);
            yield return $"{account} {day.Key} {Plain(balance)} {currency}";
        }
    }

    /// <summary>The report of each month and category, as books show it: spending positive, income negative.</summary>
    internal static async Task<List<string>> MonthsAsync(
        HomeOverHttp home,
        Func<string?, string> categoryName,
        string query = ""
    ) =>
        Months(
            ExportingHome
                .Rows(await home.GetAsync($"/reports/categories?interval=month{query}"))
                .Select(r =>
                    (
                        r.Text("month")!,
                        categoryName(r.Text("categoryId")),
                        -MoneyOf(r.GetProperty("total")).ToDecimal(),
                        r.Text("currency")!
                    )
                )
        );

    /// <summary>Sums that are zero are left out, as programs do.</summary>
    internal static List<string> Months(
        IEnumerable<(string Month, string Account, decimal Amount, string Currency)> rows
    ) =>
        [
            .. rows.GroupBy(r => (r.Month, r.Account, r.Currency))
                .Select(g => (g.Key, Sum: g.Sum(r => r.Amount)))
                .Where(g => g.Sum != 0)
                .Select(g => $"{g.Key.Month} {g.Key.Account} {Plain(g.Sum)} {g.Key.Currency}")
                .Order(StringComparer.Ordinal),
        ];

    internal static Money MoneyOf(JsonElement money) =>
        new(Minor(money), Currency.Parse(money.GetProperty("currency").GetString()!));

    internal static string Plain(decimal amount) =>
        (amount == 0 ? 0 : amount).ToString("0.####", CultureInfo.InvariantCulture);
}
