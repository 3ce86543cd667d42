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
  description = "Where copies are kept; the pipeline may work there too."
  type        = string
  default     = "us-west-2"

  validation {
    condition     = var.replica_region != var.region
    error_message = "A copy in the same region would be lost with it."
  }
}

variable "repository" {
  description = "OWNER/NAME on GitHub, whose workflows may take the roles."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", var.repository))
    error_message = "Write OWNER/NAME, without wildcards."
  }
}

variable "hosted_zone_id" {
  description = "The domain's Route53 zone, in which the pipeline may write records; null where DNS is elsewhere."
  type        = string
  default     = null
}
