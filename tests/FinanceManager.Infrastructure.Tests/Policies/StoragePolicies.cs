using System.Globalization;
using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>What people entrusted to the buckets stays, in two regions.</summary>
internal static class StoragePolicies
{
    private const string Documents = "aws_s3_bucket_lifecycle_configuration.documents";
    private const string Dumps = "aws_s3_bucket_lifecycle_configuration.backups";
    private const string Copies = "aws_s3_bucket_lifecycle_configuration.backups_replica";

    private static readonly string[] Blocks =
    [
        "block_public_acls",
        "block_public_policy",
        "ignore_public_acls",
        "restrict_public_buckets",
    ];

    private static readonly string[] Replicated = ["documents", "backups"];

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "No bucket can be made public",
            "The classic way to publish everybody's statements.",
            plan =>
                plan.All("aws_s3_bucket")
                    .Where(b =>
                        !(
                            plan.Find(EncryptionPolicies.Beside(b, "aws_s3_bucket_public_access_block")) is { } block
                            && Blocks.All(name => block[name] == "true")
                        )
                    )
                    .Select(b => $"{b}: can be made public"),
            Fault.Set("module.backups.aws_s3_bucket_public_access_block.main", "block_public_policy", false) with
            {
                Resource = "module.backups.aws_s3_bucket.main",
            },
            Fault.Set("module.logs.aws_s3_bucket_public_access_block.main", "restrict_public_buckets", null) with
            {
                Resource = "module.logs.aws_s3_bucket.main",
            },
            Fault.Remove("module.documents.aws_s3_bucket_public_access_block.main") with
            {
                Resource = "module.documents.aws_s3_bucket.main",
            }
        )
        {
            Plans = PlanFiles.Every,
        },
        new(
            "Every bucket keeps versions",
            "What is overwritten or deleted can be had back.",
            plan =>
                plan.All("aws_s3_bucket")
                    .Where(b =>
                        plan.Find(EncryptionPolicies.Beside(b, "aws_s3_bucket_versioning"))?[
                            "versioning_configuration.0.status"
                        ] != "Enabled"
                    )
                    .Select(b => $"{b}: keeps no versions"),
            Fault.Set(
                "module.documents.aws_s3_bucket_versioning.main",
                "versioning_configuration.0.status",
                "Suspended"
            ) with
            {
                Resource = "module.documents.aws_s3_bucket.main",
            }
        )
        {
            Plans = PlanFiles.Every,
        },
        new(
            "Documents and dumps are copied to the second region",
            "A region that is lost must not take them along.",
            plan =>
                Replicated
                    .SelectMany(name =>
                        plan.The(
                            $"aws_s3_bucket_replication_configuration.main[\"{name}\"]",
                            "copies nothing, or only some",
                            r =>
                                r["rule.0.status"] == "Enabled"
                                && r["rule.0.filter.0.prefix"] is null or ""
                                && r.Node("rule.0.destination.0") is not null
                        )
                    )
                    .Concat(
                        Replicated.SelectMany(name =>
                            plan.The(
                                $"module.{name}_replica.aws_s3_bucket.main",
                                "is in the first region",
                                b => b.Provider == "aws.replica"
                            )
                        )
                    ),
            Fault.Set("aws_s3_bucket_replication_configuration.main[\"documents\"]", "rule.0.status", "Disabled"),
            Fault.Remove("aws_s3_bucket_replication_configuration.main[\"backups\"]"),
            Fault.Remove("module.documents_replica.aws_s3_bucket.main")
        ),
        new(
            "A document never expires, and can be had back for a month at least when deleted",
            "A receipt is wanted years later.",
            plan =>
                new[] { Documents, Documents + "_replica" }.SelectMany(address =>
                    plan.The(
                        address,
                        "ends documents",
                        l =>
                            l.List("rule")
                                .All(r =>
                                    r["expiration"].Block() is null
                                    && Number(r["noncurrent_version_expiration"].Block()?["noncurrent_days"]) >= 30
                                )
                    )
                ),
            Fault.Set(Documents, "rule.0.expiration", new JsonArray(new JsonObject { ["days"] = 365 })),
            Fault.Set(Documents + "_replica", "rule.0.noncurrent_version_expiration.0.noncurrent_days", 1)
        ),
        new(
            "Dumps go to Glacier, in the class that is read at once, and last a year",
            "A restore does not wait for hours, and storage stays cheap.",
            plan =>
                new[] { Dumps, Copies }.SelectMany(address =>
                    plan.The(
                        address,
                        "loses dumps early or keeps them dear",
                        l =>
                            l.List("rule")
                                .Any(r => r["transition"].Block()?["storage_class"]?.ToString() == "GLACIER_IR")
                            && l.List("rule")
                                .All(r => r["expiration"].Block() is not { } end || Number(end["days"]) >= 365)
                    )
                ),
            Fault.Set(Dumps, "rule.0.transition", new JsonArray()),
            Fault.Set(Copies, "rule.0.expiration.0.days", 30)
        ),
        new(
            "What was half uploaded and what nobody needs any more goes",
            "It costs for ever and is seen nowhere.",
            plan =>
                new[] { Documents, Dumps, "aws_s3_bucket_lifecycle_configuration.logs" }
                    .SelectMany(address =>
                        plan.The(
                            address,
                            "keeps half uploads",
                            l =>
                                l.List("rule")
                                    .Any(r =>
                                        r["abort_incomplete_multipart_upload"].Block() is not null
                                        && r["status"]?.ToString() == "Enabled"
                                    )
                        )
                    )
                    .Concat(
                        plan.The(
                            "aws_s3_bucket_lifecycle_configuration.logs",
                            "keeps logs for ever",
                            l => Number(l.Node("rule.0.expiration.0.days")) is > 0 and <= 400
                        )
                    ),
            Fault.Set(Documents, "rule.0.abort_incomplete_multipart_upload", new JsonArray()),
            Fault.Set("aws_s3_bucket_lifecycle_configuration.logs", "rule.0.expiration", new JsonArray())
        ),
    ];

    private static int Number(JsonNode? node) =>
        int.TryParse(node?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
