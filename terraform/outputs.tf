output "api_url" {
  description = "Where the API answers; Netlify's proxy and the smoke test call it."
  value       = "https://${local.api_domain}"
}

output "app_url" {
  description = "Where people open the web app."
  value       = "https://${local.app_domain}"
}

output "cluster_name" {
  description = "For aws ecs … --cluster."
  value       = aws_ecs_cluster.main.name
}

output "service_name" {
  description = "For aws ecs … --services."
  value       = aws_ecs_service.main.name
}

output "log_group" {
  description = "For aws logs tail."
  value       = local.log_group
}

output "database_endpoint" {
  description = "Host and port of PostgreSQL; reached from the tasks alone."
  value       = aws_db_instance.main.endpoint
}

output "database_identifier" {
  description = "For aws rds … --db-instance-identifier."
  value       = aws_db_instance.main.identifier
}

output "database_url_options" {
  description = "What stands after the ? of a DATABASE_URL."
  value       = local.database_options
}

output "parameters" {
  description = "The secrets that must be put before a task can start: scripts/infra-secrets.sh."
  value       = [for name in sort(local.parameters) : "/${var.environment}/ai-finance/${name}"]
}

output "secrets_key" {
  description = "The key that the parameters are encrypted with."
  value       = aws_kms_alias.data.name
}

output "task_variables" {
  description = "The environment variables of each kind of task, by where they come from."
  value = { for kind, task in local.task_kinds : kind => {
    environment = concat(keys(local.environment_variables), task.owner ? keys(local.owner_variables) : [])
    secrets     = concat(keys(local.secrets), task.owner ? keys(local.owner_secrets) : [])
  } }
}

output "task_definitions" {
  description = "The newest revision of each kind of task; the deployment runs backup, then migrate, then rolls the service."
  value       = { for kind, definition in aws_ecs_task_definition.main : kind => definition.arn }
}

output "task_network" {
  description = "For aws ecs run-task --network-configuration."
  value = jsonencode({
    awsvpcConfiguration = {
      subnets        = [for subnet in aws_subnet.private : subnet.id]
      securityGroups = [aws_security_group.tasks.id]
      assignPublicIp = "DISABLED"
    }
  })
}

output "documents_bucket" {
  description = "S3_BUCKET of the program."
  value       = module.documents.id
}

output "backups_bucket" {
  description = "Logical dumps and their manifests."
  value       = module.backups.id
}

output "backups_bucket_replica" {
  description = "Their copies in the second region."
  value       = module.backups_replica.id
}

output "backup_vault" {
  description = "AWS Backup's vault, of the same name in both regions."
  value       = aws_backup_vault.main.name
}

output "auditor_function" {
  description = "For aws lambda invoke --function-name."
  value       = aws_lambda_function.auditor.function_name
}

output "alarm_topic" {
  description = "Where alarms are published."
  value       = aws_sns_topic.alarms.arn
}

output "dashboard_url" {
  description = "The dashboard in the console."
  value       = "https://${var.region}.console.aws.amazon.com/cloudwatch/home?region=${var.region}#dashboards/dashboard/${local.name}"
}

# Certificate validation is unknown until the certificate was asked for.
output "dns_records" {
  description = "What to enter where DNS is not in Route53: the certificate's proof, and the API's name."
  value = var.hosted_zone_id != null ? [] : concat(
    [for option in aws_acm_certificate.api.domain_validation_options : {
      name = option.resource_record_name, type = option.resource_record_type, value = option.resource_record_value
    }],
    [{
      name  = local.api_domain
      type  = "CNAME"
      value = local.cloudfront ? aws_cloudfront_distribution.api[0].domain_name : aws_lb.main.dns_name
    }],
  )
}
