# What the seed promises of production, and that staging is the same but smaller. Mocked: nothing is asked of AWS.

mock_provider "aws" {
  mock_resource "aws_db_instance" {
    defaults = {
      address            = "production-ai-finance-db.abc.us-east-1.rds.amazonaws.com"
      endpoint           = "production-ai-finance-db.abc.us-east-1.rds.amazonaws.com:5432"
      master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1-abcdef" }]
    }
  }
  mock_resource "aws_acm_certificate" {
    defaults = {
      domain_validation_options = [{
        resource_record_name  = "_1.api.example.com"
        resource_record_type  = "CNAME"
        resource_record_value = "_2.acm-validations.aws"
      }]
    }
  }
}

mock_provider "aws" {
  alias = "replica"
}

variables {
  account_id         = "123456789012"
  domain             = "example.com"
  hosted_zone_id     = "Z0123456789EXAMPLE"
  alarm_email        = "you@example.com"
  repository         = "OWNER/ai-finance-manager"
  image              = "123456789012.dkr.ecr.us-east-1.amazonaws.com/ai-finance@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  optional_secrets   = ["ANTHROPIC_API_KEY", "BELVO_SECRET_ID", "BELVO_SECRET_PASSWORD"]
  environment        = "production"
  vpc_cidr           = "10.20.0.0/16"
  tasks              = { min = 2, max = 10 }
  database           = { multi_az = true }
  monthly_budget_usd = 150
}

run "names_make_the_troubleshooting_commands_true" {
  command = apply

  assert {
    condition     = output.cluster_name == "production-ai-finance-cluster" && output.service_name == "production-ai-finance-service"
    error_message = "aws ecs describe-services names another cluster or service."
  }
  assert {
    condition     = output.log_group == "/ecs/production-ai-finance" && contains([for group in aws_cloudwatch_log_group.main : group.name], output.log_group)
    error_message = "aws logs tail names another log group."
  }
  assert {
    condition     = output.database_identifier == "production-ai-finance-db" && endswith(output.database_endpoint, ":5432")
    error_message = "aws rds describe-db-instances names another database."
  }
}

run "production_survives_the_loss_of_a_zone" {
  command = apply

  assert {
    condition     = aws_db_instance.main.multi_az
    error_message = "The database has no standby."
  }
  assert {
    condition     = length(aws_subnet.private) >= 2 && length(aws_subnet.data) >= 2 && length(aws_lb.main.subnets) >= 2
    error_message = "One zone carries everything."
  }
  assert {
    condition     = aws_appautoscaling_target.service.min_capacity == 2 && aws_appautoscaling_target.service.max_capacity == 10
    error_message = "From two to ten tasks."
  }
  assert {
    condition     = one(aws_autoscaling_group.nat[*].min_size) == 1 && length(one(aws_autoscaling_group.nat[*].vpc_zone_identifier)) >= 2
    error_message = "NAT is not replaced in another zone."
  }
}

run "scaling_follows_cpu_and_memory" {
  command = apply

  assert {
    condition = (
      aws_appautoscaling_policy.service["cpu"].target_tracking_scaling_policy_configuration[0].target_value == 70 &&
      aws_appautoscaling_policy.service["memory"].target_tracking_scaling_policy_configuration[0].target_value == 80
    )
    error_message = "CPU 70, memory 80."
  }
}

run "data_is_encrypted_and_cannot_be_lost_by_one_command" {
  command = apply

  assert {
    condition     = aws_db_instance.main.storage_encrypted && aws_db_instance.main.deletion_protection && !aws_db_instance.main.publicly_accessible
    error_message = "The database is open, unencrypted or unprotected."
  }
  assert {
    condition     = aws_db_instance.main.kms_key_id == aws_kms_key.database.arn && aws_kms_key.database.arn != aws_kms_key.data.arn
    error_message = "The database has no key of its own."
  }
  assert {
    condition     = aws_db_instance.main.backup_retention_period >= 7 && !aws_db_instance.main.skip_final_snapshot
    error_message = "Point-in-time restore is shorter than a week, or the last snapshot is skipped."
  }
  assert {
    condition     = anytrue([for p in aws_db_parameter_group.main.parameter : p.name == "rds.force_ssl" && p.value == "1"])
    error_message = "The database talks without TLS."
  }
  assert {
    condition     = alltrue([for p in aws_db_parameter_group.main.parameter : p.value == "none" if p.name == "log_statement"]) && anytrue([for p in aws_db_parameter_group.main.parameter : p.name == "log_error_verbosity" && p.value == "terse"])
    error_message = "The database's log holds personal data."
  }
  assert {
    condition     = alltrue([for rule in aws_s3_bucket_lifecycle_configuration.documents.rule : length(rule.expiration) == 0])
    error_message = "Documents expire."
  }
}

