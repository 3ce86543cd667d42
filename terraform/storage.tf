# Three buckets: what people uploaded, the logical dumps, and logs. The first two are copied to a second region.

locals {
  buckets = {
    documents = "${local.name}-documents-${var.account_id}"
    backups   = "${local.name}-backups-${var.account_id}"
  }
  replica_buckets = { for name, bucket in local.buckets : name => "${local.name}-${name}-replica-${var.account_id}" }
  log_bucket      = "${local.name}-logs-${var.account_id}"
  bucket_arns     = { for name, bucket in local.buckets : name => "arn:aws:s3:::${bucket}" }
  replica_arns    = { for name, bucket in local.replica_buckets : name => "arn:aws:s3:::${bucket}" }
}

module "documents" {
  source = "./bucket"

  name      = local.buckets.documents
  key_arn   = aws_kms_key.data.arn
  protected = var.protected
}

module "documents_replica" {
  source    = "./bucket"
  providers = { aws = aws.replica }

  name      = local.replica_buckets.documents
  key_arn   = aws_kms_key.replica.arn
  protected = var.protected
}

module "backups" {
  source = "./bucket"

  name      = local.buckets.backups
  key_arn   = aws_kms_key.data.arn
  protected = var.protected
}

module "backups_replica" {
  source    = "./bucket"
  providers = { aws = aws.replica }

  name      = local.replica_buckets.backups
  key_arn   = aws_kms_key.replica.arn
  protected = var.protected
}

module "logs" {
  source = "./bucket"

  name      = local.log_bucket
  protected = var.protected
  statements = [
    {
      Sid       = "LoadBalancerWrites"
      Effect    = "Allow"
      Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::${local.log_bucket}/load-balancer/AWSLogs/${var.account_id}/*"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    },
    {
      Sid       = "NetworkWrites"
      Effect    = "Allow"
      Principal = { Service = "delivery.logs.amazonaws.com" }
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::${local.log_bucket}/network/AWSLogs/${var.account_id}/*"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    },
    {
      Sid       = "NetworkLooks"
      Effect    = "Allow"
      Principal = { Service = "delivery.logs.amazonaws.com" }
      Action    = "s3:GetBucketAcl"
      Resource  = "arn:aws:s3:::${local.log_bucket}"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    },
  ]
}

# A document stays until a person deletes it, and can then be had back for 90 days.
resource "aws_s3_bucket_lifecycle_configuration" "documents" {
  bucket = module.documents.id

  rule {
    id     = "deleted-documents"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "documents_replica" {
  provider = aws.replica

  bucket = module.documents_replica.id

  rule {
    id     = "deleted-documents"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

# Dumps cool down after a month, in the class of Glacier that is read at once: a restore does not wait for hours.
resource "aws_s3_bucket_lifecycle_configuration" "backups" {
  bucket = module.backups.id

  rule {
    id     = "dumps"
    status = "Enabled"
    filter {}
    transition {
      days          = 30
      storage_class = "GLACIER_IR"
    }
    expiration {
      days = 365
    }
    noncurrent_version_expiration {
      noncurrent_days = 30
    }
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

# The copies outlast the dumps: who deletes a dump, whichever way, does not end its copy at once.
resource "aws_s3_bucket_lifecycle_configuration" "backups_replica" {
  provider = aws.replica

  bucket = module.backups_replica.id

  rule {
    id     = "dumps"
    status = "Enabled"
    filter {}
    transition {
      days          = 30
      storage_class = "GLACIER_IR"
    }
    expiration {
      days = 365
    }
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "logs" {
  bucket = module.logs.id

  rule {
    id     = "logs"
    status = "Enabled"
    filter {}
    expiration {
      days = 90
    }
    noncurrent_version_expiration {
      noncurrent_days = 7
    }
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

# Deletions are copied as markers: the versions stay.
resource "aws_s3_bucket_replication_configuration" "main" {
  for_each = {
    documents = { from = module.documents.id, to = module.documents_replica.arn }
    backups   = { from = module.backups.id, to = module.backups_replica.arn }
  }

  bucket = each.value.from
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
      bucket        = each.value.to
      storage_class = "STANDARD_IA"
      encryption_configuration {
        replica_kms_key_id = aws_kms_key.replica.arn
      }
    }
  }
}
