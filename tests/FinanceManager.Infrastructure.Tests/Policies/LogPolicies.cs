using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>What happened can be read afterwards, in one place, for a month.</summary>
internal static class LogPolicies
{
    private const string Group = "aws_cloudwatch_log_group.main[\"/ecs/production-ai-finance\"]";
    private const string Service = "aws_ecs_task_definition.main[\"service\"]";
    private const string Auditor = "aws_lambda_function.auditor";

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "Every log is kept for thirty days",
            "Shorter is gone before anybody looks; for ever costs for ever.",
            plan =>
                plan.Each(
                    "aws_cloudwatch_log_group",
                    "is not kept for thirty days",
                    g => g["retention_in_days"] == "30"
                ),
            Fault.Set(Group, "retention_in_days", null),
            Fault.Set(Group, "retention_in_days", 7)
        ),
        new(
            "Tasks write into the group that is there, that they may write to, and that the output names",
            "A task whose group is missing does not start; one that is named otherwise is not found.",
            plan =>
                plan.The(
                        Service,
                        "writes into another group",
                        t =>
                            Container(t)?["logConfiguration"]?["options"]?["awslogs-group"]?.ToString() is { } group
                            && group == $"/ecs/{plan.Name}"
                            && HasGroup(plan, group)
                            && plan.Output("log_group")?.ToString() == group
                    )
                    .Concat(
                        new[] { "start", "start_owner" }.SelectMany(role =>
                            plan.The(
                                $"aws_iam_role_policy.{role}",
                                "may not write to the group",
                                p =>
                                    Statement
                                        .Of(p)
                                        .Any(s =>
                                            s.Allowing("logs:PutLogEvents")
                                            && s.Resources.All(r =>
                                                r.EndsWith($":log-group:/ecs/{plan.Name}:*", StringComparison.Ordinal)
                                            )
                                        )
                            )
                        )
                    ),
            Fault.Edit(
                Service,
                "container_definitions",
                "another group",
                d => d[0]!["logConfiguration"]!["options"]!["awslogs-group"] = "/ecs/production"
            ),
            Fault.Remove(Group) with
            {
                Resource = Service,
            },
            Fault.Tell("log_group", "/ecs/elsewhere") with
            {
                Resource = Service,
            },
            Fault.Edit(
                "aws_iam_role_policy.start",
                "policy",
                "another group",
                d => d["Statement"]![2]!["Resource"] = "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/other:*"
            )
        ),
        new(
            "The auditor and the database write into groups of ours",
            "AWS would make groups of its own, which are never emptied and not encrypted by us.",
            plan =>
                plan.The(
                        Auditor,
                        "writes into a group of AWS's own",
                        f =>
                            f["logging_config.0.log_group"] == $"/aws/lambda/{f["function_name"]}"
                            && HasGroup(plan, f["logging_config.0.log_group"])
                    )
                    .Concat(
                        plan.The(
                            "aws_db_instance.main",
                            "writes into a group of AWS's own",
                            db =>
                                db.List("enabled_cloudwatch_logs_exports")
                                    .All(e => HasGroup(plan, $"/aws/rds/instance/{db["identifier"]}/{e}"))
                                && db.List("enabled_cloudwatch_logs_exports").Any()
                        )
                    ),
            Fault.Set(Auditor, "logging_config", new JsonArray()),
            Fault.Remove(
                "aws_cloudwatch_log_group.main[\"/aws/rds/instance/production-ai-finance-db/postgresql\"]"
            ) with
            {
                Resource = "aws_db_instance.main",
            }
        ),
        new(
            "The load balancer logs who asked for what",
            "It is the one record of reading.",
            plan =>
                plan.The(
                    "aws_lb.main",
                    "writes no log",
                    lb =>
                        lb["access_logs.0.enabled"] == "true"
                        && lb.References("access_logs.0.bucket").Contains("module.logs.id")
                ),
            Fault.Set("aws_lb.main", "access_logs.0.enabled", false),
            Fault.Refer("aws_lb.main", "access_logs.0.bucket", "module.documents.id")
        ),
    ];

    private static JsonNode? Container(PlannedResource task) => task.Document("container_definitions").Block();

    private static bool HasGroup(Plan plan, string? name) =>
        plan.All("aws_cloudwatch_log_group").Any(g => g["name"] == name);
}
