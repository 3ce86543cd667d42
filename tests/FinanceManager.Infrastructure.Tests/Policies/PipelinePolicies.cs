using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>What GitHub's workflows may do: of the account's bootstrap.</summary>
internal static class PipelinePolicies
{
    private const string Production = "aws_iam_role.github[\"production\"]";
    private const string Deploy = "aws_iam_policy.deploy[\"production\"]";
    private const string Boundary = "aws_iam_policy.boundary";
    private const string Token = "token.actions.githubusercontent.com";

    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["build"] = "ref:refs/heads/main",
        ["plan"] = "pull_request",
        ["staging"] = "environment:staging",
        ["production"] = "environment:production",
    };

    // Services whose resources have no name that we choose, or no data.
    private static readonly string[] Nameless =
    [
        "acm",
        "application-autoscaling",
        "autoscaling",
        "backup",
        "budgets",
        "cloudfront",
        "ec2",
        "elasticloadbalancing",
        "wafv2",
    ];

    private static readonly string[] Giving =
    [
        "iam:CreateRole",
        "iam:PutRolePolicy",
        "iam:AttachRolePolicy",
        "iam:PutRolePermissionsBoundary",
        "iam:CreatePolicyVersion",
        "iam:DeleteRolePermissionsBoundary",
    ];

    internal static readonly IReadOnlyList<Policy> All =
    [
        About(
            "GitHub's roles are taken by this repository alone, each by its branch or environment",
            "A fork, or a branch that anybody may push, would deploy.",
            plan =>
                Subjects.SelectMany(s =>
                    plan.The(
                        $"aws_iam_role.github[\"{s.Key}\"]",
                        "can be taken by others",
                        r =>
                            Statement.Of(r).ToList() is [{ Allows: true } trust]
                            && trust.Actions.SequenceEqual(["sts:AssumeRoleWithWebIdentity"])
                            && trust.Node["Condition"] is JsonObject { Count: 1 }
                            && trust.Condition("StringEquals", Token + ":aud").SequenceEqual(["sts.amazonaws.com"])
                            && trust
                                .Condition("StringEquals", Token + ":sub")
                                .SequenceEqual([$"repo:{plan.Variable("repository")}:{s.Value}"])
                    )
                ),
            Trust("any branch", c => c["StringEquals"]![Token + ":sub"] = "repo:OWNER/ai-finance-manager:*"),
            Trust(
                "another repository",
                c => c["StringEquals"]![Token + ":sub"] = "repo:OWNER/other:environment:production"
            ),
            Trust("any audience", c => c["StringEquals"]!.AsObject().Remove(Token + ":aud")),
            Trust(
                "by likeness",
                c =>
                {
                    c["StringLike"] = c["StringEquals"]!.DeepClone();
                    c.AsObject().Remove("StringEquals");
                }
            ),
            Fault.Remove("aws_iam_role.github[\"staging\"]")
        ),
        About(
            "The roles last an hour, and no long-lived key exists",
            "A key that is stored works for whoever copies it.",
            plan =>
                plan.Each("aws_iam_role", "lasts longer", r => r["max_session_duration"] == "3600")
                    .Concat(
                        plan.Resources.Where(r => r.Type is "aws_iam_access_key" or "aws_iam_user")
                            .Select(r => $"{r}: is a key that lasts")
                    ),
            Fault.Set(Production, "max_session_duration", 43200),
            new Fault(
                "aws_iam_user.deploy",
                "was added",
                p =>
                    p["planned_values"]!["root_module"]!["resources"]!
                        .AsArray()
                        .Add(
                            new JsonObject
                            {
                                ["address"] = "aws_iam_user.deploy",
                                ["type"] = "aws_iam_user",
                                ["name"] = "deploy",
                                ["values"] = new JsonObject(),
                            }
                        )
            )
        ),
        About(
            "A pipeline has no whole service but those without names, there in two regions only",
            "It builds one environment, not the account.",
            plan =>
                plan.All("aws_iam_policy")
                    .Where(p => p.Address != Boundary)
                    .SelectMany(Statement.Of)
                    .Where(s => s.Allows && s.IsAboutEverything)
                    .Where(s =>
                        s.Actions.Any(a =>
                            a == "*"
                            || a.EndsWith(":*", StringComparison.Ordinal) && !Nameless.Contains(a.Split(':')[0])
                        )
                        || s.Sid == "WhatHasNoNameOfOurs"
                            && s.Condition("StringEquals", "aws:RequestedRegion").Count != 2
                    )
                    .Select(s => s.Complain("allows too much")),
            Grant(
                "everything",
                s =>
                    s.Add(
                        new JsonObject
                        {
                            ["Effect"] = "Allow",
                            ["Action"] = "*",
                            ["Resource"] = "*",
                        }
                    )
            ),
            Grant("all of IAM", s => s[0]!["Action"]!.AsArray().Add("iam:*")),
            Grant("any region", s => s[0]!.AsObject().Remove("Condition"))
        ),
        About(
            "A pipeline never touches the other environment, its data, or its backups",
            "A mistake in staging would take production along; a stolen token its documents.",
            plan =>
                Subjects
                    .Keys.Where(e => e is "staging" or "production")
                    .SelectMany(e =>
                        plan.The(
                            $"aws_iam_policy.deploy[\"{e}\"]",
                            "may touch what is not its own",
                            p =>
                                Denies(p, "*", "aws:ResourceTag/Environment", e == "staging" ? "production" : "staging")
                                && Denied(p, $"arn:aws:s3:::{e}-ai-finance-*/*")
                                    .IsSupersetOf(["s3:GetObject", "s3:PutObject", "s3:DeleteObject*"])
                                && Denied(p, "*")
                                    .IsSupersetOf([
                                        "backup:DeleteRecoveryPoint",
                                        "backup:DeleteBackupVaultLockConfiguration",
                                        "rds:DeleteDBSnapshot",
                                        "rds:DeleteDBInstanceAutomatedBackup",
                                        "secretsmanager:GetSecretValue",
                                    ])
                        )
                    ),
            Deny("NeverTheOtherEnvironment"),
            Deny("NoData"),
            Deny("BackupsStay")
        ),
        About(
            "A pipeline gives rights only to roles inside the boundary, and passes only its environment's",
            "It would make itself an administrator in two steps.",
            plan =>
                plan.All("aws_iam_policy")
                    .Where(p => p.Address != Boundary)
                    .SelectMany(Statement.Of)
                    .Where(s =>
                        s.Allows
                        && Giving.Any(s.Allowing)
                        && s.Condition("StringEquals", "iam:PermissionsBoundary").Count != 1
                    )
                    .Select(s => s.Complain("gives rights beyond the boundary"))
                    .Concat(
                        Statement
                            .Of(plan)
                            .Where(s =>
                                s.Allowing("iam:PassRole")
                                && !s.Resources.All(r => r.Contains("-ai-finance-", StringComparison.Ordinal))
                            )
                            .Select(s => s.Complain("passes any role"))
                    ),
            Grant("rights without it", s => Named(s, "Roles").Remove("Condition")),
            Grant("any role", s => Named(s, "RolesWithoutMoreRights")["Resource"] = "*")
        ),
        About(
            "The boundary gives no rights and keeps everybody from the state",
            "Whoever writes the state writes the infrastructure.",
            plan =>
                plan.The(
                    Boundary,
                    "allows giving rights, or the state",
                    b =>
                        !Statement.Of(b).Any(s => s.Allows && (Giving.Any(s.Allowing) || s.Allowing("iam:CreateUser")))
                        && Denied(b, $"arn:aws:s3:::ai-finance-terraform-state-{plan.Variable("account_id")}/*")
                            .Contains("s3:*")
                ),
            Fault.Edit(
                Boundary,
                "policy",
                "may make roles",
                d => d["Statement"]![0]!["Action"]!.AsArray().Add("iam:*")
            ),
            Fault.Edit(Boundary, "policy", "the state", d => d["Statement"]!.AsArray().RemoveAt(2))
        ),
        About(
            "A pull request's plan reads no data and no secret",
            "Anybody may open a pull request.",
            plan =>
                plan.The(
                        "aws_iam_role_policy.plan",
                        "lets data be read",
                        p =>
                            Denied(p, "*")
                                .IsSupersetOf([
                                    "secretsmanager:GetSecretValue",
                                    "ssm:GetParameter",
                                    "ssm:GetParameters",
                                    "ssm:GetParametersByPath",
                                    "logs:GetLogEvents",
                                    "logs:FilterLogEvents",
                                ])
                            && Statement
                                .Of(p)
                                .Any(s =>
                                    !s.Allows && s.Actions.Contains("s3:GetObject") && s.Node["NotResource"] is not null
                                )
                    )
                    .Concat(
                        plan.All("aws_iam_role_policy_attachment")
                            .Where(a => a["policy_arn"] is { } arn && arn != "arn:aws:iam::aws:policy/ReadOnlyAccess")
                            .Select(a => $"{a}: attaches more than reading")
                    ),
            Fault.Edit("aws_iam_role_policy.plan", "policy", "secrets", d => d["Statement"]!.AsArray().RemoveAt(1)),
            Fault.Edit("aws_iam_role_policy.plan", "policy", "objects", d => d["Statement"]!.AsArray().RemoveAt(0)),
            Fault.Set(
                "aws_iam_role_policy_attachment.plan",
                "policy_arn",
                "arn:aws:iam::aws:policy/AdministratorAccess"
            )
        ),
    ];

    internal static Policy About(
        string name,
        string why,
        Func<Plan, IEnumerable<string>> violations,
        params Fault[] faults
    ) => new(name, why, violations, faults) { Plans = PlanFiles.Bootstrap };

    private static HashSet<string> Denied(PlannedResource policy, string resource) =>
        [
            .. Statement
                .Of(policy)
                .Where(s => !s.Allows && s.Node["Condition"] is null && s.Resources.Contains(resource))
                .SelectMany(s => s.Actions),
        ];

    private static bool Denies(PlannedResource policy, string action, string key, string value) =>
        Statement
            .Of(policy)
            .Any(s =>
                !s.Allows
                && s.IsAboutEverything
                && s.Actions.SequenceEqual([action])
                && s.Condition("StringEquals", key).SequenceEqual([value])
            );

    private static Fault Trust(string about, Action<JsonNode> change) =>
        Fault.Edit(Production, "assume_role_policy", about, d => change(d["Statement"]![0]!["Condition"]!));

    private static Fault Grant(string about, Action<JsonArray> change) =>
        Fault.Edit(Deploy, "policy", about, d => change(d["Statement"]!.AsArray()));

    private static Fault Deny(string sid) =>
        Grant($"no {sid}", statements => statements.Remove(Named(statements, sid)));

    private static JsonObject Named(JsonArray statements, string sid) =>
        statements.Single(s => s!["Sid"]?.ToString() == sid)!.AsObject();
}
