using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>What a task is told: all that it needs, and nothing that it does not know.</summary>
internal static class SettingsPolicies
{
    internal const string Service = "aws_ecs_task_definition.main[\"service\"]";
    internal const string Definitions = "container_definitions";

    // Read by .NET and by PostgreSQL's own programs.
    private static readonly string[] OfOthers = ["ASPNETCORE_ENVIRONMENT", "PGPASSWORD"];

    private static readonly string[] Needed =
    [
        "ASPNETCORE_ENVIRONMENT",
        "ASPNETCORE_URLS",
        "AWS_REGION",
        "BACKUP_TARGET",
        "CORS_ORIGINS",
        "DATA_DIR",
        "ENVIRONMENT_NAME",
        "METRICS",
        "MIGRATE_ON_START",
        "PUBLIC_URL",
        "RATE_LIMIT_PER_MINUTE",
        "REGISTRATION",
        "S3_BUCKET",
        "TRUSTED_PROXIES",
    ];

    private static readonly string[] NeededSecrets =
    [
        "BACKUP_KEY",
        "DATABASE_URL",
        "SECRET_KEY",
        "SECRET_KEY_PREVIOUS",
    ];

    private static readonly string[] OwnersNeeds = ["MIGRATION_DATABASE_URL", "PGPASSWORD"];

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "Every variable that a task gets is one that the program knows",
            "A setting with a wrong name is not set, and nobody notices.",
            plan =>
                Kinds(plan)
                    .SelectMany(kind =>
                        Plain(plan, kind)
                            .Concat(TaskPolicies.Secrets(plan, kind))
                            .Where(v => !IsKnown(v))
                            .Select(v => $"{Task(kind)}: gets {v}, which nobody reads")
                    )
                    .Concat(
                        plan.The(
                            Service,
                            "gets what nobody reads",
                            t =>
                                Container(t) is { } c
                                && Plan.Entries(c["environment"]).All(v => IsKnown(v["name"]!.ToString()))
                        )
                    ),
            Fault.Edit(
                Service,
                Definitions,
                "a wrong name",
                d =>
                    d[0]!["environment"]!
                        .AsArray()
                        .Add(new JsonObject { ["name"] = "LOG_LEVEL_X", ["value"] = "debug" })
            ),
            new Fault(
                Task("backup"),
                "gets a wrong name",
                p =>
                    p["planned_values"]!["outputs"]!["task_variables"]!["value"]!["backup"]!["environment"]!
                        .AsArray()
                        .Add("BACKUPS_TARGET")
            )
        ),
        new(
            "Every task gets what the program needs in production",
            "It would not start, or would start with a default that is for a laptop.",
            plan =>
                Kinds(plan)
                    .SelectMany(kind =>
                        Needed
                            .Except(Plain(plan, kind))
                            .Concat(NeededSecrets.Except(TaskPolicies.Secrets(plan, kind)))
                            .Concat(
                                kind == "service"
                                    ? []
                                    : OwnersNeeds.Except(Plain(plan, kind)).Except(TaskPolicies.Secrets(plan, kind))
                            )
                            .Select(v => $"{Task(kind)}: does not get {v}")
                    )
                    .Concat(
                        plan.The(
                            Service,
                            "gets something else than the output tells",
                            t =>
                                Container(t) is { } c
                                && Names(c["environment"]).Order().SequenceEqual(Plain(plan, "service").Order())
                                && Names(c["secrets"])
                                    .Order()
                                    .SequenceEqual(TaskPolicies.Secrets(plan, "service").Order())
                        )
                    ),
            new Fault(
                Task("migrate"),
                "has no owner",
                p =>
                    p["planned_values"]!["outputs"]!["task_variables"]!["value"]!["migrate"]!["environment"]!
                        .AsArray()
                        .RemoveAll(v => v!.ToString() == "MIGRATION_DATABASE_URL")
            ),
            new Fault(
                Task("service"),
                "has no key",
                p =>
                    p["planned_values"]!["outputs"]!["task_variables"]!["value"]!["service"]!["secrets"]!
                        .AsArray()
                        .RemoveAll(v => v!.ToString() == "SECRET_KEY")
            ),
            Fault.Edit(
                Service,
                Definitions,
                "no proxies",
                d => d[0]!["environment"]!.AsArray().RemoveAll(v => v!["name"]!.ToString() == "TRUSTED_PROXIES")
            )
        ),
        new(
            "Each value is right for production",
            "Development shows its errors, an open registration its doors, and a wrong bucket somebody else's documents.",
            plan =>
                Right(plan)
                    .Where(p => Variable(plan, p.Key) != p.Value)
                    .Select(p => $"{Service}: {p.Key} is not {p.Value}")
                    .Concat(
                        plan.The(
                            Service,
                            "is open or without limits",
                            t =>
                                Variable(plan, "REGISTRATION") is "first-user" or "closed"
                                && Variable(plan, "RATE_LIMIT_PER_MINUTE") == "100"
                        )
                    ),
            Change("ASPNETCORE_ENVIRONMENT", "Development"),
            Change("PUBLIC_URL", "http://app.example.com"),
            Change("CORS_ORIGINS", "*"),
            Change("MIGRATE_ON_START", "true"),
            Change("METRICS", "none"),
            Change("ENVIRONMENT_NAME", "prod"),
            Change("REGISTRATION", "open"),
            Change("RATE_LIMIT_PER_MINUTE", "0"),
            Change("BACKUP_TARGET", "s3://elsewhere"),
            Change("S3_BUCKET", "production-ai-finance-backups-123456789012")
        ),
        new(
            "The load balancer's subnets, and nobody else, are believed on the client's address",
            "Whoever is believed can pretend to be anybody, and pass every limit.",
            plan =>
                plan.The(
                    Service,
                    "believes others",
                    _ =>
                        Variable(plan, "TRUSTED_PROXIES")
                            ?.Split(',')
                            .Order()
                            .SequenceEqual(
                                plan.All("aws_subnet")
                                    .Where(s =>
                                        s.Address.StartsWith(
                                            plan.HasCloudFront ? "aws_subnet.private[" : "aws_subnet.public[",
                                            StringComparison.Ordinal
                                        )
                                    )
                                    .Select(s => s["cidr_block"]!)
                                    .Order()
                            ) == true
                ),
            Change("TRUSTED_PROXIES", "0.0.0.0/0"),
            Change("TRUSTED_PROXIES", "10.20.0.0/24,10.20.1.0/24")
        ),
    ];

    private static IEnumerable<string> Kinds(Plan plan) => plan.All("aws_ecs_task_definition").Select(t => t.Key);

    private static string Task(string kind) => $"aws_ecs_task_definition.main[\"{kind}\"]";

    private static IReadOnlyList<string> Plain(Plan plan, string kind) =>
        Statement.Texts(plan.Output("task_variables")?[kind]?["environment"]);

    private static bool IsKnown(string name) =>
        Repository.KnownVariables.Contains(name) || OfOthers.Contains(name) || Announced.Variables.Contains(name);

    internal static JsonNode? Container(PlannedResource task) =>
        TaskPolicies.Known(task) is [{ } container] ? container : null;

    internal static IEnumerable<string> Names(JsonNode? list) => Plan.Entries(list).Select(v => v["name"]!.ToString());

    private static string? Variable(Plan plan, string name) =>
        plan.Find(Service) is { } task && Container(task) is { } container
            ? TaskPolicies.Variable(container, name)
            : null;

    internal static Fault Change(string name, string value) =>
        Fault.Edit(
            Service,
            Definitions,
            $"{name}={value}",
            d => Plan.Entries(d[0]!["environment"]).Single(v => v["name"]!.ToString() == name)["value"] = value
        );

    private static Dictionary<string, string?> Right(Plan plan) =>
        new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["AWS_REGION"] = plan.Variable("region"),
            ["BACKUP_TARGET"] = $"s3://{plan.Find("module.backups.aws_s3_bucket.main")?["bucket"]}",
            ["CORS_ORIGINS"] = plan.Output("app_url")?.ToString(),
            ["ENVIRONMENT_NAME"] = plan.Environment,
            ["METRICS"] = "emf",
            ["MIGRATE_ON_START"] = "false",
            ["PUBLIC_URL"] = plan.Output("app_url")?.ToString(),
            ["S3_BUCKET"] = plan.Find("module.documents.aws_s3_bucket.main")?["bucket"],
        };
}
