# One alarm per promise. Each says in one line what is wrong and links to its heading in the runbook; README.md tables the
# metrics of the program's own namespace.

locals {
  namespace = "AiFinanceManager"
  runbook   = "https://github.com/${var.repository}/blob/main/docs/runbooks/alarms.md"

  at_load_balancer = { LoadBalancer = aws_lb.main.arn_suffix }
  at_targets       = { LoadBalancer = aws_lb.main.arn_suffix, TargetGroup = aws_lb_target_group.main.arn_suffix }
  at_service       = { ClusterName = "${local.name}-cluster", ServiceName = "${local.name}-service" }
  at_database      = { DBInstanceIdentifier = "${local.name}-db" }
  at_program       = { Environment = var.environment }
  at_waf           = merge({ WebACL = local.name, Rule = "ALL" }, local.cloudfront ? {} : { Region = var.region })

  # period in seconds; for: how many periods in a row; missing: what no data means.
  alarms = merge({
    load-balancer-errors = { about = "The load balancer itself answers errors: no task can be reached", namespace = "AWS/ApplicationELB", metric = "HTTPCode_ELB_5XX_Count", at = local.at_load_balancer, stat = "Sum", period = 300, for = 1, is = ">=", than = 10, missing = "notBreaching" }
    latency              = { about = "One request in twenty takes more than a second", namespace = "AWS/ApplicationELB", metric = "TargetResponseTime", at = local.at_load_balancer, stat = "p95", period = 300, for = 3, is = ">", than = 1, missing = "notBreaching" }
    healthy-tasks        = { about = "Fewer tasks are healthy than there should be", namespace = "AWS/ApplicationELB", metric = "HealthyHostCount", at = local.at_targets, stat = "Minimum", period = 60, for = 5, is = "<", than = var.tasks.min, missing = "breaching" }
    # Each running task reports once a minute.
    running-tasks          = { about = "Fewer tasks run than there should", namespace = "AWS/ECS", metric = "CPUUtilization", at = local.at_service, stat = "SampleCount", period = 60, for = 5, is = "<", than = var.tasks.min, missing = "breaching" }
    service-cpu            = { about = "The tasks are busy though scaling out should have helped", namespace = "AWS/ECS", metric = "CPUUtilization", at = local.at_service, stat = "Average", period = 300, for = 3, is = ">", than = 85, missing = "breaching" }
    service-memory         = { about = "The tasks are short of memory", namespace = "AWS/ECS", metric = "MemoryUtilization", at = local.at_service, stat = "Average", period = 300, for = 3, is = ">", than = 90, missing = "breaching" }
    database-cpu           = { about = "The database is busy", namespace = "AWS/RDS", metric = "CPUUtilization", at = local.at_database, stat = "Average", period = 300, for = 3, is = ">", than = 80, missing = "breaching" }
    database-storage       = { about = "Less than 4 GiB are free and storage did not grow", namespace = "AWS/RDS", metric = "FreeStorageSpace", at = local.at_database, stat = "Minimum", period = 300, for = 3, is = "<", than = 4294967296, missing = "breaching" }
    database-memory        = { about = "The database has less than 100 MiB of memory left", namespace = "AWS/RDS", metric = "FreeableMemory", at = local.at_database, stat = "Minimum", period = 300, for = 3, is = "<", than = 104857600, missing = "breaching" }
    database-connections   = { about = "Most of the database's connections are taken", namespace = "AWS/RDS", metric = "DatabaseConnections", at = local.at_database, stat = "Maximum", period = 300, for = 2, is = ">", than = 70, missing = "breaching" }
    database-read-latency  = { about = "Reads from the database's disk are slow", namespace = "AWS/RDS", metric = "ReadLatency", at = local.at_database, stat = "Average", period = 300, for = 3, is = ">", than = 0.02, missing = "notBreaching" }
    database-write-latency = { about = "Writes to the database's disk are slow", namespace = "AWS/RDS", metric = "WriteLatency", at = local.at_database, stat = "Average", period = 300, for = 3, is = ">", than = 0.05, missing = "notBreaching" }
    backup-age             = { about = "There is no recent, verified backup in both regions, or nobody looked", namespace = local.namespace, metric = "BackupAge", at = local.at_program, stat = "Maximum", period = 86400, for = 1, is = ">", than = 26, missing = "breaching" }
    auditor-errors         = { about = "The auditor of the backups failed", namespace = "AWS/Lambda", metric = "Errors", at = { FunctionName = "${local.name}-auditor" }, stat = "Sum", period = 3600, for = 1, is = ">=", than = 1, missing = "notBreaching" }
    schedule-errors        = { about = "A scheduled task could not be started", namespace = "AWS/Scheduler", metric = "TargetErrorCount", at = { ScheduleGroup = local.name }, stat = "Sum", period = 300, for = 1, is = ">=", than = 1, missing = "notBreaching" }
    waf-blocks             = { about = "WAF blocks many requests: an attack, or a limit that hurts people", namespace = "AWS/WAFV2", metric = "BlockedRequests", at = local.at_waf, stat = "Sum", period = 300, for = 1, is = ">", than = 500, missing = "notBreaching" }
    ai-spend               = { about = "The language model costs more today than is usual", namespace = local.namespace, metric = "AiCost", at = local.at_program, stat = "Sum", period = 86400, for = 1, is = ">", than = var.ai_daily_alarm_usd, missing = "notBreaching" }
    queue-age              = { about = "A job has waited for a quarter of an hour, or no worker reports", namespace = local.namespace, metric = "QueueAge", at = local.at_program, stat = "Maximum", period = 300, for = 2, is = ">", than = 900, missing = "breaching" }
    login-failures         = { about = "Many sign-ins fail: somebody may be trying passwords", namespace = local.namespace, metric = "LoginFailures", at = local.at_program, stat = "Sum", period = 300, for = 1, is = ">", than = 50, missing = "notBreaching" }
    program-errors         = { about = "Requests or jobs end in errors that nobody foresaw", namespace = local.namespace, metric = "Errors", at = local.at_program, stat = "Sum", period = 300, for = 1, is = ">", than = 5, missing = "notBreaching" }
    certificate            = { about = "The certificate expires in less than three weeks and was not renewed", namespace = "AWS/CertificateManager", metric = "DaysToExpiry", at = { CertificateArn = aws_acm_certificate.api.arn }, stat = "Minimum", period = 86400, for = 1, is = "<", than = 21, missing = "notBreaching" }
    }, var.nat == "instance" ? {
    nat = { about = "No NAT instance runs: nothing leaves the private subnets", namespace = "AWS/AutoScaling", metric = "GroupInServiceInstances", at = { AutoScalingGroupName = "${local.name}-nat" }, stat = "Minimum", period = 60, for = 5, is = "<", than = 1, missing = "breaching" }
  } : {})

  comparisons = {
    ">"  = "GreaterThanThreshold"
    ">=" = "GreaterThanOrEqualToThreshold"
    "<"  = "LessThanThreshold"
  }
}

