environment        = "production"
vpc_cidr           = "10.20.0.0/16"
tasks              = { min = 2, max = 10 }
database           = { multi_az = true }
monthly_budget_usd = 150
