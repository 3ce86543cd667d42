#!/usr/bin/env bash
# Terraform for one environment: scripts/infra.sh plan|apply|outputs. apply does what the last plan showed, and nothing else.
# A plan builds the auditor of the backups first: what is planned is what is applied.
#   ENVIRONMENT      production (default) or staging
#   IMAGE            the container image by digest, instead of what terraform.tfvars names
#   ALARM_EMAIL      who is told about alarms, likewise
#   TF_STATE_BUCKET  the state's bucket; found by the account's number when unset
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT/terraform"

environment="${ENVIRONMENT:-production}"
[[ -f "environments/$environment.tfvars" ]] || fail "There is no environment '$environment'; there are production and staging."
command -v terraform >/dev/null || fail "Terraform 1.11 or newer is needed: https://developer.hashicorp.com/terraform/install"
# As arguments: variables of the environment would yield to terraform.tfvars.
given=()
if [[ -n "${IMAGE:-}" ]]; then given+=("-var=image=$IMAGE"); fi
if [[ -n "${ALARM_EMAIL:-}" ]]; then given+=("-var=alarm_email=$ALARM_EMAIL"); fi
plan="$environment.tfplan"

init() {
  local bucket="${TF_STATE_BUCKET:-}"
  if [[ -z "$bucket" ]]; then
    bucket="ai-finance-terraform-state-$(aws sts get-caller-identity --query Account --output text)"
  fi
  terraform init -input=false -reconfigure -backend-config="bucket=$bucket" \
    -backend-config="region=${AWS_REGION:-us-east-1}" -backend-config="key=$environment/terraform.tfstate" >&2
}

case "${1:-}" in
  plan)
    rm -f "$plan"
    "$ROOT/scripts/auditor.sh" >&2
    init
    terraform plan -input=false -var-file="environments/$environment.tfvars" -out="$plan" "${given[@]}" "${@:2}"
    ;;
  apply)
    [[ -f "$plan" ]] || fail "There is no plan of $environment to apply: look at one first, with make terraform-plan."
    init
    terraform apply -input=false "$plan"
    rm -f "$plan"
    ;;
  outputs)
    init
    terraform output "${@:2}"
    ;;
  *) fail "scripts/infra.sh plan|apply|outputs" ;;
esac
