# Three kinds of task from one image. Terraform writes every revision; the deployment starts them, in this order: backup,
# migrate, then the service. Old revisions stay, so that a rollback finds them.

locals {
  owner_variables = {
    MIGRATION_DATABASE_URL = "postgres://finance_owner@${local.database_host}:5432/finance?${local.database_options}"
  }

  secrets = { for name in local.parameters : name => "${local.arn.parameter}/${name}" }

  # What libpq and Npgsql take where a URL has no password. RDS changes it weekly; a task reads the one of its start.
  owner_secrets = {
    PGPASSWORD = "${one(aws_db_instance.main.master_user_secret[*].secret_arn)}:password::"
  }

  task_kinds = {
    service = { command = ["serve"], role = aws_iam_role.app.arn, owner = false, cpu = var.tasks.cpu, memory = var.tasks.memory }
    migrate = { command = ["migrate"], role = null, owner = true, cpu = 256, memory = 512 }
    backup  = { command = ["backup", "run"], role = aws_iam_role.backup.arn, owner = true, cpu = 512, memory = 1024 }
  }
}

resource "aws_ecs_task_definition" "main" {
  for_each = local.task_kinds

  family                   = "${local.name}-${each.key}"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = each.value.cpu
  memory                   = each.value.memory
  execution_role_arn       = each.value.owner ? aws_iam_role.start_owner.arn : aws_iam_role.start.arn
  task_role_arn            = each.value.role
  skip_destroy             = true

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "ARM64"
  }

  # The one place that can be written to; the image declares it as a volume, which makes it the user's.
  volume {
    name = "tmp"
  }

  container_definitions = jsonencode([{
    name                   = "finance-manager"
    image                  = var.image
    command                = each.value.command
    essential              = true
    user                   = "1654"
    readonlyRootFilesystem = true
    linuxParameters        = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }
    mountPoints            = [{ sourceVolume = "tmp", containerPath = "/tmp", readOnly = false }]
    portMappings           = each.key == "service" ? [{ containerPort = local.port, hostPort = local.port, protocol = "tcp" }] : []
    # Longer than the load balancer keeps sending to a task that leaves.
    stopTimeout = 60

    environment = [for name, value in merge(local.environment_variables, each.value.owner ? local.owner_variables : {}) :
    { name = name, value = value }]
    secrets = [for name, from in merge(local.secrets, each.value.owner ? local.owner_secrets : {}) :
    { name = name, valueFrom = from }]

    # Patient enough for a database that changes zones: the tasks are not what is broken then.
    healthCheck = each.key == "service" ? {
      command     = ["CMD", "finance-manager", "healthcheck"]
      interval    = 30
      timeout     = 10
      retries     = 10
      startPeriod = 60
    } : null

    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = local.log_group
        awslogs-region        = var.region
        awslogs-stream-prefix = each.key
        mode                  = "non-blocking"
        max-buffer-size       = "25m"
      }
    }
  }])
}

resource "aws_scheduler_schedule_group" "main" {
  name = local.name
}

locals {
  schedules = {
    backup        = { at = "cron(0 2 * * ? *)", command = ["backup", "run", "--kind", "daily"], about = "Daily logical backup" }
    backup-verify = { at = "cron(0 4 * * ? *)", command = ["backup", "verify"], about = "Daily restore of the newest dump beside the data, compared and dropped" }
  }
}

resource "aws_scheduler_schedule" "task" {
  for_each = local.schedules

  name                         = "${local.name}-${each.key}"
  group_name                   = aws_scheduler_schedule_group.main.name
  description                  = each.value.about
  schedule_expression          = each.value.at
  schedule_expression_timezone = "UTC"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = local.arn.cluster
    role_arn = aws_iam_role.schedule.arn
    input    = jsonencode({ containerOverrides = [{ name = "finance-manager", command = each.value.command }] })

    ecs_parameters {
      # Without a revision: the newest.
      task_definition_arn = "${local.arn.task_definition}-backup"
      launch_type         = "FARGATE"
      platform_version    = "LATEST"
      propagate_tags      = "TASK_DEFINITION"

      network_configuration {
        subnets          = [for subnet in aws_subnet.private : subnet.id]
        security_groups  = [aws_security_group.tasks.id]
        assign_public_ip = false
      }
    }

    retry_policy {
      maximum_event_age_in_seconds = 3600
      maximum_retry_attempts       = 3
    }
  }

  depends_on = [aws_ecs_cluster.main, aws_ecs_task_definition.main]
}
