# Who may take which role of the pipeline, and what it may not do.

mock_provider "aws" {
}

variables {
  account_id     = "123456789012"
  repository     = "OWNER/ai-finance-manager"
  hosted_zone_id = "Z0123456789EXAMPLE"
}

run "roles_are_taken_from_this_repository_alone" {
  command = plan

  assert {
    condition = alltrue([for role in aws_iam_role.github : alltrue([for statement in jsondecode(role.assume_role_policy).Statement :
      startswith(statement.Condition.StringEquals["token.actions.githubusercontent.com:sub"], "repo:OWNER/ai-finance-manager:") &&
    !strcontains(statement.Condition.StringEquals["token.actions.githubusercontent.com:sub"], "*")])])
    error_message = "Another repository could take a role."
  }
  assert {
    condition     = jsondecode(aws_iam_role.github["production"].assume_role_policy).Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:sub"] == "repo:OWNER/ai-finance-manager:environment:production"
    error_message = "Production's role is taken without production's approval."
  }
}

run "the_pipeline_is_no_administrator" {
  command = plan

  assert {
    condition = alltrue([for policy in merge(aws_iam_policy.deploy, { boundary = aws_iam_policy.boundary }) : alltrue([for statement in jsondecode(policy.policy).Statement :
    !contains(flatten([statement.Action]), "*") && !contains(flatten([statement.Action]), "iam:*") if statement.Effect == "Allow"])])
    error_message = "A role may do everything."
  }
  assert {
    condition = alltrue([for policy in aws_iam_policy.deploy : anytrue([for statement in jsondecode(policy.policy).Statement :
    contains(flatten([statement.Action]), "iam:CreateRole") && try(statement.Condition.StringEquals["iam:PermissionsBoundary"], "") == "arn:aws:iam::123456789012:policy/ai-finance-boundary"])])
    error_message = "The pipeline could make a role without the boundary."
  }
  assert {
    condition = alltrue([for environment, policy in aws_iam_policy.deploy : anytrue([for statement in jsondecode(policy.policy).Statement :
    statement.Effect == "Deny" && try(statement.Condition.StringEquals["aws:ResourceTag/Environment"], environment) == local.environments[environment]])])
    error_message = "One environment's role reaches the other."
  }
  assert {
    condition     = alltrue([for policy in aws_iam_policy.deploy : length(policy.policy) <= 6144])
    error_message = "AWS takes no policy of more than 6,144 characters."
  }
}

run "a_pull_request_reads_no_data" {
  command = plan

  assert {
    condition = alltrue([for action in ["secretsmanager:GetSecretValue", "ssm:GetParameter", "logs:GetLogEvents"] : anytrue([for statement in jsondecode(aws_iam_role_policy.plan.policy).Statement :
    statement.Effect == "Deny" && contains(statement.Action, action) && statement.Resource == "*" if can(statement.Resource)])])
    error_message = "A pull request could read logs or secrets."
  }
}

run "images_cannot_be_overwritten" {
  command = plan

  assert {
    condition     = aws_ecr_repository.main.image_tag_mutability == "IMMUTABLE" && one(aws_ecr_repository.main.image_scanning_configuration).scan_on_push
    error_message = "A tag can be moved, or an image is not scanned."
  }
}
