using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>Secrets come from where only the task can read them.</summary>
internal static partial class SecretPolicies
{
    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "No secret stands in plain text",
            "Whoever may look at a task definition would know it, and old revisions stay.",
            plan =>
                plan.The(
                        SettingsPolicies.Service,
                        "shows a secret",
                        t =>
                            SettingsPolicies.Container(t) is { } c
                            && Plan.Entries(c["environment"])
                                .All(v =>
                                    !SecretName().IsMatch(v["name"]!.ToString())
                                    && !SecretValue().IsMatch(v["value"]!.ToString())
                                )
                    )
                    .Concat(
                        plan.All("aws_lambda_function")
                            .Where(f =>
                                f.Node("environment.0.variables") is JsonObject v
                                && v.Any(p =>
                                    SecretName().IsMatch(p.Key) || SecretValue().IsMatch(p.Value?.ToString() ?? "")
                                )
                            )
                            .Select(f => $"{f}: shows a secret")
                    ),
            SettingsPolicies.Change("UPLOAD_LIMIT_MB", "sk-ant-REDACTED"),
            SettingsPolicies.Change("BELVO_BASE_URL", "https://user:password@api.belvo.com"),
            Fault.Edit(
                SettingsPolicies.Service,
                SettingsPolicies.Definitions,
                "a key",
                d => d[0]!["environment"]!.AsArray().Add(new JsonObject { ["name"] = "SECRET_KEY", ["value"] = "x" })
            ),
            Fault.Set("aws_lambda_function.auditor", "environment.0.variables.API_TOKEN", "x")
        ),
        new(
            "Each secret comes from the environment's own parameter of its name, which the output tells",
            "Staging would work with production's, or nobody would know what to put.",
            plan =>
                plan.The(
                        SettingsPolicies.Service,
                        "reads a secret from elsewhere",
                        t =>
                            SettingsPolicies.Container(t) is { } c
                            && Plan.Entries(c["secrets"])
                                .All(s =>
                                    s["valueFrom"]!
                                        .ToString()
                                        .EndsWith(
                                            $":parameter/{plan.Environment}/ai-finance/{s["name"]}",
                                            StringComparison.Ordinal
                                        )
                                )
                            && SettingsPolicies
                                .Names(c["secrets"])
                                .Select(n => $"/{plan.Environment}/ai-finance/{n}")
                                .Order()
                                .SequenceEqual(Parameters(plan).Order())
                    )
                    .Concat(
                        plan.The(
                            "aws_iam_role_policy.start",
                            "may not read a secret of the task",
                            p =>
                                Statement
                                    .Of(p)
                                    .Where(s => s.Allowing("ssm:GetParameters"))
                                    .SelectMany(s => s.Resources)
                                    .Select(r => r[r.IndexOf(":parameter", StringComparison.Ordinal)..])
                                    .Order()
                                    .SequenceEqual(Parameters(plan).Select(n => ":parameter" + n).Order())
                        )
                    ),
            Fault.Edit(
                SettingsPolicies.Service,
                SettingsPolicies.Definitions,
                "staging's",
                d =>
                    d[0]!["secrets"]![0]!["valueFrom"] = d[0]!["secrets"]![0]!["valueFrom"]!
                        .ToString()
                        .Replace("production", "staging", StringComparison.Ordinal)
            ),
            Fault.Tell("parameters", new JsonArray()) with
            {
                Resource = SettingsPolicies.Service,
            },
            Fault.Edit(
                "aws_iam_role_policy.start",
                "policy",
                "one fewer",
                d => d["Statement"]![3]!["Resource"]!.AsArray().RemoveAt(0)
            )
        ),
        new(
            "The script that puts secrets makes each that no person brings",
            "The first deployment would wait for a value that nobody has.",
            plan =>
                Parameters(plan)
                    .Select(p => p.Split('/')[^1])
                    .Except(Statement.Texts(JsonNode.Parse(plan.Variable("optional_secrets") ?? "[]")))
                    .Where(name =>
                        !Repository
                            .Read("scripts/infra-secrets.sh")
                            .Contains($"      {name})", StringComparison.Ordinal)
                    )
                    .Select(name => $"{name}: is asked for, and nobody makes it"),
            new Fault(
                "NEW_KEY",
                "was added",
                p =>
                    p["planned_values"]!["outputs"]!["parameters"]!["value"]!
                        .AsArray()
                        .Add("/production/ai-finance/NEW_KEY")
            )
        ),
    ];

    private static IReadOnlyList<string> Parameters(Plan plan) => Statement.Texts(plan.Output("parameters"));

    [GeneratedRegex("SECRET|PASSWORD|TOKEN|_KEY$|_KEY_|CREDENTIAL|^DATABASE_URL$|SMTP_URL")]
    private static partial Regex SecretName();

    [GeneratedRegex("sk-ant-|AKIA[A-Z0-9]{12}|-----BEGIN|://[^/@\\s]+:[^/@\\s]+@|^[0-9a-fA-F]{32,}$|^eyJ")]
    private static partial Regex SecretValue();
}
