namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>The names that commands in documents and in people's memory use.</summary>
internal static class NamePolicies
{
    private static readonly Dictionary<string, (string Path, string Name)> Fixed = new()
    {
        ["aws_ecs_cluster.main"] = ("name", "{0}-cluster"),
        ["aws_ecs_service.main"] = ("name", "{0}-service"),
        ["aws_db_instance.main"] = ("identifier", "{0}-db"),
        ["aws_cloudwatch_dashboard.main"] = ("dashboard_name", "{0}"),
        ["aws_ecs_task_definition.main[\"service\"]"] = ("family", "{0}-service"),
        ["aws_ecs_task_definition.main[\"migrate\"]"] = ("family", "{0}-migrate"),
        ["aws_ecs_task_definition.main[\"backup\"]"] = ("family", "{0}-backup"),
        ["aws_lambda_function.auditor"] = ("function_name", "{0}-auditor"),
        ["aws_backup_vault.main"] = ("name", "{0}"),
        ["aws_sns_topic.alarms"] = ("name", "{0}-alarms"),
    };

    private static readonly Dictionary<string, string> Outputs = new()
    {
        ["cluster_name"] = "{0}-cluster",
        ["service_name"] = "{0}-service",
        ["database_identifier"] = "{0}-db",
        ["log_group"] = "/ecs/{0}",
        ["auditor_function"] = "{0}-auditor",
        ["backup_vault"] = "{0}",
        ["secrets_key"] = "alias/{0}-data",
    };

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "Names are those that the troubleshooting commands use",
            "In the middle of a fault nobody looks for a name.",
            plan =>
                Fixed.SelectMany(f =>
                    plan.The(f.Key, "has another name", r => r[f.Value.Path] == Named(plan, f.Value.Name))
                ),
            [.. Fixed.Select(f => Fault.Set(f.Key, f.Value.Path, "finance"))]
        ),
        new(
            "Outputs tell the names",
            "Scripts ask for them.",
            plan =>
                Outputs
                    .Where(o => plan.Output(o.Key)?.ToString() != Named(plan, o.Value))
                    .Select(o => $"{o.Key}: is not {Named(plan, o.Value)}")
                    .Concat(plan.HasOutput("database_endpoint") ? [] : ["database_endpoint: is missing"]),
            [
                .. Outputs.Select(o => Fault.Tell(o.Key, "finance")),
                new Fault(
                    "database_endpoint",
                    "is missing",
                    p => p["planned_values"]!["outputs"]!.AsObject().Remove("database_endpoint")
                ),
            ]
        ),
        new(
            "Addresses are of the environment",
            "Staging must not answer as production.",
            plan =>
                new[] { ("api_url", "api"), ("app_url", "app") }
                    .Where(u => plan.Output(u.Item1)?.ToString() != $"https://{u.Item2}.{Domain(plan)}")
                    .Select(u => $"{u.Item1}: is not of the environment")
                    .Concat(
                        plan.The(
                            "aws_acm_certificate.api",
                            "is for another name",
                            c => c["domain_name"] == $"api.{Domain(plan)}" && c["validation_method"] == "DNS"
                        )
                    )
                    .Concat(
                        plan.All("aws_route53_record")
                            .Where(r =>
                                r.Address.StartsWith("aws_route53_record.api", StringComparison.Ordinal)
                                && r["name"] != $"api.{Domain(plan)}"
                            )
                            .Select(r => $"{r}: is another name")
                    ),
            Fault.Tell("api_url", "https://api.staging.example.com"),
            Fault.Set("aws_acm_certificate.api", "domain_name", "example.com"),
            Fault.Set("aws_route53_record.api[\"A\"]", "name", "www.example.com")
        ),
    ];

    private static string Named(Plan plan, string form) => form.Replace("{0}", plan.Name, StringComparison.Ordinal);

    private static string Domain(Plan plan) =>
        plan.IsProduction ? plan.Variable("domain")! : $"{plan.Environment}.{plan.Variable("domain")}";
}
