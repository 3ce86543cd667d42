# A bucket as every one here is: private, versioned, encrypted, and deaf to whoever asks without TLS.

terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "name" {
  description = "The bucket's name, which is unique in the world."
  type        = string
}

variable "key_arn" {
  description = "The key that encrypts it; null for S3's own, which the load balancer's log needs."
  type        = string
  default     = null
}

variable "protected" {
  description = "Whether it can be destroyed only when empty."
  type        = bool
}

variable "statements" {
  description = "What its policy allows to services, beside refusing everybody without TLS."
  type        = list(any)
  default     = []
}

resource "aws_s3_bucket" "main" {
  bucket        = var.name
  force_destroy = !var.protected

  tags = { Name = var.name }
}

resource "aws_s3_bucket_versioning" "main" {
  bucket = aws_s3_bucket.main.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "main" {
  bucket = aws_s3_bucket.main.id

  rule {
    bucket_key_enabled = var.key_arn != null
    apply_server_side_encryption_by_default {
      sse_algorithm     = var.key_arn == null ? "AES256" : "aws:kms"
      kms_master_key_id = var.key_arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "main" {
  bucket                  = aws_s3_bucket.main.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "main" {
  bucket = aws_s3_bucket.main.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat([{
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::${var.name}", "arn:aws:s3:::${var.name}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }], var.statements)
  })

  depends_on = [aws_s3_bucket_public_access_block.main]
}

# Once whoever writes may write, and what is written has versions.
output "id" {
  description = "Its name, known once its policy and versions are there."
  value       = aws_s3_bucket.main.id
  depends_on  = [aws_s3_bucket_policy.main, aws_s3_bucket_versioning.main]
}

output "arn" {
  description = "Its ARN, known once its policy and versions are there."
  value       = aws_s3_bucket.main.arn
  depends_on  = [aws_s3_bucket_policy.main, aws_s3_bucket_versioning.main]
}
