environment = "staging"
vpc_cidr    = "10.30.0.0/16"
protected   = false
tasks       = { min = 1, max = 2, spot = true }
database    = { multi_az = false }
settings    = { BELVO_BASE_URL = "https://sandbox.belvo.com" }
