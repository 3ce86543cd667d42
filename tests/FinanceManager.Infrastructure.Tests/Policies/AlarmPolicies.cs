using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>Whoever runs the installation hears of what is broken before its people do, and is told what to do.</summary>
internal static class AlarmPolicies
{
    private const string Alarm = "aws_cloudwatch_metric_alarm";
    private const string BackupAge = "aws_cloudwatch_metric_alarm.main[\"backup-age\"]";

    // The promises, and what watches each.
    private static readonly Dictionary<string, string> Promised = new()
    {
        ["load-balancer-errors"] = "AWS/ApplicationELB HTTPCode_ELB_5XX_Count",
        ["latency"] = "AWS/ApplicationELB TargetResponseTime",
        ["healthy-tasks"] = "AWS/ApplicationELB HealthyHostCount",
        ["running-tasks"] = "AWS/ECS CPUUtilization",
        ["service-cpu"] = "AWS/ECS CPUUtilization",
        ["service-memory"] = "AWS/ECS MemoryUtilization",
        ["database-cpu"] = "AWS/RDS CPUUtilization",
        ["database-storage"] = "AWS/RDS FreeStorageSpace",
        ["database-memory"] = "AWS/RDS FreeableMemory",
        ["database-connections"] = "AWS/RDS DatabaseConnections",
        ["database-read-latency"] = "AWS/RDS ReadLatency",
        ["database-write-latency"] = "AWS/RDS WriteLatency",
        ["backup-age"] = "AiFinanceManager BackupAge",
        ["auditor-errors"] = "AWS/Lambda Errors",
        ["schedule-errors"] = "AWS/Scheduler TargetErrorCount",
        ["waf-blocks"] = "AWS/WAFV2 BlockedRequests",
        ["ai-spend"] = "AiFinanceManager AiCost",
        ["queue-age"] = "AiFinanceManager QueueAge",
        ["login-failures"] = "AiFinanceManager LoginFailures",
        ["program-errors"] = "AiFinanceManager Errors",
        ["certificate"] = "AWS/CertificateManager DaysToExpiry",
    };

