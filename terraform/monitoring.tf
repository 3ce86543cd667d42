# Where logs go, whom alarms reach, and what is told without a metric: failed tasks and failed backup jobs.

resource "aws_cloudwatch_log_group" "main" {
  for_each = toset([
    local.log_group,
    "/aws/lambda/${local.name}-auditor",
    "/aws/rds/instance/${local.name}-db/postgresql",
  ])

  name              = each.key
  retention_in_days = 30
  kms_key_id        = aws_kms_key.data.arn
}

resource "aws_sns_topic" "alarms" {
  name              = "${local.name}-alarms"
  kms_master_key_id = aws_kms_key.data.id
}

resource "aws_sns_topic_subscription" "email" {
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = var.alarm_email
}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ServicesOfThisAccount"
        Effect    = "Allow"
        Principal = { Service = ["budgets.amazonaws.com", "cloudwatch.amazonaws.com", "costalerts.amazonaws.com"] }
        Action    = "sns:Publish"
        Resource  = local.arn.topic
        Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
      },
      {
        # EventBridge takes no conditions here.
        Sid       = "Events"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sns:Publish"
        Resource  = local.arn.topic
      },
    ]
  })
}

locals {
  events = {
    # A schedule starts a task and does not look back: its end is told here.
    task-failed = {
      about = "A migration or backup task ended with an error"
      pattern = {
        source        = ["aws.ecs"]
        "detail-type" = ["ECS Task State Change"]
        detail = {
          clusterArn = [local.arn.cluster]
          lastStatus = ["STOPPED"]
          group      = [{ prefix = "family:${local.name}-" }]
          "$or" = [
            { containers = { exitCode = [{ "anything-but" = [0] }] } },
            { stopCode = ["TaskFailedToStart"] },
          ]
        }
      }
    }
    backup-job-failed = {
      about = "AWS Backup could not back up, copy or test a restore"
      pattern = {
        source        = ["aws.backup"]
        "detail-type" = ["Backup Job State Change", "Copy Job State Change", "Restore Job State Change"]
        detail = {
          "$or" = [
            { state = ["ABORTED", "EXPIRED", "FAILED", "PARTIAL"], iamRoleArn = ["${local.arn.role}-vault"] },
            { status = ["ABORTED", "FAILED"] },
          ]
        }
      }
    }
  }
}

resource "aws_cloudwatch_event_rule" "main" {
  for_each = local.events

  name          = "${local.name}-${each.key}"
  description   = each.value.about
  event_pattern = jsonencode(each.value.pattern)
}

resource "aws_cloudwatch_event_target" "main" {
  for_each = local.events

  rule = aws_cloudwatch_event_rule.main[each.key].name
  arn  = aws_sns_topic.alarms.arn

  input_transformer {
    input_paths = { time = "$.time", resource = "$.resources[0]" }
    # Not by jsonencode, which would write the brackets otherwise.
    input_template = "\"${local.name}: ${each.value.about}. <resource> at <time>. ${local.runbook}#${each.key}\""
  }
}
