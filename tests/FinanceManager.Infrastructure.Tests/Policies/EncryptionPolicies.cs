namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>What is kept is encrypted, with keys of the installation's own.</summary>
internal static class EncryptionPolicies
{
    private const string Database = "aws_db_instance.main";
    private const string DataKey = "aws_kms_key.data.arn";
    private const string DatabaseKey = "aws_kms_key.database.arn";
    private const string ReplicaKey = "aws_kms_key.replica.arn";
    private const string BucketKey = "rule.0.apply_server_side_encryption_by_default.0.kms_master_key_id";
    private const string Algorithm = "rule.0.apply_server_side_encryption_by_default.0.sse_algorithm";

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "The database is encrypted with a key of its own",
            "A copy of its disk or snapshot must be worth nothing without that key.",
            plan =>
                plan.Each(
                    "aws_db_instance",
                    "is not encrypted with its own key",
                    db => db["storage_encrypted"] == "true" && db.Refers("kms_key_id", DatabaseKey)
                ),
            Fault.Set(Database, "storage_encrypted", false),
            Fault.Refer(Database, "kms_key_id", null)
        ),
        new(
            "RDS makes and keeps the owner's password, under our key",
            "A password in Terraform's state or in a file is a password that leaks.",
            plan =>
                plan.Each(
                    "aws_db_instance",
                    "has a password of ours",
                    db =>
                        db["manage_master_user_password"] == "true"
                        && db["password"] is null
                        && db["password_wo"] is null
                        && db.Refers("master_user_secret_kms_key_id", DataKey)
                ),
            Fault.Set(Database, "manage_master_user_password", null),
            Fault.Set(Database, "password", "correct horse"),
            Fault.Refer(Database, "master_user_secret_kms_key_id", null)
        ),
        new(
            "Performance Insights is on and encrypted with the database's key",
            "It keeps the text of statements.",
            plan =>
                plan.Each(
                    "aws_db_instance",
                    "keeps its statements under another key, or not at all",
                    db =>
                        db["performance_insights_enabled"] == "true"
                        && db.Refers("performance_insights_kms_key_id", DatabaseKey)
                ),
            Fault.Set(Database, "performance_insights_enabled", false),
            Fault.Refer(Database, "performance_insights_kms_key_id", null)
        ),
        new(
            "Buckets are encrypted with the key of their region; only the load balancer's log with S3's own",
            "Documents and dumps must be worth nothing without the key. The load balancer cannot write under one of ours.",
            plan =>
                plan.All("aws_s3_bucket")
                    .Where(b =>
                        !(
                            plan.Find(Beside(b, "aws_s3_bucket_server_side_encryption_configuration")) is { } encryption
                            && IsEncrypted(b, encryption)
                        )
                    )
                    .Select(b => $"{b}: is not encrypted with the key of its region"),
            Fault.Give("module.documents.aws_s3_bucket.main", "key_arn", null),
            Fault.Give("module.backups_replica.aws_s3_bucket.main", "key_arn", DataKey),
            Fault.Remove("module.logs.aws_s3_bucket_server_side_encryption_configuration.main") with
            {
                Resource = "module.logs.aws_s3_bucket.main",
            }
        ),
        new(
            "Copies in the second region are encrypted with that region's key",
            "A key of the lost region would not open them.",
            plan =>
                plan.Each(
                    "aws_s3_bucket_replication_configuration",
                    "copies under no key of the second region",
                    r =>
                        r["rule.0.source_selection_criteria.0.sse_kms_encrypted_objects.0.status"] == "Enabled"
                        && r.Refers("rule.0.destination.0.encryption_configuration.0.replica_kms_key_id", ReplicaKey)
                ),
            Fault.Set(
                "aws_s3_bucket_replication_configuration.main[\"documents\"]",
                "rule.0.source_selection_criteria.0.sse_kms_encrypted_objects.0.status",
                "Disabled"
            ),
            Fault.Refer(
                "aws_s3_bucket_replication_configuration.main[\"backups\"]",
                "rule.0.destination.0.encryption_configuration.0.replica_kms_key_id",
                DataKey
            )
        ),
        new(
            "Backup vaults are encrypted with the key of their region",
            "As the buckets.",
            plan =>
                plan.Each(
                    "aws_backup_vault",
                    "is under another key",
                    v => v.Refers("kms_key_arn", v.Provider == "aws.replica" ? ReplicaKey : DataKey)
                ),
            Fault.Refer("aws_backup_vault.main", "kms_key_arn", null),
            Fault.Refer("aws_backup_vault.replica", "kms_key_arn", DataKey)
        ),
        new(
            "Log groups and alarms are encrypted with our key",
            "Logs tell who did what when.",
            plan =>
                plan.Each("aws_cloudwatch_log_group", "is under no key of ours", g => g.Refers("kms_key_id", DataKey))
                    .Concat(
                        plan.Each(
                            "aws_sns_topic",
                            "is under no key of ours",
                            t => t.Refers("kms_master_key_id", "aws_kms_key.data.id")
                        )
                    ),
            Fault.Refer("aws_cloudwatch_log_group.main[\"/ecs/production-ai-finance\"]", "kms_key_id", null),
            Fault.Refer("aws_sns_topic.alarms", "kms_master_key_id", null)
        ),
        new(
            "Disks of machines are encrypted, and their metadata asks for a token",
            "A forged request must not be able to fetch the machine's role.",
            plan =>
                plan.All("aws_launch_template")
                    .Where(t =>
                        t.List("block_device_mappings").Any(d => d["ebs"].Block()?["encrypted"]?.ToString() != "true")
                        || t["metadata_options.0.http_tokens"] != "required"
                        || t["metadata_options.0.http_put_response_hop_limit"] != "1"
                    )
                    .Select(t => $"{t}: has a plain disk or open metadata"),
            Fault.Set("aws_launch_template.nat[0]", "block_device_mappings.0.ebs.0.encrypted", "false"),
            Fault.Set("aws_launch_template.nat[0]", "metadata_options.0.http_tokens", "optional")
        ),
        new(
            "Keys rotate, and can be had back for a month",
            "A key that is deleted by mistake takes everything with it.",
            plan =>
                plan.Each(
                    "aws_kms_key",
                    "does not rotate, or goes too soon",
                    k => k["enable_key_rotation"] == "true" && k["deletion_window_in_days"] == "30"
                ),
            Fault.Set("aws_kms_key.database", "enable_key_rotation", false),
            Fault.Set("aws_kms_key.data", "deletion_window_in_days", 7)
        ),
    ];

    private static bool IsEncrypted(PlannedResource bucket, PlannedResource encryption) =>
        bucket.Address.StartsWith("module.logs.", StringComparison.Ordinal)
            ? encryption[Algorithm] == "AES256"
            : encryption.Refers(
                BucketKey,
                bucket.Address.Contains("_replica.", StringComparison.Ordinal) ? ReplicaKey : DataKey
            );

    /// <summary>The resource of another type that belongs to the same bucket.</summary>
    internal static string Beside(PlannedResource bucket, string type) =>
        bucket.Address.Replace("aws_s3_bucket.", type + ".", StringComparison.Ordinal);
}