run "a_task_is_locked_down_and_gets_its_variables" {
  command = apply

  assert {
    condition = alltrue([for task in aws_ecs_task_definition.main : alltrue([for c in jsondecode(task.container_definitions) :
    c.readonlyRootFilesystem && c.user != "root" && c.user != "0" && contains(c.linuxParameters.capabilities.drop, "ALL")])])
    error_message = "A container may write to its root, is root or keeps capabilities."
  }
  assert {
    condition     = alltrue([for task in aws_ecs_task_definition.main : task.skip_destroy && one(task.runtime_platform).cpu_architecture == "ARM64"])
    error_message = "A rollback would not find the revision before, or the task is not for arm64."
  }
  assert {
    condition = alltrue([for task in aws_ecs_task_definition.main : alltrue([for c in jsondecode(task.container_definitions) :
    length(setsubtract(["DATABASE_URL", "SECRET_KEY", "ANTHROPIC_API_KEY"], c.secrets[*].name)) == 0])])
    error_message = "A secret is missing."
  }
  assert {
    condition = alltrue([for task in aws_ecs_task_definition.main : alltrue([for c in jsondecode(task.container_definitions) :
    length(setintersection(c.environment[*].name, concat(c.secrets[*].name, ["DATABASE_PASSWORD", "PGPASSWORD"]))) == 0])])
    error_message = "A secret stands in plain text, or twice."
  }
  assert {
    condition     = !contains(jsondecode(aws_ecs_task_definition.main["service"].container_definitions)[0].secrets[*].name, "PGPASSWORD")
    error_message = "The program that faces the internet knows the owner's password."
  }
  assert {
    condition = anytrue([for variable in jsondecode(aws_ecs_task_definition.main["migrate"].container_definitions)[0].environment :
    variable.name == "MIGRATION_DATABASE_URL" && strcontains(variable.value, "sslmode=verify-full") && !strcontains(variable.value, ":@")])
    error_message = "Migrations do not check the server's certificate."
  }
  assert {
    condition = alltrue([for kind, task in output.task_variables : alltrue([for c in jsondecode(aws_ecs_task_definition.main[kind].container_definitions) :
    length(setsubtract(c.environment[*].name, task.environment)) == 0 && length(setsubtract(c.secrets[*].name, task.secrets)) == 0])])
    error_message = "The output does not tell what the task gets."
  }
}

run "a_rollback_by_hand_lasts" {
  command = apply

  assert {
    condition     = aws_ecs_service.main.deployment_circuit_breaker[0].enable && aws_ecs_service.main.deployment_circuit_breaker[0].rollback
    error_message = "A failing deployment is not taken back."
  }
  assert {
    condition     = aws_ecs_service.main.deployment_minimum_healthy_percent == 100
    error_message = "A deployment takes tasks away before others are there."
  }
}

run "backups_are_daily_monthly_and_in_two_regions" {
  command = apply

  assert {
    condition     = alltrue([for rule in aws_backup_plan.main.rule : length(rule.copy_action) == 1])
    error_message = "A backup stays in one region."
  }
  assert {
    condition     = contains(aws_backup_plan.main.rule[*].schedule, "cron(0 2 * * ? *)") && length(aws_backup_plan.main.rule) == 2
    error_message = "Daily at 02:00 UTC, and monthly."
  }
  assert {
    condition     = aws_backup_vault_lock_configuration.main.min_retention_days >= 7 && aws_backup_vault_lock_configuration.replica.min_retention_days >= 7
    error_message = "A vault is not locked."
  }
  assert {
    condition     = aws_scheduler_schedule.task["backup"].schedule_expression == "cron(0 2 * * ? *)" && aws_scheduler_schedule.task["backup"].schedule_expression_timezone == "UTC"
    error_message = "The logical backup runs at another hour."
  }
  assert {
    condition     = toset(keys(aws_s3_bucket_replication_configuration.main)) == toset(["backups", "documents"])
    error_message = "A bucket is not copied."
  }
}

run "every_alarm_reaches_somebody_and_says_what_to_do" {
  command = apply

  assert {
    condition = alltrue([for alarm in merge(aws_cloudwatch_metric_alarm.main, { error-rate = aws_cloudwatch_metric_alarm.error_rate }) :
    length(alarm.alarm_actions) == 1 && endswith(alarm.alarm_description, "docs/runbooks/alarms.md#${trimprefix(alarm.alarm_name, "production-ai-finance-")}")])
    error_message = "An alarm is silent or has no runbook."
  }
  assert {
    condition     = aws_cloudwatch_metric_alarm.main["backup-age"].treat_missing_data == "breaching" && aws_cloudwatch_metric_alarm.main["backup-age"].threshold == 26
    error_message = "No news of backups is not good news."
  }
  assert {
    condition     = aws_cloudwatch_metric_alarm.main["latency"].extended_statistic == "p95" && aws_cloudwatch_metric_alarm.main["latency"].threshold == 1
    error_message = "The slowest twentieth is not watched."
  }
  assert {
    condition     = alltrue([for group in aws_cloudwatch_log_group.main : group.retention_in_days == 30])
    error_message = "Logs are kept for 30 days."
  }
}

run "costs_are_watched_at_80_and_100_percent_and_ahead" {
  command = apply

  assert {
    condition = toset([for n in aws_budgets_budget.monthly[0].notification : "${n.notification_type} ${n.threshold}"]) == toset(
    ["ACTUAL 80", "ACTUAL 100", "FORECASTED 100"])
    error_message = "80 %, 100 % and the forecast."
  }
}

run "staging_is_the_same_but_small" {
  command = apply

  variables {
    environment        = "staging"
    vpc_cidr           = "10.30.0.0/16"
    protected          = false
    tasks              = { min = 1, max = 2, spot = true }
    database           = { multi_az = false }
    monthly_budget_usd = null
  }

  assert {
    condition     = output.cluster_name == "staging-ai-finance-cluster" && output.api_url == "https://api.staging.example.com"
    error_message = "Staging has names of its own."
  }
  assert {
    condition     = toset(keys(aws_cloudwatch_metric_alarm.main)) == toset(keys(local.alarms)) && length(aws_backup_plan.main.rule) == 2
    error_message = "Staging is watched and backed up alike."
  }
  assert {
    condition     = length(aws_budgets_budget.monthly) == 0 && length(aws_ce_anomaly_monitor.services) == 0
    error_message = "The account's bill would be watched twice."
  }
}
