using System.Text.Json;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>Rows that may belong together.</summary>
internal static class MatchRows
{
    /// <summary>Two files tell of one amount on one day in different words.</summary>
    internal static async Task<(string One, string Other)> NewPossibleDuplicateAsync(this HouseholdRows rows)
    {
        var account = await rows.NewAccountAsync();
        foreach (var text in new[] { rows.Name("bakery"), rows.Name("oven") })
        {
            var import = await rows.JsonAsync(
                HttpMethod.Post,
                "/imports",
                HouseholdRows.Form($"{rows.Mark}.csv", text, account)
            );
            await rows.JsonAsync(HttpMethod.Post, $"/imports/{import.GetProperty("id").GetString()}/commit");
        }
        var items = (await rows.JsonAsync(HttpMethod.Get, "/review?kind=duplicate"))
            .GetProperty("items")
            .EnumerateArray();
        var match = items.Single(i => i.GetProperty("transaction").GetProperty("accountId").GetString() == account);
        return (IdIn(match, "transaction"), IdIn(match, "other"));

        static string IdIn(JsonElement item, string member) => item.GetProperty(member).GetProperty("id").GetString()!;
    }
}
