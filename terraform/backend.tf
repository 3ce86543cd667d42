# The bucket is the account's own and the key names the environment; `scripts/infra.sh` passes both to init.
terraform {
  backend "s3" {
    encrypt      = true
    use_lockfile = true
  }
}
