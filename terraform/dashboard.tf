locals {
  # Title, statistic, and what is drawn: namespace, metric, dimensions.
  charts = [
    { title = "Requests", stat = "Sum", metrics = [
      ["AWS/ApplicationELB", "RequestCount", "LoadBalancer", aws_lb.main.arn_suffix],
      ["AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "LoadBalancer", aws_lb.main.arn_suffix],
      ["AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", "LoadBalancer", aws_lb.main.arn_suffix],
    ] },
    { title = "Latency (s), 95 of 100", stat = "p95", metrics = [
      ["AWS/ApplicationELB", "TargetResponseTime", "LoadBalancer", aws_lb.main.arn_suffix],
    ] },
    { title = "Tasks, CPU and memory (%)", stat = "Average", metrics = [
      ["AWS/ECS", "CPUUtilization", "ClusterName", "${local.name}-cluster", "ServiceName", "${local.name}-service"],
      ["AWS/ECS", "MemoryUtilization", "ClusterName", "${local.name}-cluster", "ServiceName", "${local.name}-service"],
    ] },
    { title = "Healthy tasks", stat = "Minimum", metrics = [
      ["AWS/ApplicationELB", "HealthyHostCount", "TargetGroup", aws_lb_target_group.main.arn_suffix, "LoadBalancer", aws_lb.main.arn_suffix],
    ] },
    { title = "Database, CPU (%) and connections", stat = "Average", metrics = [
      ["AWS/RDS", "CPUUtilization", "DBInstanceIdentifier", "${local.name}-db"],
      ["AWS/RDS", "DatabaseConnections", "DBInstanceIdentifier", "${local.name}-db"],
    ] },
    { title = "Database, latency (s)", stat = "Average", metrics = [
      ["AWS/RDS", "ReadLatency", "DBInstanceIdentifier", "${local.name}-db"],
      ["AWS/RDS", "WriteLatency", "DBInstanceIdentifier", "${local.name}-db"],
    ] },
    { title = "Database, free storage and memory (bytes)", stat = "Minimum", metrics = [
      ["AWS/RDS", "FreeStorageSpace", "DBInstanceIdentifier", "${local.name}-db"],
      ["AWS/RDS", "FreeableMemory", "DBInstanceIdentifier", "${local.name}-db"],
    ] },
    { title = "Program: requests and errors", stat = "Sum", metrics = [
      for metric in ["Requests", "Errors", "LoginFailures"] : [local.namespace, metric, "Environment", var.environment]
    ] },
    { title = "Program: latency (ms), 95 of 100", stat = "p95", metrics = [
      [local.namespace, "Latency", "Environment", var.environment],
    ] },
    { title = "Rows imported", stat = "Sum", metrics = [
      [local.namespace, "ImportRows", "Environment", var.environment],
    ] },
    { title = "Oldest waiting job (s)", stat = "Maximum", metrics = [
      [local.namespace, "QueueAge", "Environment", var.environment],
    ] },
    { title = "Language model (USD)", stat = "Sum", metrics = [
      [local.namespace, "AiCost", "Environment", var.environment],
    ] },
    { title = "Age of the oldest of the newest backups (h)", stat = "Maximum", metrics = [
      [local.namespace, "BackupAge", "Environment", var.environment],
    ] },
    { title = "Blocked by WAF", stat = "Sum", metrics = [
      concat(["AWS/WAFV2", "BlockedRequests", "WebACL", local.name, "Rule", "ALL"], local.cloudfront ? [] : ["Region", var.region]),
    ] },
  ]
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = local.name
  dashboard_body = jsonencode({
    widgets = [for index, chart in local.charts : {
      type   = "metric"
      x      = (index % 3) * 8
      y      = floor(index / 3) * 6
      width  = 8
      height = 6
      properties = {
        title   = chart.title
        region  = var.region
        view    = "timeSeries"
        period  = 300
        stat    = chart.stat
        metrics = chart.metrics
      }
    }]
  })
}
