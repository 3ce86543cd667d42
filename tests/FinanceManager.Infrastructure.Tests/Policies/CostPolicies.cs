using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>Somebody hears of a bill that rises while it is small. Production watches the whole account.</summary>
internal static class CostPolicies
{
    private const string Budget = "aws_budgets_budget.monthly[0]";
    private const string Anomalies = "aws_ce_anomaly_subscription.email[0]";

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "The month's budget tells at 80 %, at 100 %, and when the forecast passes it",
            "At the end of the month it is too late.",
            plan =>
                plan.IsProduction
                    ? plan.The(
                        Budget,
                        "does not tell in time",
                        b =>
                            b["time_unit"] == "MONTHLY"
                            && b["budget_type"] == "COST"
                            && b["limit_amount"] == plan.Variable("monthly_budget_usd")
                            && Moments(b).SequenceEqual(["ACTUAL 100", "ACTUAL 80", "FORECASTED 100"])
                    )
                    : [],
            Fault.Set(Budget, "notification.0.threshold", 120),
            Fault.Set(Budget, "notification.2.notification_type", "ACTUAL"),
            Fault.Remove(Budget)
        ),
        new(
            "The budget tells a person, by mail and by the topic",
            "A warning that nobody gets.",
            plan =>
                plan.IsProduction
                    ? plan.The(
                        Budget,
                        "tells nobody",
                        b =>
                            b.List("notification")
                                .All(n =>
                                    Statement
                                        .Texts(n["subscriber_email_addresses"])
                                        .Contains(plan.Variable("alarm_email"))
                                    && n["subscriber_sns_topic_arns"] is JsonArray { Count: 1 }
                                )
                    )
                    : [],
            Fault.Set(Budget, "notification.1.subscriber_email_addresses", new JsonArray())
        ),
        new(
            "Unusual costs of any service are told at once, from ten dollars on",
            "A loop that stores can cost a month's budget in a night.",
            plan =>
                !plan.IsProduction
                    ? []
                    : plan.The(
                            "aws_ce_anomaly_monitor.services[0]",
                            "looks at something else",
                            m => m["monitor_type"] == "DIMENSIONAL" && m["monitor_dimension"] == "SERVICE"
                        )
                        .Concat(
                            plan.The(
                                Anomalies,
                                "tells late, or only of much",
                                s =>
                                    s["frequency"] == "IMMEDIATE"
                                    && s["subscriber.0.type"] == "SNS"
                                    && s["threshold_expression.0.dimension.0.key"] == "ANOMALY_TOTAL_IMPACT_ABSOLUTE"
                                    && s["threshold_expression.0.dimension.0.values.0"] == "10"
                            )
                        ),
            Fault.Set(Anomalies, "frequency", "WEEKLY"),
            Fault.Set(Anomalies, "threshold_expression.0.dimension.0.values.0", "1000"),
            Fault.Remove("aws_ce_anomaly_monitor.services[0]")
        ),
        new(
            "Nothing large is started by mistake",
            "Sizes are what the bill is made of.",
            plan =>
                plan.Each(
                        "aws_db_instance",
                        "is of another size than the variable says",
                        db =>
                            db["instance_class"]?.StartsWith("db.t4g.", StringComparison.Ordinal) == true
                            && db["storage_type"] == "gp3"
                    )
                    .Concat(
                        plan.All("aws_launch_template")
                            .Where(t => t["instance_type"] != "t4g.nano")
                            .Select(t => $"{t}: is larger than it must be")
                    )
                    .Concat(
                        plan.Variable("nat") == "gateway"
                            ? []
                            : plan.All("aws_nat_gateway").Select(g => $"{g}: costs ten times the instance")
                    ),
            Fault.Set("aws_db_instance.main", "instance_class", "db.r7g.4xlarge"),
            Fault.Set("aws_launch_template.nat[0]", "instance_type", "m7g.large")
        ),
    ];

    private static IEnumerable<string> Moments(PlannedResource budget) =>
        budget
            .List("notification")
            .Where(n =>
                n["threshold_type"]?.ToString() == "PERCENTAGE"
                && n["comparison_operator"]?.ToString() == "GREATER_THAN"
            )
            .Select(n => $"{n["notification_type"]} {n["threshold"]}")
            .Order(StringComparer.Ordinal);
}
