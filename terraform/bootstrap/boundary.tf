# The most that any role of the installation may ever do, whatever its own policy says. The pipeline can only make roles
# that carry it, so it cannot give itself or a task more.
resource "aws_iam_policy" "boundary" {
  name        = "ai-finance-boundary"
  description = "The most that a role of the installation may do"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "WhatTheInstallationDoes"
        Effect = "Allow"
        Action = [
          "backup:*", "backup-storage:*", "ec2:*", "ecr:BatchGetImage", "ecr:GetAuthorizationToken",
          "ecr:GetDownloadUrlForLayer", "ecs:RunTask", "ecs:TagResource", "events:*", "kms:CreateGrant", "kms:Decrypt",
          "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*", "lambda:InvokeFunction",
          "logs:CreateLogStream", "logs:PutLogEvents", "rds:*", "s3:*", "secretsmanager:GetSecretValue",
          "ssm:GetParameters", "tag:GetResources",
        ]
        Resource = "*"
      },
      {
        Sid      = "TasksAndRestoresTakeTheirRole"
        Effect   = "Allow"
        Action   = "iam:PassRole"
        Resource = "arn:aws:iam::${var.account_id}:role/*-ai-finance-*"
      },
      {
        Sid      = "NotTheState"
        Effect   = "Deny"
        Action   = "s3:*"
        Resource = ["arn:aws:s3:::${local.state_bucket}", "arn:aws:s3:::${local.state_bucket}/*"]
      },
    ]
  })
}
