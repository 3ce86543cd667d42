using System.Globalization;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>The table of docs/costs.md, to the cent.</summary>
public sealed class CostTests
{
    private static readonly Costs CloudFront = new(PlanFiles.Plan(PlanFiles.Production), multi: true);
    private static readonly Costs CloudFrontSingle = new(PlanFiles.Plan(PlanFiles.Production), multi: false);
    private static readonly Costs Public = new(PlanFiles.Plan(PlanFiles.PublicAlb), multi: true);
    private static readonly Costs PublicSingle = new(PlanFiles.Plan(PlanFiles.PublicAlb), multi: false);

    [Fact]
    public void The_table_is_what_the_plans_cost() =>
        string.Join('\n', Documents.TableOf("docs/costs.md", "| item | price |"))
            .ShouldBe(string.Join('\n', Expected()));

    [Fact]
    public void The_default_costs_at_most_a_hundred_dollars() => CloudFront.Total.ShouldBeLessThanOrEqualTo(100m);

    [Fact]
    public void Every_price_has_a_unit_and_a_source_and_is_used()
    {
        var prices = Documents.Json("terraform/prices.json")["prices"]!.AsObject();

        prices
            .Where(p =>
                p.Value!["unit"] is null
                || p.Value["source"]?.ToString().StartsWith("https://aws.amazon.com/", StringComparison.Ordinal) != true
            )
            .ShouldBeEmpty();
        // The two of a managed gateway are for those who choose it.
        prices
            .Select(p => p.Key)
            .Except([
                .. CloudFront.Rows.Select(r => r.Price),
                .. CloudFrontSingle.Rows.Select(r => r.Price),
                "natGateway",
                "natGatewayData",
            ])
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Expected()
    {
        foreach (var (place, row) in CloudFront.Rows.Index())
        {
            var (open, single, openSingle) = (
                Public.Rows[place],
                CloudFrontSingle.Rows[place],
                PublicSingle.Rows[place]
            );
            var price =
                row.Price == single.Price ? row.Price : row.Price.Replace("Multi", "…", StringComparison.Ordinal);
            yield return $"| {row.Item} | `{price}` | {Quantity(row)} | {Usd(row.Usd)} | {Quantity(open)} | {Usd(open.Usd)} | {Usd(single.Usd)} | {Usd(openSingle.Usd)} |";
        }
        yield return $"| **Total** | | | **{Usd(CloudFront.Total)}** | | **{Usd(Public.Total)}** | **{Usd(CloudFrontSingle.Total)}** | **{Usd(PublicSingle.Total)}** |";
    }

    private static string Quantity(CostRow row) => row.Quantity.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Usd(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
