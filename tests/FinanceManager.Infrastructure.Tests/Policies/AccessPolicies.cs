using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>Who may do what.</summary>
internal static class AccessPolicies
{
    private const string App = "aws_iam_role_policy.app";
    private const string Schedule = "aws_iam_role_policy.schedule";

    private static readonly string[] PolicyTypes =
    [
        "aws_iam_policy",
        "aws_iam_role_policy",
        "aws_kms_key",
        "aws_s3_bucket_policy",
        "aws_sns_topic_policy",
    ];

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "Every policy can be read in the plan",
            "What is known only afterwards, nobody looks at before it holds.",
            plan =>
                plan.Resources.Where(r => PolicyTypes.Contains(r.Type) && r["policy"] is null)
                    .Select(r => $"{r}: its policy is not known"),
            Fault.Set(App, "policy", null)
        )
        {
            Plans = PlanFiles.Every,
        },
        new(
            "Nobody is an administrator by a wildcard",
            "One role that may do everything makes every other one's limits worthless.",
            plan =>
                Statement
                    .Of(plan)
                    .Where(s => s.Allows && !s.NamesPrincipal && s.IsAboutEverything)
                    .Where(s => s.Actions.Any(a => a == "*" || a.EndsWith(":*", StringComparison.Ordinal)))
                    .Select(s => s.Complain("allows a whole service on everything")),
            Allow(App, "*", "*"),
            Allow(App, "s3:*", "*")
        ),
        new(
            "A permission is given by name, not by what it leaves out",
            "NotAction allows what AWS invents next year.",
            plan =>
                Statement
                    .Of(plan)
                    .Where(s =>
                        s.Allows && (s.Node["NotAction"] ?? s.Node["NotResource"] ?? s.Node["NotPrincipal"]) is not null
                    )
                    .Select(s => s.Complain("allows all but something")),
            Fault.Edit(
                App,
                "policy",
                "NotAction",
                d =>
                    d["Statement"]!
                        .AsArray()
                        .Add(
                            new JsonObject
                            {
                                ["Effect"] = "Allow",
                                ["NotAction"] = "iam:*",
                                ["Resource"] = "*",
                            }
                        )
            )
        )
        {
            Plans = PlanFiles.Every,
        },
        new(
            "Nothing is allowed to everybody",
            "A principal of * is the world, signed in or not.",
            plan =>
                Statement
                    .Of(plan)
                    .Where(s => s.Allows && IsEverybody(s.Node["Principal"]))
                    .Select(s => s.Complain("allows everybody")),
            Fault.Edit(
                "module.documents.aws_s3_bucket_policy.main",
                "policy",
                "everybody reads",
                d => d["Statement"]![0]!["Effect"] = "Allow"
            ),
            Fault.Edit(
                "aws_sns_topic_policy.alarms",
                "policy",
                "everybody publishes",
                d => d["Statement"]![1]!["Principal"] = new JsonObject { ["AWS"] = "*" }
            )
        )
        {
            Plans = PlanFiles.Every,
        },
        new(
            "A role is passed by name and to tasks only",
            "Who may pass any role to a task has the rights of all of them.",
            plan =>
                Statement
                    .Of(plan)
                    .Where(s => s.Allowing("iam:PassRole"))
                    .Where(s =>
                        !s.Resources.All(r =>
                            r.Contains($"role/{plan.Name}-", StringComparison.Ordinal) && !r.Contains('*')
                        )
                        || !s.Condition("StringEquals", "iam:PassedToService")
                            .SequenceEqual(["ecs-tasks.amazonaws.com"])
                    )
                    .Select(s => s.Complain("passes roles that it does not name, or to others than tasks")),
            Fault.Edit(Schedule, "policy", "any role", d => d["Statement"]![1]!["Resource"] = "*"),
            Fault.Edit(Schedule, "policy", "to any service", d => d["Statement"]![1]!.AsObject().Remove("Condition"))
        ),
        new(
            "Every role stays inside the boundary",
            "The pipeline makes roles; without a boundary it could make itself an administrator.",
            plan =>
                plan.Each(
                    "aws_iam_role",
                    "has no boundary",
                    r =>
                        r["permissions_boundary"]?.EndsWith(":policy/ai-finance-boundary", StringComparison.Ordinal)
                        == true
                ),
            Fault.Set("aws_iam_role.app", "permissions_boundary", null)
        ),
        new(
            "Roles are taken by services of AWS, on behalf of this account",
            "Else a stranger's task or schedule could take them.",
            plan =>
                plan.All("aws_iam_role")
                    .SelectMany(Statement.Of)
                    .Where(s =>
                        !s.Actions.SequenceEqual(["sts:AssumeRole"])
                        || s.Node["Principal"]?["AWS"] is not null
                        || !Statement.Texts(s.Node["Principal"]?["Service"]).All(IsService)
                        || NeedsAccount(s) && s.Condition("StringEquals", "aws:SourceAccount").Count != 1
                    )
                    .Select(s => s.Complain("can be taken by others")),
            Fault.Edit(
                "aws_iam_role.app",
                "assume_role_policy",
                "for any account",
                d => d["Statement"]![0]!["Condition"] = new JsonObject()
            ),
            Fault.Edit(
                "aws_iam_role.vault",
                "assume_role_policy",
                "by another account",
                d => d["Statement"]![0]!["Principal"] = new JsonObject { ["AWS"] = "arn:aws:iam::999999999999:root" }
            )
        ),
        new(
            "No role deletes a dump",
            "A program that was taken over must not take the backups along.",
            plan =>
                Statement
                    .Of(plan)
                    .Where(s =>
                        s.Allows
                        && !s.NamesPrincipal
                        && s.Resources.Any(r => r == "*" || r.Contains("-backups-", StringComparison.Ordinal))
                    )
                    .Where(s =>
                        s.Actions.Any(a =>
                            a is "*" or "s3:*"
                            || a.StartsWith("s3:Delete", StringComparison.Ordinal)
                            || a.StartsWith("s3:PutLifecycle", StringComparison.Ordinal)
                            || a.StartsWith("s3:PutBucket", StringComparison.Ordinal)
                        )
                    )
                    .Select(s => s.Complain("may delete dumps")),
            Fault.Edit(
                "aws_iam_role_policy.backup",
                "policy",
                "deletes",
                d => d["Statement"]![1]!["Action"]!.AsArray().Add("s3:DeleteObject")
            )
        ),
        new(
            "Secrets are read one by one, by the roles that start tasks",
            "The program itself has no use for reading secrets, and a star would read the next one too.",
            plan =>
                Statement
                    .Of(plan)
                    .Where(s => !s.NamesPrincipal && ReadsSecrets(s))
                    .Where(s =>
                        !s.Resource.Address.StartsWith("aws_iam_role_policy.start", StringComparison.Ordinal)
                        || !(
                            s.Resources.All(r => !r.Contains('*'))
                            || s.Condition("StringEquals", "aws:ResourceTag/aws:rds:primaryDBInstanceArn").Count == 1
                        )
                    )
                    .Select(s => s.Complain("reads secrets beyond those it needs")),
            Fault.Edit(
                "aws_iam_role_policy.start",
                "policy",
                "every parameter",
                d => d["Statement"]![3]!["Resource"] = "arn:aws:ssm:us-east-1:123456789012:parameter/*"
            ),
            Fault.Edit(
                "aws_iam_role_policy.start_owner",
                "policy",
                "any database's password",
                d => d["Statement"]![4]!.AsObject().Remove("Condition")
            ),
            Allow(App, "ssm:GetParameter", "*")
        ),
        new(
            "Policies of AWS's own are those of its backup service alone",
            "AWS's ready policies are wide, and change.",
            plan =>
                plan.Each(
                    "aws_iam_role_policy_attachment",
                    "attaches a policy of AWS's own",
                    r =>
                        r["policy_arn"]
                            ?.StartsWith(
                                "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyFor",
                                StringComparison.Ordinal
                            ) == true
                ),
            Fault.Set(
                "aws_iam_role_policy_attachment.vault[\"AWSBackupServiceRolePolicyForBackup\"]",
                "policy_arn",
                "arn:aws:iam::aws:policy/AdministratorAccess"
            )
        ),
        new(
            "A key is administered by the account and used by named roles",
            "Who may use a key can read all that it encrypts.",
            plan =>
                plan.All("aws_kms_key")
                    .SelectMany(Statement.Of)
                    .Where(s => s.Sid != "AccountAdministersTheKey")
                    .Where(s =>
                        s.Actions.Contains("kms:*")
                        || !Statement
                            .Texts(s.Node["Principal"]?["AWS"])
                            .All(p => p.Contains($":role/{plan.Name}-", StringComparison.Ordinal))
                        || s.Node["Principal"]?["Service"] is not null && s.Node["Condition"] is null
                    )
                    .Select(s => s.Complain("lets others use the key")),
            Fault.Edit(
                "aws_kms_key.data",
                "policy",
                "the whole account",
                d => d["Statement"]![3]!["Principal"]!["AWS"] = "arn:aws:iam::123456789012:root"
            ),
            Fault.Edit(
                "aws_kms_key.data",
                "policy",
                "any log group",
                d => d["Statement"]![2]!.AsObject().Remove("Condition")
            )
        ),
    ];

    private static Fault Allow(string resource, string action, string on) =>
        Fault.Edit(
            resource,
            "policy",
            $"{action} on {on}",
            d =>
                d["Statement"]!
                    .AsArray()
                    .Add(
                        new JsonObject
                        {
                            ["Effect"] = "Allow",
                            ["Action"] = action,
                            ["Resource"] = on,
                        }
                    )
        );

    private static bool ReadsSecrets(Statement s) =>
        s.Allowing("ssm:GetParameter")
        || s.Allowing("ssm:GetParameters")
        || s.Allowing("secretsmanager:GetSecretValue");

    private static bool IsEverybody(JsonNode? principal) =>
        principal is JsonValue && principal.ToString() == "*"
        || Statement.Texts(principal is JsonObject o ? o["AWS"] : null).Contains("*");

    private static bool IsService(string principal) => principal.EndsWith(".amazonaws.com", StringComparison.Ordinal);

    // The others do not say on whose behalf they ask.
    private static bool NeedsAccount(Statement s) =>
        Statement
            .Texts(s.Node["Principal"]?["Service"])
            .Any(p => p is "ecs-tasks.amazonaws.com" or "scheduler.amazonaws.com");
}
