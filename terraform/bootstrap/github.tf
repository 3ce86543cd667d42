# GitHub's workflows sign in with a token that says which repository, and which branch or environment, they run for.
# No long-lived key exists.
#   build       on main: pushes images
#   plan        on pull requests: reads what is there, but no data and no secret
#   staging     in GitHub's environment of that name: builds up and deploys staging
#   production  the same for production, after the approval that its environment asks for

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

locals {
  subjects = {
    build      = "repo:${var.repository}:ref:refs/heads/main"
    plan       = "repo:${var.repository}:pull_request"
    staging    = "repo:${var.repository}:environment:staging"
    production = "repo:${var.repository}:environment:production"
  }
}

resource "aws_iam_role" "github" {
  for_each = local.subjects

  name                 = "ai-finance-github-${each.key}"
  description          = "Taken by ${each.value}"
  max_session_duration = 3600
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::${var.account_id}:oidc-provider/token.actions.githubusercontent.com" }
      Condition = {
        StringEquals = {
          "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
          "token.actions.githubusercontent.com:sub" = each.value
        }
      }
    }]
  })

  depends_on = [aws_iam_openid_connect_provider.github]
}

resource "aws_iam_role_policy" "build" {
  name = "push-images"
  role = aws_iam_role.github["build"].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "SignIn"
        Effect   = "Allow"
        Action   = "ecr:GetAuthorizationToken"
        Resource = "*"
      },
      {
        Sid    = "Push"
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:CompleteLayerUpload", "ecr:DescribeImages",
          "ecr:DescribeImageScanFindings", "ecr:GetDownloadUrlForLayer", "ecr:InitiateLayerUpload", "ecr:PutImage",
          "ecr:UploadLayerPart",
        ]
        Resource = "arn:aws:ecr:${var.region}:${var.account_id}:repository/ai-finance"
      },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "plan" {
  role       = aws_iam_role.github["plan"].name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

# A pull request's plan needs to see what there is, not what people entrusted to it.
resource "aws_iam_role_policy" "plan" {
  name = "no-data"
  role = aws_iam_role.github["plan"].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid         = "NoObjectsButTheState"
        Effect      = "Deny"
        Action      = ["s3:GetObject", "s3:GetObjectVersion"]
        NotResource = "arn:aws:s3:::${local.state_bucket}/*"
      },
      {
        Sid    = "NoDataAndNoSecret"
        Effect = "Deny"
        Action = [
          "ecr:GetDownloadUrlForLayer", "logs:FilterLogEvents", "logs:GetLogEvents", "logs:GetLogRecord",
          "logs:GetQueryResults", "logs:StartLiveTail", "logs:StartQuery", "logs:Unmask",
          "rds:DownloadDBLogFilePortion", "secretsmanager:GetSecretValue", "ssm:GetParameter", "ssm:GetParameters",
          "ssm:GetParametersByPath",
        ]
        Resource = "*"
      },
    ]
  })
}
