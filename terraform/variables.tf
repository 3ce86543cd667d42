# What belongs to the account and the installation: terraform.tfvars, see terraform.tfvars.example.

variable "account_id" {
  description = "The AWS account. Terraform refuses to work in any other."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account id has twelve digits."
  }
}

variable "region" {
  description = "Where everything runs."
  type        = string
  default     = "us-east-1"
}

variable "replica_region" {
  description = "Where copies of documents, dumps and recovery points are kept."
  type        = string
  default     = "us-west-2"

  validation {
    condition     = var.replica_region != var.region
    error_message = "A copy in the same region would be lost with it."
  }
}

variable "availability_zones" {
  description = "Zones of the region; each gets a public, a private and a data subnet."
  type        = list(string)
  default     = ["us-east-1a", "us-east-1b"]

  validation {
    condition     = length(distinct(var.availability_zones)) >= 2 && length(var.availability_zones) <= 4
    error_message = "Name two to four different zones: one could fail."
  }
  validation {
    condition     = alltrue([for zone in var.availability_zones : startswith(zone, var.region)])
    error_message = "The zones must be of the region."
  }
}

variable "domain" {
  description = "The domain that the installation's names are under: api.DOMAIN and app.DOMAIN, in staging api.staging.DOMAIN and so on."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$", var.domain))
    error_message = "Write a domain in lower case, such as example.com."
  }
}

variable "hosted_zone_id" {
  description = "The domain's Route53 zone; null where DNS is elsewhere, and the output dns_records then says what to enter there."
  type        = string
  default     = null
}

variable "alarm_email" {
  description = "Who is told about alarms and costs. Confirm the subscription that AWS mails."
  type        = string

  validation {
    condition     = can(regex("^[^@ ]+@[^@ ]+\\.[^@ ]+$", var.alarm_email))
    error_message = "Not an e-mail address."
  }
}

variable "repository" {
  description = "OWNER/NAME on GitHub; alarms link to its runbooks."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", var.repository))
    error_message = "Write OWNER/NAME."
  }
}

variable "image" {
  description = "The container image by digest: REGISTRY/ai-finance@sha256:… A tag could be moved; a digest cannot."
  type        = string

  validation {
    condition     = can(regex("@sha256:[0-9a-f]{64}$", var.image))
    error_message = "Name the image by its digest, not by a tag."
  }
}

variable "auditor_zip" {
  description = "The built backup auditor (bootstrap for provided.al2023 on arm64), read when applying."
  type        = string
  default     = "../artifacts/auditor.zip"
}

variable "optional_secrets" {
  description = "Secrets of integrations that are in use; see locals.tf for all of them. Each must be put before the service starts."
  type        = set(string)
  default     = []

  validation {
    condition     = length(setsubtract(var.optional_secrets, local.known_optional_secrets)) == 0
    error_message = "Unknown secret; the known ones are ${join(", ", local.known_optional_secrets)}."
  }
}

# What differs between staging and production: environments/*.tfvars.

variable "environment" {
  description = "staging or production; the first part of every name."
  type        = string

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "There are staging and production."
  }
}

variable "vpc_cidr" {
  description = "A /16 of private addresses; those of the environments must not overlap."
  type        = string

  validation {
    condition     = can(regex("^(10|172|192)\\..*/16$", var.vpc_cidr)) && can(cidrhost(var.vpc_cidr, 0))
    error_message = "Use a private /16."
  }
}

variable "edge" {
  description = "cloudfront: CloudFront with WAF before an internal load balancer. public-alb: the load balancer faces the internet, with WAF."
  type        = string
  default     = "cloudfront"

  validation {
    condition     = contains(["cloudfront", "public-alb"], var.edge)
    error_message = "Use cloudfront or public-alb."
  }
  validation {
    condition     = var.edge != "cloudfront" || var.region == "us-east-1"
    error_message = "CloudFront takes its certificate and WAF from us-east-1; use public-alb in another region."
  }
}

variable "nat" {
  description = "instance: one small instance that is replaced in another zone when it fails. gateway: a managed gateway per zone, ten times the price."
  type        = string
  default     = "instance"

  validation {
    condition     = contains(["instance", "gateway"], var.nat)
    error_message = "Use instance or gateway."
  }
}

variable "tasks" {
  description = "Containers of the service: least and most of them, CPU units and MiB of each; spot ones are cheap and may be taken away."
  type = object({
    min    = number
    max    = number
    cpu    = optional(number, 512)
    memory = optional(number, 1024)
    spot   = optional(bool, false)
  })

  validation {
    condition     = var.tasks.min >= 1 && var.tasks.min <= var.tasks.max && var.tasks.max <= 10
    error_message = "From 1 to 10 tasks."
  }
  validation {
    condition     = var.environment != "production" || (var.tasks.min >= 2 && !var.tasks.spot)
    error_message = "Production needs two tasks that nobody takes away."
  }
}

variable "database" {
  description = "PostgreSQL: class, engine version, GiB now and at most, whether a second zone stands by, days of point-in-time restore."
  type = object({
    class          = optional(string, "db.t4g.micro")
    version        = optional(string, "17")
    storage        = optional(number, 20)
    max_storage    = optional(number, 100)
    multi_az       = bool
    retention_days = optional(number, 7)
  })

  validation {
    condition     = var.database.retention_days >= 7 && var.database.retention_days <= 35
    error_message = "Seven to 35 days of automated backups."
  }
  validation {
    condition     = var.database.max_storage > var.database.storage && var.database.max_storage <= 1000
    error_message = "Storage grows by itself, up to 1000 GiB."
  }
  validation {
    condition     = var.environment != "production" || var.database.multi_az
    error_message = "Production has a standby in another zone."
  }
}

variable "protected" {
  description = "Database, load balancer and buckets cannot be destroyed. Production must be."
  type        = bool
  default     = true

  validation {
    condition     = var.environment != "production" || var.protected
    error_message = "Production is protected."
  }
}

variable "settings" {
  description = "Environment variables of the program beside those that follow from the infrastructure; no secrets."
  type        = map(string)
  default     = {}

  validation {
    condition     = length(setsubtract(keys(var.settings), local.known_settings)) == 0
    error_message = "Unknown setting; the known ones are ${join(", ", local.known_settings)}."
  }
}

variable "monthly_budget_usd" {
  description = "What the account may cost in a month before somebody is told; null where another environment of the account watches."
  type        = number
  default     = null

  validation {
    condition     = var.monthly_budget_usd == null ? true : var.monthly_budget_usd > 0
    error_message = "A budget is more than nothing."
  }
}

variable "ai_daily_alarm_usd" {
  description = "Spending on the language model in a day that is worth a look. The program's own caps stop it; this only tells."
  type        = number
  default     = 2
}
