namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>Where images lie, and where Terraform keeps what it knows: of the account's bootstrap.</summary>
internal static class RegistryPolicies
{
    private const string Images = "aws_ecr_repository.main";

    internal static readonly IReadOnlyList<Policy> All =
    [
        PipelinePolicies.About(
            "Images cannot be exchanged, are scanned when they come, and old ones go",
            "What production runs is what staging ran.",
            plan =>
                plan.The(
                        Images,
                        "takes another image under an old name, or unseen",
                        i =>
                            i["image_tag_mutability"] == "IMMUTABLE"
                            && i["image_scanning_configuration.0.scan_on_push"] == "true"
                            && i["force_delete"] is null or "false"
                    )
                    .Concat(
                        plan.The(
                            "aws_ecr_lifecycle_policy.main",
                            "keeps all, or too few to go back",
                            l =>
                                Plan.Entries(l.Document("policy")?["rules"])
                                    .Select(r => r["selection"])
                                    .Any(s =>
                                        s?["countType"]?.ToString() == "imageCountMoreThan"
                                        && (int)s["countNumber"]! is >= 10 and <= 200
                                    )
                        )
                    ),
            Fault.Set(Images, "image_tag_mutability", "MUTABLE"),
            Fault.Set(Images, "image_scanning_configuration.0.scan_on_push", false),
            Fault.Remove("aws_ecr_lifecycle_policy.main")
        ),
        PipelinePolicies.About(
            "The state is encrypted, and its old versions are kept for a while",
            "It says what runs where, and a broken one must be put back.",
            plan =>
                plan.The(
                        "aws_s3_bucket_server_side_encryption_configuration.state",
                        "is not encrypted",
                        e => e["rule.0.apply_server_side_encryption_by_default.0.sse_algorithm"] == "aws:kms"
                    )
                    .Concat(
                        plan.The(
                            "aws_s3_bucket_lifecycle_configuration.state",
                            "forgets",
                            l =>
                                l.List("rule")
                                    .All(r =>
                                        r["expiration"].Block() is null
                                        && (int?)r["noncurrent_version_expiration"].Block()?["noncurrent_days"] >= 90
                                    )
                        )
                    ),
            Fault.Set(
                "aws_s3_bucket_server_side_encryption_configuration.state",
                "rule.0.apply_server_side_encryption_by_default.0.sse_algorithm",
                "AES256"
            ),
            Fault.Set(
                "aws_s3_bucket_lifecycle_configuration.state",
                "rule.0.noncurrent_version_expiration.0.noncurrent_days",
                1
            )
        ),
    ];
}
