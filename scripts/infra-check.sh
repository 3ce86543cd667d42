#!/usr/bin/env bash
# Proves the Terraform without an account: format, init, validate, tests, a plan of each environment, and what must hold in
# every plan, which is left as JSON in artifacts/infra. Works on a copy, so that nothing stays in terraform/. Ends with one
# line: N passed, N failed.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

if ! command -v terraform >/dev/null; then
  if [[ -n "${CI:-}" ]]; then fail "infra-check: terraform is not installed, and this machine is there to run it."; fi
  echo "infra-check: skipped, terraform is not installed (https://developer.hashicorp.com/terraform/install)"
  exit 0
fi

copy="$(mktemp -d)"
passed=0 failed=0 finished=
conclude() {
  local code=$?
  rm -rf "$copy"
  # What ended the script is one more that failed.
  if [[ -z "$finished" ]]; then failed=$((failed + 1)); fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  exit "$code"
}
trap conclude EXIT
passes() { passed=$((passed + ${1:-1})); }

scripts/need.sh dotnet node
say "terraform fmt"
terraform fmt -check -recursive -diff terraform
passes

cp -r terraform "$copy/"
cd "$copy/terraform"
rm -rf .terraform .terraform.lock.hcl bootstrap/.terraform bootstrap/.terraform.lock.hcl terraform.tfvars
cp terraform.tfvars.example terraform.tfvars

# A plan of what is not there yet asks AWS nothing, once the provider does not check whom it speaks for.
export AWS_ACCESS_KEY_ID=none AWS_SECRET_ACCESS_KEY=none AWS_EC2_METADATA_DISABLED=true CHECKPOINT_DISABLE=1
unset AWS_PROFILE AWS_SESSION_TOKEN
without_account() { # alias, or nothing
  printf 'provider "aws" {\n'
  if [[ -n "${1:-}" ]]; then printf '  alias = "%s"\n' "$1"; fi
  printf '  allowed_account_ids = null\n  skip_credentials_validation = true\n  skip_requesting_account_id = true\n}\n'
}
printf 'terraform {\n  backend "local" {}\n}\n' | tee check_override.tf >bootstrap/check_override.tf
{ without_account && without_account replica; } >>check_override.tf
without_account >>bootstrap/check_override.tf

offline="${TERRAFORM_OFFLINE:-$ROOT/../shared/tools/terraform-offline/env.sh}"
init() { timeout "${1:-300}" terraform init -input=false -no-color >"$copy/init.log" 2>&1; }
say "terraform init"
# Where the registry is not to be had, a stand-in for the provider with the real one's schema serves.
if [[ -x "$offline" ]] && ! init 60; then
  echo "The registry does not answer: with the stand-in for the provider."
  eval "$("$offline")"
fi
init || { cat "$copy/init.log" >&2 && fail "infra-check: terraform cannot get its provider."; }
(cd bootstrap && init) || { cat "$copy/init.log" >&2 && fail "infra-check: terraform cannot get its provider."; }

say "terraform validate"
terraform validate -no-color
passes
terraform -chdir=bootstrap validate -no-color
passes

say "terraform test"
for root in . bootstrap; do
  terraform -chdir="$root" test -no-color | tee "$copy/test.log"
  passes "$(sed -n 's/^Success! \([0-9]*\) passed.*/\1/p' "$copy/test.log")"
done

results="$ROOT/artifacts/infra"
rm -rf "$results"
mkdir -p "$results"
plan() { # name, arguments
  say "terraform plan: $1"
  terraform plan -no-color -input=false -out="$copy/$1.tfplan" "${@:2}" >"$copy/$1.log" 2>&1 || { cat "$copy/$1.log" >&2 && return 1; }
  grep '^Plan:' "$copy/$1.log"
  terraform show -json "$copy/$1.tfplan" >"$results/plan-$1.json"
  passes
}
plan production -var-file=environments/production.tfvars
plan staging -var-file=environments/staging.tfvars
plan production-public-alb -var-file=environments/production.tfvars -var=edge=public-alb
cd bootstrap
plan bootstrap -var=account_id=123456789012 -var=repository=OWNER/ai-finance-manager

say "policies, costs, commands of the documents"
cd "$ROOT"
code=0
INFRA_PLANS="$results" dotnet test tests/FinanceManager.Infrastructure.Tests -c "$CONFIGURATION" --nologo \
  --results-directory "$results" --logger "trx;LogFileName=policies.trx" --logger "console;verbosity=minimal" || code=$?
counts="$(node scripts/tally.mjs trx "$results/policies.trx")"
read -r ok bad left <<<"$counts"
passed=$((passed + ok)) failed=$((failed + bad + left))
if ((code != 0 && bad == 0)); then failed=$((failed + 1)); fi
finished=1
((failed == 0))
