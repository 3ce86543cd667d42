# A wrong value costs money or safety: it is refused before anything is planned.

mock_provider "aws" {}

mock_provider "aws" {
  alias = "replica"
}

variables {
  account_id  = "123456789012"
  domain      = "example.com"
  alarm_email = "you@example.com"
  repository  = "OWNER/ai-finance-manager"
  image       = "123456789012.dkr.ecr.us-east-1.amazonaws.com/ai-finance@sha256:0000000000000000000000000000000000000000000000000000000000000000"
  environment = "production"
  vpc_cidr    = "10.20.0.0/16"
  tasks       = { min = 2, max = 10 }
  database    = { multi_az = true }
}

run "an_image_by_tag" {
  command = plan
  variables {
    image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/ai-finance:latest"
  }
  expect_failures = [var.image]
}

run "production_on_one_task" {
  command = plan
  variables {
    tasks = { min = 1, max = 10 }
  }
  expect_failures = [var.tasks]
}

run "production_on_spot" {
  command = plan
  variables {
    tasks = { min = 2, max = 10, spot = true }
  }
  expect_failures = [var.tasks]
}

run "more_than_ten_tasks" {
  command = plan
  variables {
    tasks = { min = 2, max = 11 }
  }
  expect_failures = [var.tasks]
}

run "production_without_standby" {
  command = plan
  variables {
    database = { multi_az = false }
  }
  expect_failures = [var.database]
}

run "backups_of_less_than_a_week" {
  command = plan
  variables {
    database = { multi_az = true, retention_days = 6 }
  }
  expect_failures = [var.database]
}

run "production_unprotected" {
  command = plan
  variables {
    protected = false
  }
  expect_failures = [var.protected]
}

run "a_copy_in_the_same_region" {
  command = plan
  variables {
    replica_region = "us-east-1"
  }
  expect_failures = [var.replica_region]
}

run "one_zone" {
  command = plan
  variables {
    availability_zones = ["us-east-1a"]
  }
  expect_failures = [var.availability_zones]
}

run "cloudfront_outside_its_region" {
  command = plan
  variables {
    region             = "sa-east-1"
    availability_zones = ["sa-east-1a", "sa-east-1b"]
  }
  expect_failures = [var.edge]
}

run "an_unknown_secret" {
  command = plan
  variables {
    optional_secrets = ["VITE_ANTHROPIC_API_KEY"]
  }
  expect_failures = [var.optional_secrets]
}

run "a_secret_as_a_setting" {
  command = plan
  variables {
    settings = { SECRET_KEY = "in-plain-text" }
  }
  expect_failures = [var.settings]
}
