#!/usr/bin/env bash
# The whole deployment from this machine, as the pipeline does it: checks, image, infrastructure, secrets, backup, migration,
# rollout with a way back, web app. Stops at the first failure. Nothing is changed before the plan was seen.
#   ENVIRONMENT  production (default) or staging
#   IMAGE        an image by digest that exists, instead of building this commit's
#   APPROVE=yes  do not ask
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

export ENVIRONMENT="${ENVIRONMENT:-production}"
scripts/check-aws.sh
IMAGE="${IMAGE:-$(scripts/push-image.sh)}"
export IMAGE
scripts/infra.sh plan
scripts/plan-guard.sh
if [[ "${APPROVE:-}" != yes ]]; then
  [[ -t 0 ]] || fail "Nobody is here to approve the plan: APPROVE=yes make deploy-aws does without."
  read -r -p "Do this to $ENVIRONMENT? Type its name: " answer
  [[ "$answer" == "$ENVIRONMENT" ]] || fail "Not approved; nothing was changed."
fi
scripts/infra.sh apply
scripts/infra-secrets.sh
scripts/roll.sh
if [[ -n "${NETLIFY_AUTH_TOKEN:-}" ]]; then
  scripts/deploy-web.sh
else
  say "NETLIFY_AUTH_TOKEN is not set: the web app was not published. The image serves it too, at the API's address."
fi
say "$ENVIRONMENT is deployed: $IMAGE"
