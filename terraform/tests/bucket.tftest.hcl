# What holds for every bucket.

mock_provider "aws" {}

variables {
  name      = "production-ai-finance-documents-123456789012"
  key_arn   = "arn:aws:kms:us-east-1:123456789012:key/1"
  protected = true
}

run "it_is_private_versioned_encrypted_and_kept" {
  command = plan

  module {
    source = "./bucket"
  }

  assert {
    condition = (
      aws_s3_bucket_public_access_block.main.block_public_acls && aws_s3_bucket_public_access_block.main.block_public_policy &&
      aws_s3_bucket_public_access_block.main.ignore_public_acls && aws_s3_bucket_public_access_block.main.restrict_public_buckets
    )
    error_message = "The bucket can become public."
  }
  assert {
    condition     = aws_s3_bucket_versioning.main.versioning_configuration[0].status == "Enabled" && !aws_s3_bucket.main.force_destroy
    error_message = "What it holds can be lost."
  }
  assert {
    condition = alltrue([for rule in aws_s3_bucket_server_side_encryption_configuration.main.rule :
    one(rule.apply_server_side_encryption_by_default).kms_master_key_id == var.key_arn])
    error_message = "It is not encrypted with its key."
  }
  assert {
    condition = anytrue([for statement in jsondecode(aws_s3_bucket_policy.main.policy).Statement :
    statement.Effect == "Deny" && statement.Principal == "*" && statement.Condition.Bool["aws:SecureTransport"] == "false"])
    error_message = "It answers without TLS."
  }
}
