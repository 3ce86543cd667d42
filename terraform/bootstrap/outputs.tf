output "state_bucket" {
  description = "Repository variable TF_STATE_BUCKET."
  value       = aws_s3_bucket.state.id
}

output "registry" {
  description = "Repository variable ECR_REPOSITORY: images are REGISTRY@sha256:…"
  value       = aws_ecr_repository.main.repository_url
}

output "github_roles" {
  description = "Repository variables AWS_BUILD_ROLE, AWS_PLAN_ROLE, and AWS_DEPLOY_ROLE of each environment."
  value       = { for name, role in aws_iam_role.github : name => role.arn }
}