resource "aws_cloudwatch_metric_alarm" "main" {
  for_each = local.alarms

  alarm_name          = "${local.name}-${each.key}"
  alarm_description   = "${each.value.about}. ${local.runbook}#${each.key}"
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.at
  statistic           = startswith(each.value.stat, "p") ? null : each.value.stat
  extended_statistic  = startswith(each.value.stat, "p") ? each.value.stat : null
  period              = each.value.period
  evaluation_periods  = each.value.for
  comparison_operator = local.comparisons[each.value.is]
  threshold           = each.value.than
  treat_missing_data  = each.value.missing
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# A share rather than a number, and of more than a handful of requests.
resource "aws_cloudwatch_metric_alarm" "error_rate" {
  alarm_name          = "${local.name}-error-rate"
  alarm_description   = "More than one request in a hundred ends in an error. ${local.runbook}#error-rate"
  evaluation_periods  = 2
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]

  metric_query {
    id          = "rate"
    label       = "errors in 100 requests"
    expression  = "IF(requests > 50, 100 * FILL(errors, 0) / requests, 0)"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = { requests = "RequestCount", errors = "HTTPCode_Target_5XX_Count" }
    content {
      id = metric_query.key
      metric {
        namespace   = "AWS/ApplicationELB"
        metric_name = metric_query.value
        dimensions  = local.at_load_balancer
        period      = 300
        stat        = "Sum"
      }
    }
  }
}
