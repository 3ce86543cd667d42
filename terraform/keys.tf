# Who may use a key stands in the key: roles that read or write with it are named here, and their own policies need not
# know of it. The account's root keeps the right to change the policy.

locals {
  key_administration = {
    Sid       = "AccountAdministersTheKey"
    Effect    = "Allow"
    Principal = { AWS = local.arn.root }
    Action    = "kms:*"
    Resource  = "*"
  }

  # Services that publish alarms: for the one topic, whichever of its messages.
  key_services = {
    Sid       = "ServicesPublishAlarms"
    Effect    = "Allow"
    Principal = { Service = ["budgets.amazonaws.com", "cloudwatch.amazonaws.com", "costalerts.amazonaws.com", "events.amazonaws.com"] }
    Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
    Resource  = "*"
    Condition = { StringEquals = { "kms:EncryptionContext:aws:sns:topicArn" = local.arn.topic } }
  }

  key_logs = {
    Sid       = "LogGroupsOfThisInstallation"
    Effect    = "Allow"
    Principal = { Service = "logs.${var.region}.amazonaws.com" }
    Action    = ["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
    Resource  = "*"
    Condition = {
      ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:${var.region}:${var.account_id}:log-group:*" }
    }
  }
}

# The database, its snapshots and its performance history, and nothing else.
resource "aws_kms_key" "database" {
  description             = "${local.name}: database"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [local.key_administration]
  })

  tags = { Name = "${local.name}-database" }
}

resource "aws_kms_alias" "database" {
  name          = "alias/${local.name}-database"
  target_key_id = aws_kms_key.database.id
}

# Documents, dumps, secrets, logs, messages and the backup vault.
resource "aws_kms_key" "data" {
  description             = "${local.name}: documents, dumps, secrets, logs"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      local.key_administration,
      local.key_services,
      local.key_logs,
      {
        Sid       = "ReadAndWrite"
        Effect    = "Allow"
        Principal = { AWS = [for role in ["app", "backup"] : "${local.arn.role}-${role}"] }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
      },
      {
        Sid       = "Read"
        Effect    = "Allow"
        Principal = { AWS = [for role in ["auditor", "replication", "start", "start-owner"] : "${local.arn.role}-${role}"] }
        Action    = "kms:Decrypt"
        Resource  = "*"
      },
    ]
  })

  # A policy that names a role which is not there is refused.
  depends_on = [
    aws_iam_role.app,
    aws_iam_role.auditor,
    aws_iam_role.backup,
    aws_iam_role.replication,
    aws_iam_role.start,
    aws_iam_role.start_owner,
  ]

  tags = { Name = "${local.name}-data" }
}

resource "aws_kms_alias" "data" {
  name          = "alias/${local.name}-data"
  target_key_id = aws_kms_key.data.id
}

# The copies in the second region.
resource "aws_kms_key" "replica" {
  provider = aws.replica

  description             = "${local.name}: copies in a second region"
  enable_key_rotation     = true
  deletion_window_in_days = 30

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      local.key_administration,
      {
        Sid       = "ReplicationWrites"
        Effect    = "Allow"
        Principal = { AWS = "${local.arn.role}-replication" }
        Action    = ["kms:Encrypt", "kms:GenerateDataKey*"]
        Resource  = "*"
      },
      {
        Sid       = "AuditorReads"
        Effect    = "Allow"
        Principal = { AWS = "${local.arn.role}-auditor" }
        Action    = "kms:Decrypt"
        Resource  = "*"
      },
    ]
  })

  depends_on = [aws_iam_role.auditor, aws_iam_role.replication]

  tags = { Name = "${local.name}-replica" }
}

resource "aws_kms_alias" "replica" {
  provider = aws.replica

  name          = "alias/${local.name}-replica"
  target_key_id = aws_kms_key.replica.id
}
