using System.Globalization;
using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>One line of the bill of a month.</summary>
/// <param name="Price">The price's name in <c>terraform/prices.json</c>.</param>
/// <param name="Quantity">Before what is free.</param>
internal sealed record CostRow(string Item, string Price, decimal Quantity, decimal Usd);

/// <summary>The bill of a month by the rule of docs/costs.md: quantities of a plan and of <c>usage</c>, at list prices.</summary>
internal sealed class Costs
{
    private readonly Plan _plan;
    private readonly JsonNode _prices = JsonNode.Parse(Repository.Read("terraform/prices.json"))!;
    private readonly List<CostRow> _rows = [];

    /// <param name="multi">Whether the database has a standby, whatever the plan says.</param>
    internal Costs(Plan plan, bool multi)
    {
        _plan = plan;
        var (service, backup) = (Task("service"), Task("backup"));
        var tasks = Number(The("aws_appautoscaling_target.service")["min_capacity"]) * Hours;
        Add("Tasks: CPU", "fargateCpu", tasks * service.Cpu + Usage("backupTaskHours") * backup.Cpu);
        Add("Tasks: memory", "fargateMemory", tasks * service.Memory + Usage("backupTaskHours") * backup.Memory);

        var database = The("aws_db_instance.main");
        Add("Database", multi ? "databaseMulti" : "databaseSingle", Hours);
        Add(
            "Database: storage",
            multi ? "databaseStorageMulti" : "databaseStorageSingle",
            Number(database["allocated_storage"])
        );

        var balancers = Count("aws_lb");
        var open = _plan.All("aws_lb").Any(lb => lb["internal"] != "true") ? PublicSubnets : 0;
        Add("Load balancer", "loadBalancer", balancers * Hours);
        Add("Load balancer: use", "loadBalancerUnit", Usage("loadBalancerUnits") * balancers * Hours);
        Add(
            "Public IPv4 addresses",
            "publicAddress",
            (open + Count("aws_autoscaling_group") + Count("aws_nat_gateway")) * Hours
        );
        Add("NAT instance", "natInstance", Count("aws_autoscaling_group") * Hours);
        Add(
            "NAT instance: disk",
            "natVolume",
            _plan.All("aws_launch_template").Sum(t => Number(t["block_device_mappings.0.ebs.0.volume_size"]))
        );

        var rules = _plan.All("aws_wafv2_web_acl").Sum(w => w.Document("rule_json")!.AsArray().Count);
        Add("WAF", "webAcl", Count("aws_wafv2_web_acl"));
        Add("WAF: rules", "webAclRule", rules);
        Add("WAF: requests", "webAclRequests", Usage("requestsMillion"));

        var distributions = Count("aws_cloudfront_distribution");
        Add("CloudFront: requests", "cloudfrontRequests", distributions * Usage("requestsMillion"));
        Add("CloudFront: data out", "cloudfrontOut", distributions * Usage("outGb"));
        Add("Data out", "out", Usage("natGb") + (distributions == 0 ? Usage("outGb") : 0));
        Add("Between zones", "betweenZones", 2 * Usage("betweenZonesGb"));
        Add("Between regions", "betweenRegions", Usage("copiedGb"));

        Add("Keys", "key", Count("aws_kms_key"));
        Add("Secret of the owner", "secret", database["manage_master_user_password"] == "true" ? 1 : 0);
        Add("Alarms", "alarm", _plan.All("aws_cloudwatch_metric_alarm").Sum(Watched));
        Add("Own metrics", "metric", Documents.TabledMetrics.Count);
        Add("Dashboard", "dashboard", Count("aws_cloudwatch_dashboard"));
        Add("Logs", "logs", Usage("logGb"));
        Add("S3", "s3", Usage("documentGb") + Usage("dumpGb"));
        Add("S3: copies", "s3Infrequent", Usage("documentGb") + Usage("dumpGb"));
        Add("Snapshots in both regions", "snapshot", 2 * Usage("snapshotGb"));
        Add("Restore tests", "restoreTest", Count("aws_backup_restore_testing_plan") * Usage("restoreTests"));
        Add("Images", "registry", Usage("imageGb"));
        Add("DNS zone", "zone", Count("aws_route53_record") > 0 ? 1 : 0);
    }

    internal IReadOnlyList<CostRow> Rows => _rows;

    internal decimal Total => _rows.Sum(r => r.Usd);

    private decimal Hours => (decimal)_prices["hoursPerMonth"]!;

    private int PublicSubnets =>
        _plan.All("aws_subnet").Count(s => s.Address.StartsWith("aws_subnet.public[", StringComparison.Ordinal));

    private void Add(string item, string price, decimal quantity)
    {
        var entry = _prices["prices"]![price]!;
        var billed = Math.Max(0, quantity - ((decimal?)entry["free"] ?? 0));
        _rows.Add(
            new(item, price, quantity, Math.Round(billed * (decimal)entry["usd"]!, 2, MidpointRounding.AwayFromZero))
        );
    }

    private decimal Usage(string name) => (decimal)_prices["usage"]![name]!["value"]!;

    private int Count(string type) => _plan.All(type).Count();

    private PlannedResource The(string address) =>
        _plan.Find(address) ?? throw new InvalidOperationException($"There is no {address}.");

    private (decimal Cpu, decimal Memory) Task(string kind)
    {
        var task = The($"aws_ecs_task_definition.main[\"{kind}\"]");
        return (Number(task["cpu"]) / 1024, Number(task["memory"]) / 1024);
    }

    private static int Watched(PlannedResource alarm) =>
        alarm["metric_name"] is not null
            ? 1
            : alarm.List("metric_query").Count(q => q["metric"] is JsonArray { Count: > 0 });

    private static decimal Number(string? text) => decimal.Parse(text ?? "0", CultureInfo.InvariantCulture);
}
