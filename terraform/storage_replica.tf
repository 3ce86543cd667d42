# The second region's copy of documents and dumps. Deletions are copied as markers: the versions stay.

locals {
  replica_buckets = {
    documents = "${local.name}-documents-replica-${var.account_id}"
    backups   = "${local.name}-backups-replica-${var.account_id}"
  }
  replica_bucket_arns = { for name, bucket in local.replica_buckets : name => "arn:aws:s3:::${bucket}" }
}

resource "aws_s3_bucket" "replica" {
  provider = aws.replica
  for_each = local.replica_buckets

  bucket        = each.value
  force_destroy = !var.protected

  tags = { Name = each.value }
}

resource "aws_s3_bucket_versioning" "replica" {
  provider = aws.replica
  for_each = local.replica_buckets

  bucket = aws_s3_bucket.replica[each.key].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "replica" {
  provider = aws.replica
  for_each = local.replica_buckets

  bucket = aws_s3_bucket.replica[each.key].id

  rule {
    bucket_key_enabled = true
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.replica.arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "replica" {
  provider = aws.replica
  for_each = local.replica_buckets

  bucket                  = aws_s3_bucket.replica[each.key].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "replica" {
  provider = aws.replica
  for_each = local.replica_buckets

  bucket = aws_s3_bucket.replica[each.key].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [local.tls_only[each.value]]
  })

  depends_on = [aws_s3_bucket_public_access_block.replica]
}

resource "aws_s3_bucket_lifecycle_configuration" "replica" {
  provider = aws.replica
  for_each = local.replica_buckets

  bucket = aws_s3_bucket.replica[each.key].id

  rule {
    id     = "deleted-${each.key}"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  # Dumps end here as they do in the first region; documents do not end by themselves.
  dynamic "rule" {
    for_each = each.key == "backups" ? [365] : []
    content {
      id     = "dumps"
      status = "Enabled"
      filter {}
      transition {
        days          = 30
        storage_class = "GLACIER_IR"
      }
      expiration {
        days = rule.value
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.replica]
}

resource "aws_s3_bucket_replication_configuration" "main" {
  for_each = local.buckets

  bucket = aws_s3_bucket.main[each.key].id
  role   = aws_iam_role.replication.arn

  rule {
    id       = "second-region"
    status   = "Enabled"
    priority = 1
    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    source_selection_criteria {
      sse_kms_encrypted_objects {
        status = "Enabled"
      }
    }

    destination {
      bucket        = aws_s3_bucket.replica[each.key].arn
      storage_class = "STANDARD_IA"
      encryption_configuration {
        replica_kms_key_id = aws_kms_key.replica.arn
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.main, aws_s3_bucket_versioning.replica]
}