    private static readonly string[] Speaking = ["backup-age", "queue-age", "healthy-tasks", "running-tasks"];

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "Each promise has its alarm",
            "A promise that nobody watches is broken without a word.",
            plan =>
                Promised
                    .SelectMany(p =>
                        plan.The(
                            Address(p.Key),
                            $"does not watch {p.Value}",
                            a => $"{a["namespace"]} {a["metric_name"]}" == p.Value
                        )
                    )
                    .Concat(
                        plan.The(
                            $"{Alarm}.error_rate",
                            "does not count the program's errors",
                            a =>
                                a.List("metric_query")
                                    .Any(q =>
                                        q["metric"].Block()?["metric_name"]?.ToString() == "HTTPCode_Target_5XX_Count"
                                    )
                        )
                    )
                    .Concat(
                        plan.Variable("nat") == "instance"
                            ? plan.The(
                                Address("nat"),
                                "does not watch the machine",
                                a =>
                                    a["metric_name"] == "GroupInServiceInstances"
                                    && plan.All("aws_autoscaling_group")
                                        .Any(g =>
                                            g["name"] == a["dimensions.AutoScalingGroupName"]
                                            && g.List("enabled_metrics").Any(m => m.ToString() == a["metric_name"])
                                        )
                            )
                            : []
                    ),
            [
                .. Promised.Keys.Select(name => Fault.Remove(Address(name))),
                Fault.Remove($"{Alarm}.error_rate"),
                Fault.Set(Address("database-cpu"), "metric_name", "CpuUtilisation"),
                Fault.Set("aws_autoscaling_group.nat[0]", "enabled_metrics", new JsonArray()) with
                {
                    Resource = Address("nat"),
                },
            ]
        ),
        new(
            "Every alarm leads to its heading in the runbook",
            "At three in the morning nobody remembers what to do.",
            plan =>
                plan.Each(
                    Alarm,
                    "leads to no heading of its name",
                    a =>
                        a["alarm_name"] is { } name
                        && name.StartsWith(plan.Name + "-", StringComparison.Ordinal)
                        && LeadsTo(a["alarm_description"], name[(plan.Name.Length + 1)..])
                ),
            Fault.Set(
                BackupAge,
                "alarm_description",
                "Backups are old. https://github.com/OWNER/ai-finance-manager/blob/main/docs/runbooks/alarms.md#backups"
            ),
            Fault.Set(BackupAge, "alarm_description", "Backups are old."),
            Fault.Set(Address("latency"), "alarm_name", "production-ai-finance-slowness")
        ),
        new(
            "Silence is an alarm where somebody should have spoken",
            "The worst failure is the one that stops reporting.",
            plan =>
                Speaking.SelectMany(name =>
                    plan.The(Address(name), "takes silence for good news", a => a["treat_missing_data"] == "breaching")
                ),
            Fault.Set(BackupAge, "treat_missing_data", "notBreaching"),
            Fault.Set(Address("queue-age"), "treat_missing_data", "missing")
        ),
        new(
            "Alarms of the program watch metrics that it really writes, under the name that it gets",
            "An alarm on a metric of another name never rings.",
            plan =>
                plan.All(Alarm)
                    .Where(a => a["namespace"]?.StartsWith("AWS/", StringComparison.Ordinal) == false)
                    .Where(a =>
                        a["namespace"] != Repository.MetricNamespace
                        || !Repository.Metrics.ContainsKey(a["metric_name"] ?? "")
                        || a.Node("dimensions") is not JsonObject { Count: 1 }
                        || a["dimensions.Environment"] != plan.Environment
                    )
                    .Select(a => $"{a}: watches what nobody writes"),
            Fault.Set(BackupAge, "metric_name", "AgeOfBackup"),
            Fault.Set(BackupAge, "namespace", "AIFinanceManager"),
            Fault.Set(Address("ai-spend"), "dimensions.Environment", "prod"),
            Fault.Set(Address("login-failures"), "dimensions.Task", "1")
        ),
        new(
            "Alarms of AWS's metrics name what is there",
            "A name that is one letter off has no data, and no data is no alarm.",
            plan =>
                plan.All(Alarm)
                    .Where(a =>
                        a.Node("dimensions") is JsonObject d
                        && d.Any(pair =>
                            pair.Value is not null
                            && Named(plan, pair.Key) is { } there
                            && pair.Value.ToString() != there
                        )
                    )
                    .Select(a => $"{a}: watches what is not there"),
            Fault.Set(Address("service-cpu"), "dimensions.ServiceName", "ai-finance"),
            Fault.Set(Address("database-cpu"), "dimensions.DBInstanceIdentifier", "ai-finance-db"),
            Fault.Set(Address("auditor-errors"), "dimensions.FunctionName", "auditor"),
            Fault.Set(Address("waf-blocks"), "dimensions.WebACL", "waf")
        ),
        new(
            "The numbers are those of the promises",
            "p95 within a second; a backup within 26 hours; as many healthy tasks as there must be.",
            plan =>
                plan.The(
                        Address("latency"),
                        "allows more than a second",
                        a => a["extended_statistic"] == "p95" && a["threshold"] == "1"
                    )
                    .Concat(
                        plan.The(
                            BackupAge,
                            "allows more than 26 hours",
                            a => a["threshold"] == "26" && a["comparison_operator"] == "GreaterThanThreshold"
                        )
                    )
                    .Concat(
                        new[] { "healthy-tasks", "running-tasks" }.SelectMany(name =>
                            plan.The(
                                Address(name),
                                "allows fewer tasks than the least",
                                a =>
                                    a["threshold"] == plan.Find("aws_appautoscaling_target.service")?["min_capacity"]
                                    && a["comparison_operator"] == "LessThanThreshold"
                            )
                        )
                    ),
            Fault.Set(Address("latency"), "extended_statistic", "p50"),
            Fault.Set(BackupAge, "threshold", 50),
            Fault.Set(Address("healthy-tasks"), "threshold", 1)
        ),
    ];

    internal static string Address(string name) => $"{Alarm}.main[\"{name}\"]";

    internal static bool LeadsTo(string? text, string heading) =>
        text?.EndsWith($"/blob/main/docs/runbooks/alarms.md#{heading}", StringComparison.Ordinal) == true
        && Repository.AlarmHeadings.Contains(heading);

    private static string? Named(Plan plan, string dimension) =>
        dimension switch
        {
            "AutoScalingGroupName" => plan.Find("aws_autoscaling_group.nat[0]")?["name"],
            "ClusterName" => plan.Find("aws_ecs_cluster.main")?["name"],
            "DBInstanceIdentifier" => plan.Find("aws_db_instance.main")?["identifier"],
            "FunctionName" => plan.Find("aws_lambda_function.auditor")?["function_name"],
            "Region" => plan.Variable("region"),
            "ScheduleGroup" => plan.Find("aws_scheduler_schedule_group.main")?["name"],
            "ServiceName" => plan.Find("aws_ecs_service.main")?["name"],
            "WebACL" => plan.Find("aws_wafv2_web_acl.main")?["name"],
            _ => null,
        };
}
