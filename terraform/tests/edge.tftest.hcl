# Both ways in: CloudFront before an internal load balancer, and a load balancer that faces the internet.

mock_provider "aws" {
  mock_resource "aws_db_instance" {
    defaults = {
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
  account_id     = "123456789012"
  domain         = "example.com"
  hosted_zone_id = "Z0123456789EXAMPLE"
  alarm_email    = "you@example.com"
  repository     = "OWNER/ai-finance-manager"
  image          = "123456789012.dkr.ecr.us-east-1.amazonaws.com/ai-finance@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  environment    = "production"
  vpc_cidr       = "10.20.0.0/16"
  tasks          = { min = 2, max = 10 }
  database       = { multi_az = true }
}

run "cloudfront_hides_the_load_balancer" {
  command = apply

  assert {
    condition     = aws_lb.main.internal && length(aws_lb_listener.http) == 0 && length(aws_vpc_security_group_ingress_rule.from_internet) == 0
    error_message = "The load balancer can be reached around CloudFront."
  }
  assert {
    condition     = aws_cloudfront_distribution.api[0].web_acl_id == aws_wafv2_web_acl.main.arn && aws_wafv2_web_acl.main.scope == "CLOUDFRONT"
    error_message = "CloudFront has no WAF."
  }
  assert {
    condition     = aws_cloudfront_distribution.api[0].default_cache_behavior[0].viewer_protocol_policy == "redirect-to-https"
    error_message = "HTTP is not redirected."
  }
  assert {
    condition     = aws_lb.main.xff_header_processing_mode == "preserve" && local.environment_variables.TRUSTED_PROXIES == "10.20.10.0/24,10.20.11.0/24"
    error_message = "The program would take CloudFront for the client."
  }
  assert {
    condition     = toset(keys(aws_route53_record.api)) == toset(["A", "AAAA"])
    error_message = "The name does not lead to CloudFront."
  }
}

run "public_load_balancer_has_waf_and_redirects" {
  command = apply

  variables {
    edge = "public-alb"
  }

  assert {
    condition     = !aws_lb.main.internal && length(aws_cloudfront_distribution.api) == 0 && length(aws_vpc_security_group_ingress_rule.from_cloudfront) == 0
    error_message = "CloudFront is there all the same."
  }
  assert {
    condition     = one(aws_wafv2_web_acl_association.load_balancer[*].resource_arn) == aws_lb.main.arn && aws_wafv2_web_acl.main.scope == "REGIONAL"
    error_message = "The load balancer has no WAF."
  }
  assert {
    condition     = one(aws_lb_listener.http[*].default_action[0].redirect[0].protocol) == "HTTPS"
    error_message = "HTTP is not redirected."
  }
  assert {
    condition     = aws_lb.main.xff_header_processing_mode == "append" && local.environment_variables.TRUSTED_PROXIES == "10.20.0.0/24,10.20.1.0/24"
    error_message = "The program would believe what a client writes."
  }
}

run "tls_is_modern_and_logs_are_written" {
  command = apply

  assert {
    condition     = startswith(aws_lb_listener.https.ssl_policy, "ELBSecurityPolicy-TLS13-")
    error_message = "No TLS 1.3."
  }
  assert {
    condition     = one(aws_lb.main.access_logs).enabled && aws_lb.main.drop_invalid_header_fields
    error_message = "Requests are not logged, or crooked headers pass."
  }
  assert {
    condition     = one(aws_lb_target_group.main.health_check).path == "/ready"
    error_message = "Tasks get requests before they can work."
  }
}

run "limits_count_as_promised" {
  command = apply

  assert {
    condition = { for rule in jsondecode(aws_wafv2_web_acl.main.rule_json) : rule.Name => rule.Statement.RateBasedStatement.Limit if can(rule.Statement.RateBasedStatement) } == {
      ceiling = 2000, webhooks = 3000, without-authorization = 100
    }
    error_message = "100 a minute without authorization, 2,000 at all."
  }
  assert {
    condition     = alltrue([for rule in jsondecode(aws_wafv2_web_acl.main.rule_json) : rule.Statement.RateBasedStatement.EvaluationWindowSec == 60 if can(rule.Statement.RateBasedStatement)])
    error_message = "A minute is 60 seconds."
  }
  # Webhooks are no part of either limit per address.
  assert {
    condition     = alltrue([for rule in jsondecode(aws_wafv2_web_acl.main.rule_json) : strcontains(jsonencode(rule.Statement), "NotStatement") && strcontains(jsonencode(rule.Statement), "/webhooks/") if contains(["ceiling", "without-authorization"], rule.Name)])
    error_message = "Webhooks are limited like people."
  }
  assert {
    condition     = length(distinct([for rule in jsondecode(aws_wafv2_web_acl.main.rule_json) : rule.Priority])) == 5
    error_message = "Five rules, each at a place of its own."
  }
}

run "without_a_zone_the_records_are_told" {
  command = apply

  variables {
    hosted_zone_id = null
  }

  assert {
    condition     = length(aws_route53_record.api) == 0 && length(output.dns_records) == 2
    error_message = "Nobody says what to enter in DNS."
  }
}

run "nat_gateways_stand_in_every_zone" {
  command = apply

  variables {
    nat = "gateway"
  }

  assert {
    condition     = length(aws_nat_gateway.main) == 2 && length(aws_route.out) == 2 && length(aws_autoscaling_group.nat) == 0
    error_message = "A gateway per zone, and no instance."
  }
}
