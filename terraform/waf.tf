# Five rules, which even the smallest pricing plan of CloudFront allows. Limits count the address that connects. Requests
# through Netlify's proxy connect from its few addresses and carry its signature: the program checks that and counts the
# person behind it. Here a forged signature gains no more than the ceiling.
#
# As JSON in the API's own words, since blocks do not nest deep enough for "none of these three".

locals {
  waf_header = { for name, begin in { authorization = "Bearer ", x-nf-sign = "eyJ" } : name => {
    ByteMatchStatement = {
      FieldToMatch         = { SingleHeader = { Name = name } }
      PositionalConstraint = "STARTS_WITH"
      SearchString         = begin
      TextTransformations  = [{ Priority = 0, Type = "NONE" }]
    }
  } }

  waf_webhook = {
    ByteMatchStatement = {
      FieldToMatch         = { UriPath = {} }
      PositionalConstraint = "STARTS_WITH"
      SearchString         = "/webhooks/"
      TextTransformations  = [{ Priority = 0, Type = "NORMALIZE_PATH" }]
    }
  }

  # Requests per minute and address, and which requests are counted.
  waf_rates = {
    ceiling               = { priority = 10, limit = 2000, of = { NotStatement = { Statement = local.waf_webhook } } }
    webhooks              = { priority = 20, limit = 3000, of = local.waf_webhook } # banks deliver in bursts from few addresses
    without-authorization = { priority = 30, limit = 100, of = { NotStatement = { Statement = { OrStatement = { Statements = [local.waf_header["authorization"], local.waf_header["x-nf-sign"], local.waf_webhook] } } } } }
  }

  # AWS's rules, and those among them that only count: bodies are statements, receipts and passwords, and their size and
  # content are the program's to judge.
  waf_managed = {
    AWSManagedRulesCommonRuleSet = {
      priority = 40
      counting = ["CrossSiteScripting_BODY", "EC2MetaDataSSRF_BODY", "GenericLFI_BODY", "GenericRFI_BODY", "SizeRestrictions_BODY"]
    }
    AWSManagedRulesKnownBadInputsRuleSet = { priority = 50, counting = [] }
  }

  waf_rules = concat(
    [for name, rate in local.waf_rates : {
      Name     = name
      Priority = rate.priority
      Action   = { Block = { CustomResponse = { ResponseCode = 429 } } }
      Statement = {
        RateBasedStatement = {
          AggregateKeyType    = "IP"
          Limit               = rate.limit
          EvaluationWindowSec = 60
          ScopeDownStatement  = rate.of
        }
      }
      VisibilityConfig = { CloudWatchMetricsEnabled = true, MetricName = "${local.name}-${name}", SampledRequestsEnabled = true }
    }],
    [for name, managed in local.waf_managed : {
      Name           = name
      Priority       = managed.priority
      OverrideAction = { None = {} }
      Statement = {
        ManagedRuleGroupStatement = {
          VendorName          = "AWS"
          Name                = name
          RuleActionOverrides = [for rule in managed.counting : { Name = rule, ActionToUse = { Count = {} } }]
        }
      }
      VisibilityConfig = { CloudWatchMetricsEnabled = true, MetricName = "${local.name}-${name}", SampledRequestsEnabled = true }
    }],
  )
}

resource "aws_wafv2_web_acl" "main" {
  name        = local.name
  description = "What reaches the API"
  scope       = local.cloudfront ? "CLOUDFRONT" : "REGIONAL"
  rule_json   = jsonencode(local.waf_rules)

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = local.name
    sampled_requests_enabled   = true
  }

  tags = { Name = local.name }
}

# CloudFront names its web ACL itself.
resource "aws_wafv2_web_acl_association" "load_balancer" {
  count = local.cloudfront ? 0 : 1

  resource_arn = aws_lb.main.arn
  web_acl_arn  = aws_wafv2_web_acl.main.arn
}
