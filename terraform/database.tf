resource "aws_db_subnet_group" "main" {
  name       = "${local.name}-db"
  subnet_ids = [for subnet in aws_subnet.data : subnet.id]
}

resource "aws_db_parameter_group" "main" {
  name        = "${local.name}-postgres${var.database.version}"
  family      = "postgres${var.database.version}"
  description = "TLS only; no statement, parameter or row in the log"

  dynamic "parameter" {
    for_each = {
      "rds.force_ssl"                     = "1"
      "log_statement"                     = "none"
      "log_min_duration_statement"        = "-1"
      "log_min_error_statement"           = "panic" # an error's statement would carry what was written
      "log_error_verbosity"               = "terse" # its detail quotes the row
      "log_parameter_max_length"          = "0"
      "log_parameter_max_length_on_error" = "0"
      "log_connections"                   = "1"
      "log_disconnections"                = "1"
      "log_lock_waits"                    = "1"
      "random_page_cost"                  = "1.1"
    }
    content {
      name  = parameter.key
      value = parameter.value
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_db_instance" "main" {
  identifier     = "${local.name}-db"
  engine         = "postgres"
  engine_version = var.database.version
  instance_class = var.database.class

  allocated_storage     = var.database.storage
  max_allocated_storage = var.database.max_storage
  storage_type          = "gp3"
  storage_encrypted     = true
  kms_key_id            = aws_kms_key.database.arn

  # The owner of the tables. RDS makes its password, keeps it in Secrets Manager and changes it every week.
  db_name                       = "finance"
  username                      = "finance_owner"
  manage_master_user_password   = true
  master_user_secret_kms_key_id = aws_kms_key.data.arn

  multi_az               = var.database.multi_az
  db_subnet_group_name   = aws_db_subnet_group.main.name
  vpc_security_group_ids = [aws_security_group.database.id]
  publicly_accessible    = false
  parameter_group_name   = aws_db_parameter_group.main.name
  ca_cert_identifier     = "rds-ca-rsa2048-g1"

  # Neither window touches 02:00 to 05:00 UTC, when the daily backups run.
  backup_retention_period    = var.database.retention_days
  backup_window              = "06:00-06:30"
  maintenance_window         = "sun:07:00-sun:08:00"
  auto_minor_version_upgrade = true
  copy_tags_to_snapshot      = true
  delete_automated_backups   = false
  deletion_protection        = var.protected
  skip_final_snapshot        = false
  final_snapshot_identifier  = "${local.name}-db-final"

  performance_insights_enabled          = true
  performance_insights_retention_period = 7
  performance_insights_kms_key_id       = aws_kms_key.database.arn
  enabled_cloudwatch_logs_exports       = ["postgresql"]

  depends_on = [aws_cloudwatch_log_group.main]

  tags = { Name = "${local.name}-db" }
}
