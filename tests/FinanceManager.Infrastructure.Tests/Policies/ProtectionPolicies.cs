using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>What must not be lost by a mistake, must not stop with a zone, and must be known as ours.</summary>
internal static class ProtectionPolicies
{
    private const string Database = "aws_db_instance.main";
    private const string NatMachine = "aws_launch_template.nat[0]";

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "Production's database cannot be deleted, and leaves a snapshot if it is",
            "One wrong command would end everybody's ledger.",
            plan =>
                plan.Each(
                        "aws_db_instance",
                        "leaves no snapshot or backups behind",
                        db =>
                            db["skip_final_snapshot"] == "false"
                            && db["final_snapshot_identifier"] is not null
                            && db["delete_automated_backups"] == "false"
                            && db["copy_tags_to_snapshot"] == "true"
                    )
                    .Concat(
                        plan.IsProduction
                            ? plan.Each("aws_db_instance", "can be deleted", db => db["deletion_protection"] == "true")
                            : []
                    ),
            Fault.Set(Database, "deletion_protection", false),
            Fault.Set(Database, "skip_final_snapshot", true),
            Fault.Set(Database, "delete_automated_backups", true)
        ),
        new(
            "Production's load balancer cannot be deleted",
            "Names and certificates hang on it.",
            plan =>
                plan.IsProduction
                    ? plan.Each("aws_lb", "can be deleted", lb => lb["enable_deletion_protection"] == "true")
                    : [],
            Fault.Set("aws_lb.main", "enable_deletion_protection", false)
        ),
        new(
            "Production's buckets and all vaults can be deleted only when empty",
            "Terraform would empty them first.",
            plan =>
                plan.Each("aws_backup_vault", "is emptied first", v => v["force_destroy"] == "false")
                    .Concat(
                        plan.IsProduction
                            ? plan.Each("aws_s3_bucket", "is emptied first", b => b["force_destroy"] == "false")
                            : []
                    ),
            Fault.Set("module.documents.aws_s3_bucket.main", "force_destroy", true),
            Fault.Set("aws_backup_vault.replica", "force_destroy", true)
        ),
        new(
            "Revisions of tasks stay",
            "A rollback would not find the one before.",
            plan => plan.Each("aws_ecs_task_definition", "goes with the next one", t => t["skip_destroy"] == "true"),
            Fault.Set("aws_ecs_task_definition.main[\"migrate\"]", "skip_destroy", false)
        ),
        new(
            "Production's database has a standby in another zone",
            "A zone fails now and then, and restoring takes hours.",
            plan =>
                plan.IsProduction ? plan.Each("aws_db_instance", "has no standby", db => db["multi_az"] == "true") : [],
            Fault.Set(Database, "multi_az", false)
        ),
        new(
            "The database grows by itself, takes small versions by itself, and neither during the backups",
            "A full disk stops everything; an old version has known holes.",
            plan =>
                plan.Each(
                    "aws_db_instance",
                    "does not grow or renew itself",
                    db =>
                        Number(db["max_allocated_storage"]) > Number(db["allocated_storage"])
                        && db["auto_minor_version_upgrade"] == "true"
                        && IsAfterBackups(db["backup_window"], 0)
                        && IsAfterBackups(db["maintenance_window"], "sun:".Length)
                ),
            Fault.Set(Database, "max_allocated_storage", 20),
            Fault.Set(Database, "auto_minor_version_upgrade", false),
            Fault.Set(Database, "maintenance_window", "sun:02:00-sun:03:00")
        ),
        new(
            "Everything is tagged with project, environment and who made it",
            "What is not tagged is on nobody's bill, and the other environment's pipeline may touch it.",
            plan =>
                plan.Resources.Where(r =>
                        r.TakesDefaultTags
                        && !(
                            plan.HasDefaultTags(r.Provider) && (r.Node("tags_all") is not { } all || HasTags(plan, all))
                        )
                    )
                    .Select(r => $"{r}: is not tagged")
                    .Concat(
                        plan.All("aws_autoscaling_group")
                            .Where(g => !HasTags(plan, Tags(g.List("tag"))))
                            .Select(g => $"{g}: is not tagged")
                    )
                    .Concat(
                        plan.All("aws_launch_template")
                            .Where(t =>
                                !t.List("tag_specifications")
                                    .Select(s => s["resource_type"]!.ToString())
                                    .Order()
                                    .SequenceEqual(["instance", "volume"])
                                || t.List("tag_specifications").Any(s => !HasTags(plan, s["tags"]))
                            )
                            .Select(t => $"{t}: makes what is not tagged")
                    ),
            new Fault(
                "aws_lb.main",
                "the provider tags nothing",
                p => p["configuration"]!["provider_config"]!["aws"]!["expressions"]!.AsObject().Remove("default_tags")
            ),
            Fault.Set("aws_autoscaling_group.nat[0]", "tag", new JsonArray()),
            Fault.Set(NatMachine, "tag_specifications", new JsonArray()),
            Fault.Set(NatMachine, "tag_specifications.0.tags.Environment", "staging")
        ),
        new(
            "Tasks take the tags of what starts them",
            "Their cost would be on nobody's bill.",
            plan =>
                plan.Each("aws_ecs_service", "does not tag its tasks", s => s["propagate_tags"] == "SERVICE")
                    .Concat(
                        plan.All("aws_scheduler_schedule")
                            .Where(s =>
                                s.Node("target.0.ecs_parameters.0") is not null
                                && s["target.0.ecs_parameters.0.propagate_tags"] != "TASK_DEFINITION"
                            )
                            .Select(s => $"{s}: does not tag its tasks")
                    ),
            Fault.Set("aws_ecs_service.main", "propagate_tags", "NONE"),
            Fault.Set("aws_scheduler_schedule.task[\"backup\"]", "target.0.ecs_parameters.0.propagate_tags", null)
        ),
    ];

    private static bool HasTags(Plan plan, JsonNode? tags) =>
        tags?["Project"]?.ToString() == "ai-finance"
        && tags["Environment"]?.ToString() == plan.Environment
        && tags["ManagedBy"]?.ToString() == "terraform";

    private static JsonObject Tags(IEnumerable<JsonNode> tags) =>
        new(tags.Select(t => KeyValuePair.Create(t["key"]!.ToString(), t["value"]?.DeepClone())));

    private static int Number(string? text) =>
        int.Parse(text ?? "0", System.Globalization.CultureInfo.InvariantCulture);

    // Both windows are written as hh:mm-hh:mm, the weekly one with days; the daily backups run from 02:00 to 05:00 UTC.
    private static bool IsAfterBackups(string? window, int from) =>
        window is not null && string.CompareOrdinal(window, from, "05:00", 0, 5) >= 0;
}
