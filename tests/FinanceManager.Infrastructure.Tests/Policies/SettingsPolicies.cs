using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>What a task is told: all that it needs, nothing that it does not know, and no secret in the open.</summary>
internal static partial class SettingsPolicies
{
    private const string Service = "aws_ecs_task_definition.main[\"service\"]";
    private const string Definitions = "container_definitions";

    // Read by .NET and by PostgreSQL's own programs.
    private static readonly string[] OfOthers = ["ASPNETCORE_ENVIRONMENT", "PGPASSWORD"];

    private static readonly string[] Needed =
    [
        "ASPNETCORE_ENVIRONMENT", "ASPNETCORE_URLS", "AWS_REGION", "BACKUP_TARGET", "CORS_ORIGINS", "DATA_DIR", "ENVIRONMENT_NAME",
        "METRICS", "MIGRATE_ON_START", "PUBLIC_URL", "RATE_LIMIT_PER_MINUTE", "REGISTRATION", "S3_BUCKET", "TRUSTED_PROXIES",
    ];

    private static readonly string[] NeededSecrets = ["BACKUP_KEY", "DATABASE_URL", "SECRET_KEY", "SECRET_KEY_PREVIOUS"];

    private static readonly string[] OwnersNeeds = ["MIGRATION_DATABASE_URL", "PGPASSWORD"];

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "Every variable that a task gets is one that the program knows",
            "A setting with a wrong name is not set, and nobody notices.",
            plan =>
                Kinds(plan).SelectMany(kind => Plain(plan, kind).Concat(TaskPolicies.Secrets(plan, kind)).Where(v => !IsKnown(v)).Select(v => $"{Task(kind)}: gets {v}, which nobody reads"))
                    .Concat(plan.The(Service, "gets what nobody reads", t => Container(t) is { } c && Plan.Entries(c["environment"]).All(v => IsKnown(v["name"]!.ToString())))),
            Fault.Edit(Service, Definitions, "a wrong name", d => d[0]!["environment"]!.AsArray().Add(new JsonObject { ["name"] = "LOG_LEVEL_X", ["value"] = "debug" })),
            new Fault(Task("backup"), "gets a wrong name", p => p["planned_values"]!["outputs"]!["task_variables"]!["value"]!["backup"]!["environment"]!.AsArray().Add("BACKUPS_TARGET"))
        ),
        new(
            "Every task gets what the program needs in production",
            "It would not start, or would start with a default that is for a laptop.",
            plan =>
                Kinds(plan).SelectMany(kind => Needed.Except(Plain(plan, kind)).Concat(NeededSecrets.Except(TaskPolicies.Secrets(plan, kind))).Concat(kind == "service" ? [] : OwnersNeeds.Except(Plain(plan, kind)).Except(TaskPolicies.Secrets(plan, kind))).Select(v => $"{Task(kind)}: does not get {v}"))
                    .Concat(plan.The(Service, "gets something else than the output tells", t => Container(t) is { } c && Names(c["environment"]).Order().SequenceEqual(Plain(plan, "service").Order()) && Names(c["secrets"]).Order().SequenceEqual(TaskPolicies.Secrets(plan, "service").Order()))),
            new Fault(Task("migrate"), "has no owner", p => p["planned_values"]!["outputs"]!["task_variables"]!["value"]!["migrate"]!["environment"]!.AsArray().RemoveAll(v => v!.ToString() == "MIGRATION_DATABASE_URL")),
            new Fault(Task("service"), "has no key", p => p["planned_values"]!["outputs"]!["task_variables"]!["value"]!["service"]!["secrets"]!.AsArray().RemoveAll(v => v!.ToString() == "SECRET_KEY")),
            Fault.Edit(Service, Definitions, "no proxies", d => d[0]!["environment"]!.AsArray().RemoveAll(v => v!["name"]!.ToString() == "TRUSTED_PROXIES"))
        ),
        new(
            "Each value is right for production",
            "Development shows its errors, an open registration its doors, and a wrong bucket somebody else's documents.",
            plan => Right(plan).Where(p => Variable(plan, p.Key) != p.Value).Select(p => $"{Service}: {p.Key} is not {p.Value}").Concat(plan.The(Service, "is open or without limits", t => Variable(plan, "REGISTRATION") is "first-user" or "closed" && Variable(plan, "RATE_LIMIT_PER_MINUTE") == "100")),
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
            plan => plan.The(Service, "believes others", _ => Variable(plan, "TRUSTED_PROXIES")?.Split(',').Order().SequenceEqual(plan.All("aws_subnet").Where(s => s.Address.StartsWith(plan.HasCloudFront ? "aws_subnet.private[" : "aws_subnet.public[", StringComparison.Ordinal)).Select(s => s["cidr_block"]!).Order()) == true),
            Change("TRUSTED_PROXIES", "0.0.0.0/0"),
            Change("TRUSTED_PROXIES", "10.20.0.0/24,10.20.1.0/24")
        ),
        new(
            "No secret stands in plain text",
            "Whoever may look at a task definition would know it, and old revisions stay.",
            plan => plan.The(Service, "shows a secret", t => Container(t) is { } c && Plan.Entries(c["environment"]).All(v => !SecretName().IsMatch(v["name"]!.ToString()) && !SecretValue().IsMatch(v["value"]!.ToString()))).Concat(plan.All("aws_lambda_function").Where(f => f.Node("environment.0.variables") is JsonObject v && v.Any(p => SecretName().IsMatch(p.Key) || SecretValue().IsMatch(p.Value?.ToString() ?? ""))).Select(f => $"{f}: shows a secret")),
            Change("UPLOAD_LIMIT_MB", "sk-ant-REDACTED"),
            Change("BELVO_BASE_URL", "https://user:password@api.belvo.com"),
            Fault.Edit(Service, Definitions, "a key", d => d[0]!["environment"]!.AsArray().Add(new JsonObject { ["name"] = "SECRET_KEY", ["value"] = "x" })),
            Fault.Set("aws_lambda_function.auditor", "environment.0.variables.API_TOKEN", "x")
        ),
        new(
            "Each secret comes from the environment's own parameter of its name, which the output tells",
            "Staging would work with production's, or nobody would know what to put.",
            plan =>
                plan.The(Service, "reads a secret from elsewhere", t => Container(t) is { } c && Plan.Entries(c["secrets"]).All(s => s["valueFrom"]!.ToString().EndsWith($":parameter/{plan.Environment}/ai-finance/{s["name"]}", StringComparison.Ordinal)) && Names(c["secrets"]).Select(n => $"/{plan.Environment}/ai-finance/{n}").Order().SequenceEqual(Parameters(plan).Order()))
                    .Concat(plan.The("aws_iam_role_policy.start", "may not read a secret of the task", p => Statement.Of(p).Where(s => s.Allowing("ssm:GetParameters")).SelectMany(s => s.Resources).Select(r => r[r.IndexOf(":parameter", StringComparison.Ordinal)..]).Order().SequenceEqual(Parameters(plan).Select(n => ":parameter" + n).Order()))),
            Fault.Edit(Service, Definitions, "staging's", d => d[0]!["secrets"]![0]!["valueFrom"] = d[0]!["secrets"]![0]!["valueFrom"]!.ToString().Replace("production", "staging", StringComparison.Ordinal)),
            Fault.Tell("parameters", new JsonArray()) with { Resource = Service },
            Fault.Edit("aws_iam_role_policy.start", "policy", "one fewer", d => d["Statement"]![3]!["Resource"]!.AsArray().RemoveAt(0))
        ),
        new(
            "The script that puts secrets makes each that no person brings",
            "The first deployment would wait for a value that nobody has.",
            plan => Parameters(plan).Select(p => p.Split('/')[^1]).Except(Statement.Texts(JsonNode.Parse(plan.Variable("optional_secrets") ?? "[]"))).Where(name => !Repository.Read("scripts/infra-secrets.sh").Contains($"      {name})", StringComparison.Ordinal)).Select(name => $"{name}: is asked for, and nobody makes it"),
            new Fault("NEW_KEY", "was added", p => p["planned_values"]!["outputs"]!["parameters"]!["value"]!.AsArray().Add("/production/ai-finance/NEW_KEY"))
        ),
    ];

    private static IEnumerable<string> Kinds(Plan plan) => plan.All("aws_ecs_task_definition").Select(t => t.Key);

    private static string Task(string kind) => $"aws_ecs_task_definition.main[\"{kind}\"]";

    private static IReadOnlyList<string> Plain(Plan plan, string kind) => Statement.Texts(plan.Output("task_variables")?[kind]?["environment"]);

    private static IReadOnlyList<string> Parameters(Plan plan) => Statement.Texts(plan.Output("parameters"));

    private static bool IsKnown(string name) => Repository.KnownVariables.Contains(name) || OfOthers.Contains(name) || Announced.Variables.Contains(name);

    private static JsonNode? Container(PlannedResource task) => TaskPolicies.Known(task) is [{ } container] ? container : null;

    private static IEnumerable<string> Names(JsonNode? list) => Plan.Entries(list).Select(v => v["name"]!.ToString());

    private static string? Variable(Plan plan, string name) => plan.Find(Service) is { } task && Container(task) is { } container ? TaskPolicies.Variable(container, name) : null;

    private static Fault Change(string name, string value) =>
        Fault.Edit(Service, Definitions, $"{name}={value}", d => Plan.Entries(d[0]!["environment"]).Single(v => v["name"]!.ToString() == name)["value"] = value);

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

    [GeneratedRegex("SECRET|PASSWORD|TOKEN|_KEY$|_KEY_|CREDENTIAL|^DATABASE_URL$|SMTP_URL")]
    private static partial Regex SecretName();

    [GeneratedRegex("sk-ant-|AKIA[A-Z0-9]{12}|-----BEGIN|://[^/@\\s]+:[^/@\\s]+@|^[0-9a-fA-F]{32,}$|^eyJ")]
    private static partial Regex SecretValue();
}
