using System.Globalization;
using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>There is always something to restore from, and it was tried.</summary>
internal static class BackupPolicies
{
    private const string Backups = "aws_backup_plan.main";
    private const string Nightly = "cron(0 2 * * ? *)";
    private const string Dump = "aws_scheduler_schedule.task[\"backup\"]";
    private const string Verify = "aws_scheduler_schedule.task[\"backup-verify\"]";
    private const string Auditor = "aws_lambda_function.auditor";
    private const string Asking = "aws_scheduler_schedule.auditor";

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "Any moment of the last seven days can be restored",
            "A mistake is often noticed only after a weekend.",
            plan =>
                plan.Each(
                    "aws_db_instance",
                    "keeps fewer than seven days",
                    db => Number(db["backup_retention_period"]) >= 7
                ),
            Fault.Set("aws_db_instance.main", "backup_retention_period", 1)
        ),
        new(
            "Snapshots are taken daily at 02:00 UTC and monthly, and kept for a month and a year",
            "The seed's promise.",
            plan =>
                plan.The(
                        Backups,
                        "has no daily snapshot at 02:00 UTC",
                        b =>
                            Rule(b, "daily") is { } r
                            && r["schedule"]?.ToString() == Nightly
                            && IsUtc(r["schedule_expression_timezone"])
                            && Days(r["lifecycle"]) >= 30
                    )
                    .Concat(
                        plan.The(
                            Backups,
                            "has no monthly snapshot for a year",
                            b =>
                                Rule(b, "monthly") is { } r
                                && r["schedule"]!.ToString().Contains(" 1 * ? *", StringComparison.Ordinal)
                                && Days(r["lifecycle"]) >= 365
                        )
                    ),
            Fault.Set(Backups, "rule.0.schedule", "cron(0 5 * * ? *)"),
            Fault.Set(Backups, "rule.0.lifecycle.0.delete_after", 3),
            Fault.Set(Backups, "rule.1.rule_name", "yearly")
        ),
        new(
            "Every snapshot is copied to a vault of the second region, for as long",
            "A region that is lost takes its own backups along.",
            plan =>
                plan.The(
                        Backups,
                        "copies nothing, or for less long",
                        b =>
                            b.List("rule")
                                .All(r =>
                                    r["copy_action"].Block() is { } copy
                                    && Days(copy["lifecycle"]) >= Days(r["lifecycle"])
                                )
                    )
                    .Concat(
                        plan.The("aws_backup_vault.replica", "is in the first region", v => v.Provider == "aws.replica")
                    ),
            Fault.Set(Backups, "rule.0.copy_action", new JsonArray()),
            Fault.Set(Backups, "rule.1.copy_action.0.lifecycle.0.delete_after", 7),
            Fault.Remove("aws_backup_vault.replica")
        ),
        new(
            "Vaults are locked in governance mode: nothing goes in its first week",
            "Whoever got in would delete the backups first. Compliance mode could never be undone.",
            plan =>
                plan.All("aws_backup_vault")
                    .Where(v =>
                        !plan.All("aws_backup_vault_lock_configuration")
                            .Any(l =>
                                l.Refers("backup_vault_name", v.Address + ".name")
                                && Number(l["min_retention_days"]) >= 7
                                && l["changeable_for_days"] is null
                            )
                    )
                    .Select(v => $"{v}: is not locked, or for ever"),
            Fault.Remove("aws_backup_vault_lock_configuration.main") with
            {
                Resource = "aws_backup_vault.main",
            },
            Fault.Set("aws_backup_vault_lock_configuration.replica", "min_retention_days", 1) with
            {
                Resource = "aws_backup_vault.replica",
            },
            Fault.Set("aws_backup_vault_lock_configuration.main", "changeable_for_days", 3) with
            {
                Resource = "aws_backup_vault.main",
            }
        ),
        new(
            "What is backed up, and restored on trial each month, is the database",
            "A plan without a selection backs up nothing; a backup that was never restored is a hope.",
            plan =>
                plan.The(
                        "aws_backup_selection.database",
                        "is of something else",
                        s => IsDatabase(plan, s.List("resources"))
                    )
                    .Concat(
                        plan.The(
                            "aws_backup_restore_testing_selection.database",
                            "restores something else",
                            s =>
                                s["protected_resource_type"] == "RDS"
                                && IsDatabase(plan, s.List("protected_resource_arns"))
                                && s["restore_testing_plan_name"]
                                    == plan.Find("aws_backup_restore_testing_plan.main")?["name"]
                        )
                    )
                    .Concat(
                        plan.The(
                            "aws_backup_restore_testing_plan.main",
                            "does not restore the newest each month",
                            t =>
                                t["schedule_expression"] == "cron(0 9 2 * ? *)"
                                && t["recovery_point_selection.0.algorithm"] == "LATEST_WITHIN_WINDOW"
                        )
                    ),
            Fault.Set(
                "aws_backup_selection.database",
                "resources",
                new JsonArray("arn:aws:rds:us-east-1:123456789012:db:another")
            ),
            Fault.Remove("aws_backup_restore_testing_selection.database"),
            Fault.Set(
                "aws_backup_restore_testing_plan.main",
                "recovery_point_selection.0.algorithm",
                "RANDOM_WITHIN_WINDOW"
            )
        ),
        new(
            "A dump is made daily at 02:00 UTC, and restored and compared each day",
            "Snapshots need AWS; a dump can be restored anywhere.",
            plan =>
                plan.The(
                        Dump,
                        "makes no dump at 02:00 UTC",
                        s => s["schedule_expression"] == Nightly && Starts(plan, s, "backup", "run", "--kind", "daily")
                    )
                    .Concat(
                        plan.The(
                            Verify,
                            "does not verify each day",
                            s =>
                                s["schedule_expression"]!.EndsWith(" * * ? *)", StringComparison.Ordinal)
                                && Starts(plan, s, "backup", "verify")
                        )
                    ),
            Fault.Set(Dump, "schedule_expression", "cron(0 2 ? * SUN *)"),
            Fault.Set(Dump, "schedule_expression_timezone", "America/Sao_Paulo"),
            Fault.Set(Dump, "state", "DISABLED"),
            Fault.Edit(
                Dump,
                "target.0.input",
                "runs something else",
                i => i["containerOverrides"]![0]!["command"] = new JsonArray("serve")
            ),
            Fault.Edit(
                Dump,
                "target.0.input",
                "in no such container",
                i => i["containerOverrides"]![0]!["name"] = "app"
            ),
            Fault.Set(
                Verify,
                "target.0.ecs_parameters.0.task_definition_arn",
                "arn:aws:ecs:us-east-1:123456789012:task-definition/nothing"
            )
        ),
        new(
            "The auditor is a small arm64 program that asks daily, after the copies have arrived",
            "Nobody looks at backups that are said to work.",
            plan =>
                plan.The(
                        Auditor,
                        "is no arm64 program of ours",
                        f =>
                            f["runtime"] == "provided.al2023"
                            && f.List("architectures").Select(a => a.ToString()).SequenceEqual(["arm64"])
                            && f["handler"] == "bootstrap"
                    )
                    .Concat(
                        plan.The(
                            Asking,
                            "does not ask daily, after the backups",
                            s =>
                                s["schedule_expression"] == "cron(0 8 * * ? *)"
                                && IsUtc(s.Node("schedule_expression_timezone"))
                                && s["state"] is null or "ENABLED"
                                && s.Refers("target.0.arn", "aws_lambda_function.auditor.arn")
                        )
                    ),
            Fault.Set(Auditor, "runtime", "dotnet8"),
            Fault.Set(Auditor, "architectures", new JsonArray("x86_64")),
            Fault.Set(Asking, "schedule_expression", "rate(7 days)"),
            Fault.Remove(Asking)
        ),
        new(
            "The auditor gets exactly the variables that it reads, and looks where the backups are",
            "It would fail each day, or look into an empty bucket.",
            plan =>
                plan.The(
                        Auditor,
                        "gets other variables than it reads",
                        f =>
                            f.Node("environment.0.variables") is JsonObject v
                            && v.Select(p => p.Key).Order().SequenceEqual(Repository.AuditorVariables)
                    )
                    .Concat(
                        plan.The(
                            Auditor,
                            "looks elsewhere",
                            f =>
                                f["environment.0.variables.BACKUP_BUCKET"]
                                    == plan.Find("module.backups.aws_s3_bucket.main")?["bucket"]
                                && f["environment.0.variables.BACKUP_BUCKET_REPLICA"]
                                    == plan.Find("module.backups_replica.aws_s3_bucket.main")?["bucket"]
                                && f["environment.0.variables.BACKUP_VAULT"]
                                    == plan.Find("aws_backup_vault.main")?["name"]
                                && f["environment.0.variables.REPLICA_REGION"] == plan.Variable("replica_region")
                        )
                    )
                    .Concat(
                        plan.The(
                            Auditor,
                            "and the alarm differ on what is old",
                            f =>
                                f["environment.0.variables.MAX_AGE_HOURS"]
                                == plan.Find("aws_cloudwatch_metric_alarm.main[\"backup-age\"]")?["threshold"]
                        )
                    ),
            Fault.Set(Auditor, "environment.0.variables", new JsonObject()),
            Fault.Set(Auditor, "environment.0.variables.BACKUP_BUCKET", "elsewhere"),
            Fault.Set(Auditor, "environment.0.variables.MAX_AGE_HOURS", "48")
        ),
        new(
            "What a schedule could not start is tried again",
            "A night without a dump because AWS was busy for a minute.",
            plan =>
                plan.Each(
                    "aws_scheduler_schedule",
                    "gives up at once",
                    s => Number(s["target.0.retry_policy.0.maximum_retry_attempts"]) >= 2
                ),
            Fault.Set(Verify, "target.0.retry_policy.0.maximum_retry_attempts", 0)
        ),
    ];

    private static JsonNode? Rule(PlannedResource backups, string name) =>
        backups.List("rule").FirstOrDefault(r => r["rule_name"]?.ToString() == name);

    private static int Days(JsonNode? lifecycle) => Number(lifecycle.Block()?["delete_after"]?.ToString());

    private static int Number(string? text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool IsUtc(JsonNode? zone) => zone?.ToString() is "UTC" or "Etc/UTC";

    private static bool IsDatabase(Plan plan, IEnumerable<JsonNode> arns) =>
        arns.Select(a => a.ToString().Split(':')[^1])
            .SequenceEqual([plan.Find("aws_db_instance.main")?["identifier"] ?? ""]);

    private static bool Starts(Plan plan, PlannedResource schedule, params string[] command) =>
        IsUtc(schedule.Node("schedule_expression_timezone"))
        && schedule["state"] is null or "ENABLED"
        && schedule["target.0.arn"]!.EndsWith(
            $":cluster/{plan.Find("aws_ecs_cluster.main")?["name"]}",
            StringComparison.Ordinal
        )
        && plan.All("aws_ecs_task_definition")
            .Any(t =>
                schedule["target.0.ecs_parameters.0.task_definition_arn"]!.EndsWith(
                    $":task-definition/{t["family"]}",
                    StringComparison.Ordinal
                )
            )
        && schedule.Document("target.0.input")?["containerOverrides"].Block() is { } given
        && given["name"]?.ToString() == plan.Find("aws_ecs_service.main")?["load_balancer.0.container_name"]
        && Statement.Texts(given["command"]).SequenceEqual(command)
        && Repository.HasVerb(command[0]);
}
