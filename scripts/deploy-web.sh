#!/usr/bin/env bash
# Publishes the web app on Netlify, once the API it needs is healthy, and tries it.
#   ENVIRONMENT                           production (default) or staging; its addresses are Terraform's
#   API_ORIGIN, APP_URL                   these addresses instead
#   NETLIFY_AUTH_TOKEN, NETLIFY_SITE_ID   of the environment's site
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

[[ -n "${NETLIFY_AUTH_TOKEN:-}" && -n "${NETLIFY_SITE_ID:-}" ]] || fail "NETLIFY_AUTH_TOKEN and NETLIFY_SITE_ID are not set."
API_ORIGIN="${API_ORIGIN:-$(scripts/infra.sh outputs -raw api_url)}"
app="${APP_URL:-$(scripts/infra.sh outputs -raw app_url)}"
export API_ORIGIN

API_URL="$API_ORIGIN" scripts/verify-deployment.sh
scripts/web.sh build
node web/scripts/netlify.mjs
netlify deploy --prod --no-build --dir web/dist --message "$(git rev-parse --short HEAD)"
API_URL="$API_ORIGIN" APP_URL="$app" scripts/verify-deployment.sh
