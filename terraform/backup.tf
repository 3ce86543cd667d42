# Snapshots by AWS Backup: daily and monthly, each copied to the second region, in vaults from which nothing is deleted
# early without a right that nobody here has. Beside them stand RDS's own point-in-time restore (database.tf) and the
# program's logical dumps (tasks.tf).

locals {
  backup_rules = {
    daily   = { at = "cron(0 2 * * ? *)", days = 35 }
    monthly = { at = "cron(0 3 1 * ? *)", days = 365 }
  }
}

resource "aws_backup_vault" "main" {
  name          = local.name
  kms_key_arn   = aws_kms_key.data.arn
  force_destroy = false
}

resource "aws_backup_vault" "replica" {
  provider = aws.replica

  name          = local.name
  kms_key_arn   = aws_kms_key.replica.arn
  force_destroy = false
}

# Governance: no grace days are named, so the lock can be lifted by whoever may administer it, and by nobody else.
resource "aws_backup_vault_lock_configuration" "main" {
  backup_vault_name  = aws_backup_vault.main.name
  min_retention_days = 7
  max_retention_days = 400
}

resource "aws_backup_vault_lock_configuration" "replica" {
  provider = aws.replica

  backup_vault_name  = aws_backup_vault.replica.name
  min_retention_days = 7
  max_retention_days = 400
}

resource "aws_iam_role" "vault" {
  name                 = "${local.name}-vault"
  assume_role_policy   = local.assume["backup"]
  permissions_boundary = local.arn.boundary
}

resource "aws_iam_role_policy_attachment" "vault" {
  for_each = toset(["AWSBackupServiceRolePolicyForBackup", "AWSBackupServiceRolePolicyForRestores"])

  role       = aws_iam_role.vault.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/${each.key}"
}

resource "aws_backup_plan" "main" {
  name = local.name

  dynamic "rule" {
    for_each = local.backup_rules
    content {
      rule_name                    = rule.key
      target_vault_name            = aws_backup_vault.main.name
      schedule                     = rule.value.at
      schedule_expression_timezone = "Etc/UTC"
      start_window                 = 60
      completion_window            = 180

      lifecycle {
        delete_after = rule.value.days
      }

      copy_action {
        destination_vault_arn = aws_backup_vault.replica.arn
        lifecycle {
          delete_after = rule.value.days
        }
      }
    }
  }
}

resource "aws_backup_selection" "database" {
  name         = "database"
  plan_id      = aws_backup_plan.main.id
  iam_role_arn = aws_iam_role.vault.arn
  resources    = [local.arn.database]
}

# Once a month the newest snapshot becomes a database again, beside the real one, and is removed after an hour.
resource "aws_backup_restore_testing_plan" "main" {
  name                         = replace("${local.name}-monthly", "-", "_")
  schedule_expression          = "cron(0 9 2 * ? *)"
  schedule_expression_timezone = "Etc/UTC"
  start_window_hours           = 1

  recovery_point_selection {
    algorithm             = "LATEST_WITHIN_WINDOW"
    include_vaults        = [aws_backup_vault.main.arn]
    recovery_point_types  = ["SNAPSHOT"]
    selection_window_days = 7
  }
}

resource "aws_backup_restore_testing_selection" "database" {
  name                      = "database"
  restore_testing_plan_name = aws_backup_restore_testing_plan.main.name
  iam_role_arn              = aws_iam_role.vault.arn
  protected_resource_type   = "RDS"
  protected_resource_arns   = [local.arn.database]
  validation_window_hours   = 1

  restore_metadata_overrides = {
    dbInstanceClass     = var.database.class
    dbSubnetGroupName   = aws_db_subnet_group.main.name
    multiAz             = "false"
    vpcSecurityGroupIds = jsonencode([aws_security_group.database.id])
  }
}
