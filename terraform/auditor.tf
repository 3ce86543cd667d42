# Asks once a day whether there is really something to restore from, in both regions, and fails loudly otherwise.

resource "aws_iam_role" "auditor" {
  name                 = "${local.name}-auditor"
  assume_role_policy   = local.assume["lambda"]
  permissions_boundary = local.arn.boundary
}

resource "aws_iam_role_policy" "auditor" {
  name = "look-at-backups"
  role = aws_iam_role.auditor.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "RecoveryPoints"
        Effect = "Allow"
        Action = "backup:ListRecoveryPointsByBackupVault"
        Resource = [for region in [var.region, var.replica_region] :
        "arn:aws:backup:${region}:${var.account_id}:backup-vault:${local.name}"]
      },
      {
        Sid      = "ListDumps"
        Effect   = "Allow"
        Action   = "s3:ListBucket"
        Resource = [local.bucket_arns.backups, local.replica_arns.backups]
      },
      {
        Sid      = "ReadManifests"
        Effect   = "Allow"
        Action   = "s3:GetObject"
        Resource = ["${local.bucket_arns.backups}/*.json", "${local.replica_arns.backups}/*.json"]
      },
      {
        Sid      = "Log"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "arn:aws:logs:${var.region}:${var.account_id}:log-group:/aws/lambda/${local.name}-auditor:*"
      },
    ]
  })
}

resource "aws_lambda_function" "auditor" {
  function_name = "${local.name}-auditor"
  description   = "Fails when the newest backup is old, missing or unverified"
  role          = aws_iam_role.auditor.arn
  runtime       = "provided.al2023"
  architectures = ["arm64"]
  handler       = "bootstrap"
  memory_size   = 256
  timeout       = 60
  filename      = var.auditor_zip
  # A plan can be made before the program is built; applying it cannot.
  source_code_hash = fileexists(var.auditor_zip) ? filebase64sha256(var.auditor_zip) : null

  environment {
    variables = {
      BACKUP_BUCKET         = local.buckets.backups
      BACKUP_BUCKET_REPLICA = local.replica_buckets.backups
      BACKUP_VAULT          = local.name
      ENVIRONMENT           = var.environment
      MAX_AGE_HOURS         = "26"
      REPLICA_REGION        = var.replica_region
    }
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.main["/aws/lambda/${local.name}-auditor"].name
  }

  depends_on = [aws_iam_role_policy.auditor]
}

# Late enough for the copies of 02:00 to have arrived.
resource "aws_scheduler_schedule" "auditor" {
  name                         = "${local.name}-auditor"
  group_name                   = aws_scheduler_schedule_group.main.name
  description                  = "Daily look at the backups of both regions"
  schedule_expression          = "cron(0 8 * * ? *)"
  schedule_expression_timezone = "UTC"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_lambda_function.auditor.arn
    role_arn = aws_iam_role.schedule.arn
    input    = jsonencode({})

    retry_policy {
      maximum_event_age_in_seconds = 3600
      maximum_retry_attempts       = 2
    }
  }
}
