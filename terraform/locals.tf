locals {
  name       = "${var.environment}-ai-finance"
  log_group  = "/ecs/${local.name}"
  api_domain = var.environment == "production" ? "api.${var.domain}" : "api.${var.environment}.${var.domain}"
  app_domain = var.environment == "production" ? "app.${var.domain}" : "app.${var.environment}.${var.domain}"
  cloudfront = var.edge == "cloudfront"
  port       = 8080

  tags = {
    Project     = "ai-finance"
    Environment = var.environment
    ManagedBy   = "terraform"
  }

  # ARNs are written from names rather than taken from resources, so that a plan shows every policy whole.
  arn = {
    cluster         = "arn:aws:ecs:${var.region}:${var.account_id}:cluster/${local.name}-cluster"
    task_definition = "arn:aws:ecs:${var.region}:${var.account_id}:task-definition/${local.name}"
    database        = "arn:aws:rds:${var.region}:${var.account_id}:db:${local.name}-db"
    parameter       = "arn:aws:ssm:${var.region}:${var.account_id}:parameter/${var.environment}/ai-finance"
    role            = "arn:aws:iam::${var.account_id}:role/${local.name}"
    topic           = "arn:aws:sns:${var.region}:${var.account_id}:${local.name}-alarms"
    root            = "arn:aws:iam::${var.account_id}:root"
    boundary        = "arn:aws:iam::${var.account_id}:policy/ai-finance-boundary"
  }

  known_optional_secrets = toset([
    "ANTHROPIC_API_KEY",
    "BELVO_SECRET_ID",
    "BELVO_SECRET_PASSWORD",
    "BELVO_WEBHOOK_SECRET",
    "NETLIFY_PROXY_SECRET",
    "PLUGGY_CLIENT_ID",
    "PLUGGY_CLIENT_SECRET",
    "SMTP_URL",
  ])

  # Secrets are parameters of Systems Manager, put by scripts/infra-secrets.sh. Terraform knows their names and no value:
  # it would read each one into its state. DATABASE_URL is of the program's own role, which owns nothing, and
  # SECRET_KEY_PREVIOUS holds the key itself until one is rotated, so that rotating changes no infrastructure.
  parameters = setunion(["BACKUP_KEY", "DATABASE_URL", "SECRET_KEY", "SECRET_KEY_PREVIOUS"], var.optional_secrets)

  known_settings = toset([
    "AI_ENABLED",
    "AI_HOUSEHOLD_CAP_USD",
    "AI_MONTHLY_CAP_USD",
    "ANTHROPIC_BASE_URL",
    "BELVO_BASE_URL",
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    "RATE_LIMIT_PER_MINUTE",
    "RATE_LIMIT_PER_USER",
    "REGISTRATION",
    "UPLOAD_LIMIT_MB",
  ])

  # Role, and the bundle of RDS's certificate authorities in the image: the server's certificate is checked.
  database_host    = aws_db_instance.main.address
  database_options = "sslmode=verify-full&sslrootcert=/etc/ssl/certs/rds-global-bundle.pem"

  environment_variables = merge({
    ANTHROPIC_BASE_URL     = "https://api.anthropic.com"
    ASPNETCORE_ENVIRONMENT = "Production"
    ASPNETCORE_URLS        = "http://0.0.0.0:${local.port}"
    AWS_REGION             = var.region
    BACKUP_TARGET          = "s3://${local.buckets.backups}"
    BELVO_BASE_URL         = "https://api.belvo.com"
    CORS_ORIGINS           = "https://${local.app_domain}"
    DATA_DIR               = "/tmp/finance-manager"
    ENVIRONMENT_NAME       = var.environment
    METRICS                = "emf"
    MIGRATE_ON_START       = "false"
    PUBLIC_URL             = "https://${local.app_domain}"
    RATE_LIMIT_PER_MINUTE  = "100"
    RATE_LIMIT_PER_USER    = "600"
    REGISTRATION           = "first-user"
    S3_BUCKET              = local.buckets.documents
    # Only the load balancer reaches the service; it stands in these subnets.
    TRUSTED_PROXIES = join(",", local.cloudfront ? local.private_cidrs : local.public_cidrs)
    UPLOAD_LIMIT_MB = "25"
  }, var.settings)
}
