# The certificate serves the load balancer and, where CloudFront stands before it, CloudFront.
resource "aws_acm_certificate" "api" {
  domain_name       = local.api_domain
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }

  tags = { Name = local.api_domain }
}

resource "aws_route53_record" "certificate" {
  count = var.hosted_zone_id == null ? 0 : 1

  zone_id         = var.hosted_zone_id
  name            = tolist(aws_acm_certificate.api.domain_validation_options)[0].resource_record_name
  type            = tolist(aws_acm_certificate.api.domain_validation_options)[0].resource_record_type
  records         = [tolist(aws_acm_certificate.api.domain_validation_options)[0].resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

# Waits until the certificate is issued; without a zone of ours, until somebody entered the record.
resource "aws_acm_certificate_validation" "api" {
  certificate_arn         = aws_acm_certificate.api.arn
  validation_record_fqdns = var.hosted_zone_id == null ? null : aws_route53_record.certificate[*].fqdn
}

resource "aws_route53_record" "api" {
  for_each = var.hosted_zone_id == null ? [] : toset(local.cloudfront ? ["A", "AAAA"] : ["A"])

  zone_id = var.hosted_zone_id
  name    = local.api_domain
  type    = each.key

  alias {
    name                   = local.cloudfront ? aws_cloudfront_distribution.api[0].domain_name : aws_lb.main.dns_name
    zone_id                = local.cloudfront ? aws_cloudfront_distribution.api[0].hosted_zone_id : aws_lb.main.zone_id
    evaluate_target_health = !local.cloudfront
  }
}

resource "aws_lb" "main" {
  name                       = local.name
  load_balancer_type         = "application"
  internal                   = local.cloudfront
  subnets                    = [for subnet in(local.cloudfront ? aws_subnet.private : aws_subnet.public) : subnet.id]
  security_groups            = [aws_security_group.load_balancer.id]
  drop_invalid_header_fields = true
  desync_mitigation_mode     = "strictest"
  enable_deletion_protection = var.protected
  idle_timeout               = 60

  # The program believes the last address alone. CloudFront writes the client's there, and it is left as it came;
  # with no CloudFront the load balancer adds it.
  xff_header_processing_mode = local.cloudfront ? "preserve" : "append"

  access_logs {
    bucket  = module.logs.id
    prefix  = "load-balancer"
    enabled = true
  }

  tags = { Name = local.name }
}

# Out of service after two and a half minutes of failures: longer than a standby takes to become the database.
resource "aws_lb_target_group" "main" {
  name                          = local.name
  target_type                   = "ip"
  vpc_id                        = aws_vpc.main.id
  port                          = local.port
  protocol                      = "HTTP"
  deregistration_delay          = 45
  load_balancing_algorithm_type = "least_outstanding_requests"

  health_check {
    path                = "/ready"
    matcher             = "200"
    interval            = 15
    timeout             = 10
    healthy_threshold   = 2
    unhealthy_threshold = 10
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.main.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = aws_acm_certificate_validation.api.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.main.arn
  }
}

# Behind CloudFront nobody speaks HTTP to the load balancer: CloudFront itself redirects.
resource "aws_lb_listener" "http" {
  count = local.cloudfront ? 0 : 1

  load_balancer_arn = aws_lb.main.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "redirect"
    redirect {
      port        = "443"
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_cloudfront_vpc_origin" "main" {
  count = local.cloudfront ? 1 : 0

  vpc_origin_endpoint_config {
    name                   = local.name
    arn                    = aws_lb.main.arn
    http_port              = 80
    https_port             = 443
    origin_protocol_policy = "https-only"

    origin_ssl_protocols {
      items    = ["TLSv1.2"]
      quantity = 1
    }
  }

  depends_on = [aws_internet_gateway.main]
}

# Nothing is cached: an API's answers are one person's. Only AWS's own policies, which every pricing plan allows.
resource "aws_cloudfront_distribution" "api" {
  count = local.cloudfront ? 1 : 0

  enabled         = true
  comment         = local.name
  aliases         = [local.api_domain]
  http_version    = "http2and3"
  is_ipv6_enabled = true
  price_class     = "PriceClass_All"
  web_acl_id      = aws_wafv2_web_acl.main.arn

  origin {
    origin_id   = "load-balancer"
    domain_name = aws_lb.main.dns_name

    vpc_origin_config {
      vpc_origin_id            = aws_cloudfront_vpc_origin.main[0].id
      origin_read_timeout      = 60
      origin_keepalive_timeout = 60
    }
  }

  default_cache_behavior {
    target_origin_id         = "load-balancer"
    viewer_protocol_policy   = "redirect-to-https"
    allowed_methods          = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
    cached_methods           = ["GET", "HEAD"]
    cache_policy_id          = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad" # CachingDisabled
    origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3" # AllViewer, the host's name included
    compress                 = false
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn      = aws_acm_certificate_validation.api.certificate_arn
    minimum_protocol_version = "TLSv1.2_2021"
    ssl_support_method       = "sni-only"
  }

  tags = { Name = local.name }
}
