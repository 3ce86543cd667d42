# The tasks' way out. A managed gateway per zone, or one small instance in a group of one: when it or its zone fails, the
# group starts another, which takes over the routes itself. Running tasks serve meanwhile; only what goes out waits.

locals {
  nat_gateways  = var.nat == "gateway" ? local.zones : {}
  nat_instances = var.nat == "instance" ? 1 : 0
}

resource "aws_eip" "nat" {
  for_each = local.nat_gateways

  domain = "vpc"

  tags = { Name = "${local.name}-nat-${each.key}" }
}

resource "aws_nat_gateway" "main" {
  for_each = local.nat_gateways

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id

  depends_on = [aws_internet_gateway.main]

  tags = { Name = "${local.name}-${each.key}" }
}

resource "aws_route" "out" {
  for_each = local.nat_gateways

  route_table_id         = aws_route_table.private[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.main[each.key].id
}

resource "aws_security_group" "nat" {
  count = local.nat_instances

  name        = "${local.name}-nat"
  description = "From the private subnets to anywhere"
  vpc_id      = aws_vpc.main.id

  tags = { Name = "${local.name}-nat" }
}

resource "aws_vpc_security_group_ingress_rule" "to_nat" {
  for_each = var.nat == "instance" ? toset(local.private_cidrs) : toset([])

  security_group_id = aws_security_group.nat[0].id
  description       = "what the tasks send out"
  cidr_ipv4         = each.value
  ip_protocol       = "-1"
}

resource "aws_vpc_security_group_egress_rule" "from_nat" {
  count = local.nat_instances

  security_group_id = aws_security_group.nat[0].id
  description       = "anywhere"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_iam_role" "nat" {
  count = local.nat_instances

  name                 = "${local.name}-nat"
  permissions_boundary = local.arn.boundary
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "nat" {
  count = local.nat_instances

  name = "take-over-the-routes"
  role = aws_iam_role.nat[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "RoutesOfThisNetwork"
        Effect   = "Allow"
        Action   = ["ec2:CreateRoute", "ec2:ReplaceRoute"]
        Resource = "arn:aws:ec2:${var.region}:${var.account_id}:route-table/*"
        Condition = {
          StringLike = { "aws:ResourceTag/Name" = "${local.name}-private-*" }
        }
      },
      {
        Sid      = "ForwardForOthers"
        Effect   = "Allow"
        Action   = "ec2:ModifyInstanceAttribute"
        Resource = "arn:aws:ec2:${var.region}:${var.account_id}:instance/*"
        Condition = {
          StringEquals = { "aws:ResourceTag/Name" = "${local.name}-nat" }
        }
      },
    ]
  })
}

resource "aws_iam_instance_profile" "nat" {
  count = local.nat_instances

  name = "${local.name}-nat"
  role = aws_iam_role.nat[0].name
}

resource "aws_launch_template" "nat" {
  count = local.nat_instances

  name          = "${local.name}-nat"
  image_id      = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"
  instance_type = "t4g.nano"
  user_data = base64encode(templatefile("${path.module}/nat.sh.tftpl", {
    region       = var.region
    route_tables = join(" ", [for table in aws_route_table.private : table.id])
  }))

  update_default_version = true

  iam_instance_profile {
    arn = aws_iam_instance_profile.nat[0].arn
  }

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  network_interfaces {
    associate_public_ip_address = true
    security_groups             = [aws_security_group.nat[0].id]
  }

  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      encrypted   = true
      volume_size = 8
      volume_type = "gp3"
    }
  }

  credit_specification {
    cpu_credits = "standard"
  }

  tag_specifications {
    resource_type = "instance"
    tags          = merge(local.tags, { Name = "${local.name}-nat" })
  }
  tag_specifications {
    resource_type = "volume"
    tags          = merge(local.tags, { Name = "${local.name}-nat" })
  }
}

resource "aws_autoscaling_group" "nat" {
  count = local.nat_instances

  name                = "${local.name}-nat"
  min_size            = 1
  max_size            = 1
  vpc_zone_identifier = [for subnet in aws_subnet.public : subnet.id]
  enabled_metrics     = ["GroupInServiceInstances"]
  # A month-old machine has a month-old kernel: each is replaced by one of the newest image.
  max_instance_lifetime = 2592000

  # The next one comes before the last one goes.
  instance_maintenance_policy {
    min_healthy_percentage = 100
    max_healthy_percentage = 200
  }

  launch_template {
    id      = aws_launch_template.nat[0].id
    version = "$Latest"
  }

  # The provider's default tags do not reach a group; its machine and disk are tagged by the template.
  dynamic "tag" {
    for_each = merge(local.tags, { Name = "${local.name}-nat" })
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = false
    }
  }
}
