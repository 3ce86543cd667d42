# One role per duty. The keys' policies in keys.tf say which of them may decrypt.
#   start        starts the program's tasks: its image, its log, its secrets
#   start-owner  the same for migrations and backups, and the database owner's password
#   app          the program: its documents
#   backup       dumps and their check: writes dumps, reads documents, deletes nothing
#   schedule     starts the backup tasks at their hour
#   replication  S3 to the second region
# The NAT instance's role stands in nat.tf, those of AWS Backup and the auditor beside what they serve.

locals {
  assume = { for service in ["ecs-tasks", "scheduler", "s3", "backup", "lambda"] : service => jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "${service}.amazonaws.com" }
      # Only these two say on whose behalf they ask.
      Condition = contains(["ecs-tasks", "scheduler"], service) ? { StringEquals = { "aws:SourceAccount" = var.account_id } } : {}
    }]
  }) }

  start_statements = [
    {
      Sid      = "SignInToTheRegistry"
      Effect   = "Allow"
      Action   = "ecr:GetAuthorizationToken"
      Resource = "*"
    },
    {
      Sid      = "Image"
      Effect   = "Allow"
      Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      Resource = "arn:aws:ecr:${var.region}:${var.account_id}:repository/ai-finance"
    },
    {
      Sid      = "Log"
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "arn:aws:logs:${var.region}:${var.account_id}:log-group:${local.log_group}:*"
    },
    {
      Sid      = "Parameters"
      Effect   = "Allow"
      Action   = "ssm:GetParameters"
      Resource = [for name in local.parameters : "${local.arn.parameter}/${name}"]
    },
  ]
}

resource "aws_iam_role" "start" {
  name                 = "${local.name}-start"
  assume_role_policy   = local.assume["ecs-tasks"]
  permissions_boundary = local.arn.boundary
}

resource "aws_iam_role_policy" "start" {
  name   = "start-tasks"
  role   = aws_iam_role.start.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.start_statements })
}

resource "aws_iam_role" "start_owner" {
  name                 = "${local.name}-start-owner"
  assume_role_policy   = local.assume["ecs-tasks"]
  permissions_boundary = local.arn.boundary
}

resource "aws_iam_role_policy" "start_owner" {
  name = "start-tasks-of-the-owner"
  role = aws_iam_role.start_owner.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(local.start_statements, [{
      Sid      = "OwnersPassword"
      Effect   = "Allow"
      Action   = "secretsmanager:GetSecretValue"
      Resource = "arn:aws:secretsmanager:${var.region}:${var.account_id}:secret:rds!db-*"
      Condition = {
        StringEquals = { "aws:ResourceTag/aws:rds:primaryDBInstanceArn" = local.arn.database }
      }
    }])
  })
}

resource "aws_iam_role" "app" {
  name                 = "${local.name}-app"
  assume_role_policy   = local.assume["ecs-tasks"]
  permissions_boundary = local.arn.boundary
}

resource "aws_iam_role_policy" "app" {
  name = "documents"
  role = aws_iam_role.app.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "ListDocuments"
        Effect   = "Allow"
        Action   = "s3:ListBucket"
        Resource = local.bucket_arns.documents
      },
      {
        Sid      = "Documents"
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
        Resource = "${local.bucket_arns.documents}/*"
      },
    ]
  })
}

resource "aws_iam_role" "backup" {
  name                 = "${local.name}-backup"
  assume_role_policy   = local.assume["ecs-tasks"]
  permissions_boundary = local.arn.boundary
}

# No deletion: a program that was taken over cannot take the backups along. The bucket's lifecycle ends them.
resource "aws_iam_role_policy" "backup" {
  name = "dumps"
  role = aws_iam_role.backup.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "List"
        Effect   = "Allow"
        Action   = "s3:ListBucket"
        Resource = values(local.bucket_arns)
      },
      {
        Sid      = "WriteDumps"
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
        Resource = "${local.bucket_arns.backups}/*"
      },
      {
        Sid      = "ReadDocuments"
        Effect   = "Allow"
        Action   = "s3:GetObject"
        Resource = "${local.bucket_arns.documents}/*"
      },
    ]
  })
}

resource "aws_iam_role" "schedule" {
  name                 = "${local.name}-schedule"
  assume_role_policy   = local.assume["scheduler"]
  permissions_boundary = local.arn.boundary
}

resource "aws_iam_role_policy" "schedule" {
  name = "start-backups"
  role = aws_iam_role.schedule.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "StartBackups"
        Effect    = "Allow"
        Action    = "ecs:RunTask"
        Resource  = ["${local.arn.task_definition}-backup", "${local.arn.task_definition}-backup:*"]
        Condition = { ArnEquals = { "ecs:cluster" = local.arn.cluster } }
      },
      {
        Sid       = "WithTheirRoles"
        Effect    = "Allow"
        Action    = "iam:PassRole"
        Resource  = ["${local.arn.role}-start-owner", "${local.arn.role}-backup"]
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
      {
        Sid      = "Tags"
        Effect   = "Allow"
        Action   = "ecs:TagResource"
        Resource = "arn:aws:ecs:${var.region}:${var.account_id}:task/${local.name}-cluster/*"
      },
      {
        Sid      = "Auditor"
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = "arn:aws:lambda:${var.region}:${var.account_id}:function:${local.name}-auditor"
      },
    ]
  })
}

resource "aws_iam_role" "replication" {
  name                 = "${local.name}-replication"
  assume_role_policy   = local.assume["s3"]
  permissions_boundary = local.arn.boundary
}

resource "aws_iam_role_policy" "replication" {
  name = "second-region"
  role = aws_iam_role.replication.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Source"
        Effect   = "Allow"
        Action   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
        Resource = values(local.bucket_arns)
      },
      {
        Sid      = "Versions"
        Effect   = "Allow"
        Action   = ["s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"]
        Resource = [for arn in values(local.bucket_arns) : "${arn}/*"]
      },
      {
        Sid      = "Copies"
        Effect   = "Allow"
        Action   = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
        Resource = [for arn in values(local.replica_arns) : "${arn}/*"]
      },
    ]
  })
}
