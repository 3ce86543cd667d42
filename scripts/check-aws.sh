#!/usr/bin/env bash
# The seven boxes before a deployment, each with the command that ticks it. Every open one is said at once.
#   ENVIRONMENT  production (default) or staging
# What cannot be asked from here (GitHub without its program gh, Netlify without a token) is said, and is not a failure:
# deploying from this machine needs neither GitHub nor, without a web app, Netlify.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

environment="${ENVIRONMENT:-production}" region="${AWS_REGION:-us-east-1}"
tfvars="${TFVARS:-terraform/terraform.tfvars}"
open=0
ok() { echo "  [x] $*"; }
todo() {
  echo "  [ ] $*"
  open=$((open + 1))
}
later() { echo "  [-] $*"; }
value_of() { # a string of terraform.tfvars; ALARM_EMAIL wins over its own
  if [[ "$1" == alarm_email && -n "${ALARM_EMAIL:-}" ]]; then echo "$ALARM_EMAIL"; else sed -nE "s/^$1[[:space:]]*=[[:space:]]*\"([^\"]*)\".*/\1/p" "$tfvars" 2>/dev/null; fi
}

say "Tools"
for tool in aws terraform docker node curl openssl; do
  if command -v "$tool" >/dev/null; then ok "$tool"; else todo "$tool is not installed"; fi
done

say "Account and settings of $environment"
account="$(aws sts get-caller-identity --query Account --output text 2>/dev/null || :)"
wanted="$(value_of account_id)"
if [[ -z "$account" ]]; then
  todo "AWS: no valid credentials. Sign in (aws sso login), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
elif [[ -n "$wanted" && "$account" != "$wanted" ]]; then
  todo "AWS: these credentials are of account $account, and terraform.tfvars names $wanted"
else
  ok "AWS account $account"
fi
placeholders=()
for name in account_id domain alarm_email repository; do
  value="$(value_of "$name")"
  case "$value" in
    "" | 123456789012 | example.com | *@example.com | OWNER/*) placeholders+=("$name") ;;
  esac
done
if ((${#placeholders[@]})); then todo "$tfvars has no real value for: ${placeholders[*]}"; else ok "$tfvars has your values"; fi
if [[ -n "$account" ]]; then
  if aws s3api head-bucket --bucket "${TF_STATE_BUCKET:-ai-finance-terraform-state-$account}" >/dev/null 2>&1 &&
    aws ecr describe-repositories --region "$region" --repository-names ai-finance >/dev/null 2>&1; then
    ok "State bucket and image registry are there"
  else
    todo "terraform/bootstrap was not applied: terraform/README.md, The first time"
  fi
fi

say "GitHub"
if command -v gh >/dev/null && gh auth status >/dev/null 2>&1; then
  there="$(gh variable list --json name --jq '.[].name')
$(gh variable list --env "$environment" --json name --jq '.[].name')
$(gh secret list --env "$environment" --json name --jq '.[].name')"
  missing=()
  for name in AWS_BUILD_ROLE AWS_PLAN_ROLE AWS_DEPLOY_ROLE ECR_REPOSITORY TF_STATE_BUCKET TERRAFORM_TFVARS; do
    grep -qx "$name" <<<"$there" || missing+=("$name")
  done
  if ((${#missing[@]})); then todo "GitHub has no ${missing[*]}: DEPLOYMENT.md, GitHub"; else ok "variables and secrets of $environment"; fi
else
  later "GitHub cannot be asked: gh is not installed or not signed in. DEPLOYMENT.md lists what it needs"
fi

say "Netlify"
if [[ -n "${NETLIFY_AUTH_TOKEN:-}" && -n "${NETLIFY_SITE_ID:-}" ]]; then
  code="$(curl --silent --max-time 20 --output /dev/null --write-out '%{http_code}' --header @- \
    "https://api.netlify.com/api/v1/sites/$NETLIFY_SITE_ID" <<<"Authorization: Bearer $NETLIFY_AUTH_TOKEN" || :)"
  if [[ "$code" == 200 ]]; then ok "token and site"; else todo "Netlify answers $code for this token and site"; fi
else
  later "NETLIFY_AUTH_TOKEN and NETLIFY_SITE_ID are not set: the web app will not be published from here"
fi

say "Domain and alarms"
zone="$(value_of hosted_zone_id)"
if [[ -z "$zone" ]]; then
  later "no hosted_zone_id: enter what terraform output dns_records says where your DNS is"
elif aws route53 get-hosted-zone --id "$zone" >/dev/null 2>&1; then
  ok "Route53 zone $zone"
else
  todo "Route53 has no zone $zone in this account"
fi
topic="arn:aws:sns:$region:$account:$environment-ai-finance-alarms"
confirmed="$(aws sns list-subscriptions-by-topic --region "$region" --topic-arn "$topic" \
  --query "Subscriptions[?Protocol=='email'].SubscriptionArn" --output text 2>/dev/null || :)"
if [[ -z "$confirmed" || "$confirmed" == None ]]; then
  later "alarms go to $(value_of alarm_email), once deployed"
elif [[ "$confirmed" == *PendingConfirmation* ]]; then
  todo "the alarms' address has not confirmed the mail that AWS sent it"
else
  ok "alarms reach their address"
fi

((open == 0)) || fail "check-aws: $open of these are open"
