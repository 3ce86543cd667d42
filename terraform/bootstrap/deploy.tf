# What the pipeline may do in an environment: build what ../ describes, start its tasks, roll its service. Where AWS lets a
# name be given, the environment's; elsewhere the two regions, and never anything that is tagged as the other's.

locals {
  environments = { staging = "production", production = "staging" } # each with the one it keeps away from

  deploy_statements = { for environment, other in local.environments : environment => [
    {
      Sid    = "WhatHasNoNameOfOurs"
      Effect = "Allow"
      Action = [
        "acm:*", "application-autoscaling:*", "autoscaling:*", "backup:*", "backup-storage:MountCapsule", "ec2:*",
        "elasticloadbalancing:*", "kms:CreateAlias", "kms:CreateGrant", "kms:CreateKey", "kms:DeleteAlias", "kms:DescribeKey",
        "kms:EnableKeyRotation", "kms:GenerateDataKey", "kms:GetKey*", "kms:ListAliases", "kms:ListResourceTags",
        "kms:PutKeyPolicy", "kms:TagResource", "kms:UntagResource", "kms:UpdateAlias",
        "kms:UpdateKeyDescription", "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups", "wafv2:*",
      ]
      Resource  = "*"
      Condition = { StringEquals = { "aws:RequestedRegion" = [var.region, var.replica_region] } }
    },
    {
      Sid    = "WhatHasNoRegion"
      Effect = "Allow"
      Action = ["budgets:*", "ce:*AnomalyMonitor*", "ce:*AnomalySubscription*", "ce:ListTagsForResource", "ce:TagResource",
      "cloudfront:*", "route53:GetChange", "route53:ListHostedZones"]
      Resource = "*"
    },
    {
      Sid      = "Records"
      Effect   = "Allow"
      Action   = ["route53:ChangeResourceRecordSets", "route53:GetHostedZone", "route53:ListResourceRecordSets"]
      Resource = "arn:aws:route53:::hostedzone/${coalesce(var.hosted_zone_id, "NONE")}"
    },
    {
      Sid    = "OfThisEnvironment"
      Effect = "Allow"
      Action = ["cloudwatch:*", "ecs:*", "events:*", "lambda:*", "logs:*", "rds:*", "s3:*", "scheduler:*", "sns:*"]
      Resource = [for arn in [
        "cloudwatch:*:${var.account_id}:alarm:%s-ai-finance-*",
        "cloudwatch::${var.account_id}:dashboard/%s-ai-finance",
        "ecs:*:${var.account_id}:*/%s-ai-finance*",
        "events:*:${var.account_id}:rule/%s-ai-finance-*",
        "lambda:*:${var.account_id}:function:%s-ai-finance-*",
        "logs:*:${var.account_id}:log-group:*%s-ai-finance*",
        "rds:*:${var.account_id}:*:%s-ai-finance-*",
        "s3:::%s-ai-finance-*",
        "scheduler:*:${var.account_id}:*/%s-ai-finance*",
        "sns:*:${var.account_id}:%s-ai-finance-*",
      ] : "arn:aws:${format(arn, environment)}"]
    },
    {
      Sid    = "ListsHaveNoName"
      Effect = "Allow"
      Action = ["cloudwatch:DescribeAlarms", "ecr:DescribeImages", "ecs:DeregisterTaskDefinition", "ecs:DescribeTaskDefinition",
      "ecs:ListTaskDefinitions", "rds:DescribeDBInstances", "ssm:DescribeParameters", "sts:GetCallerIdentity"]
      Resource = "*"
    },
    {
      Sid      = "DefaultsOfAws"
      Effect   = "Allow"
      Action   = ["rds:CreateDBInstance", "rds:ModifyDBInstance", "ssm:GetParameters"]
      Resource = ["arn:aws:rds:*:${var.account_id}:og:default:*", "arn:aws:ssm:*::parameter/aws/service/*"]
    },
    {
      # RDS makes the owner's secret in the name of whoever makes the database; nobody here may read it.
      Sid      = "OwnersSecretIsMade"
      Effect   = "Allow"
      Action   = ["secretsmanager:CreateSecret", "secretsmanager:DescribeSecret", "secretsmanager:RotateSecret", "secretsmanager:TagResource"]
      Resource = "arn:aws:secretsmanager:${var.region}:${var.account_id}:secret:rds!db-*"
    },
    {
      Sid       = "KeysForSecretAndVaults"
      Effect    = "Allow"
      Action    = "kms:Decrypt"
      Resource  = "*"
      Condition = { StringLike = { "kms:ViaService" = ["backup.*.amazonaws.com", "secretsmanager.*.amazonaws.com"] } }
    },
    {
      Sid    = "Roles"
      Effect = "Allow"
      Action = ["iam:CreateRole", "iam:PutRolePolicy", "iam:PutRolePermissionsBoundary", "iam:AttachRolePolicy",
      "iam:DetachRolePolicy", "iam:DeleteRolePolicy"]
      Resource  = "arn:aws:iam::${var.account_id}:role/${environment}-ai-finance-*"
      Condition = { StringEquals = { "iam:PermissionsBoundary" = "arn:aws:iam::${var.account_id}:policy/ai-finance-boundary" } }
    },
    {
      Sid    = "RolesWithoutMoreRights"
      Effect = "Allow"
      Action = ["iam:AddRoleToInstanceProfile", "iam:CreateInstanceProfile", "iam:DeleteInstanceProfile", "iam:DeleteRole",
        "iam:GetInstanceProfile", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies",
        "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies", "iam:ListRoleTags", "iam:PassRole",
      "iam:RemoveRoleFromInstanceProfile", "iam:TagInstanceProfile", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy"]
      Resource = [
        "arn:aws:iam::${var.account_id}:role/${environment}-ai-finance-*",
        "arn:aws:iam::${var.account_id}:instance-profile/${environment}-ai-finance-*",
      ]
    },
    {
      Sid      = "RolesOfServices"
      Effect   = "Allow"
      Action   = "iam:CreateServiceLinkedRole"
      Resource = "arn:aws:iam::${var.account_id}:role/aws-service-role/*"
    },
    {
      Sid      = "State"
      Effect   = "Allow"
      Action   = ["s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"]
      Resource = ["arn:aws:s3:::${local.state_bucket}", "arn:aws:s3:::${local.state_bucket}/${environment}/*"]
    },
    {
      Sid       = "NeverTheOtherEnvironment"
      Effect    = "Deny"
      Action    = "*"
      Resource  = "*"
      Condition = { StringEquals = { "aws:ResourceTag/Environment" = other } }
    },
    {
      # Data is the program's. Dumps, documents and what makes them last are beyond the pipeline's reach.
      Sid      = "NoData"
      Effect   = "Deny"
      Action   = ["s3:DeleteObject*", "s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
      Resource = "arn:aws:s3:::${environment}-ai-finance-*/*"
    },
    {
      Sid    = "BackupsStay"
      Effect = "Deny"
      Action = ["backup:DeleteBackupVaultLockConfiguration", "backup:DeleteRecoveryPoint", "rds:DeleteDBInstanceAutomatedBackup",
      "rds:DeleteDBSnapshot", "secretsmanager:GetSecretValue"]
      Resource = "*"
    },
  ] }
}

# As a policy of its own: it is longer than what a role may hold inline together with others.
resource "aws_iam_policy" "deploy" {
  for_each = local.environments

  name        = "ai-finance-github-${each.key}"
  description = "Builds up and deploys ${each.key}"
  policy      = jsonencode({ Version = "2012-10-17", Statement = local.deploy_statements[each.key] })
}

resource "aws_iam_role_policy_attachment" "deploy" {
  for_each = local.environments

  role       = aws_iam_role.github[each.key].name
  policy_arn = aws_iam_policy.deploy[each.key].arn
}
