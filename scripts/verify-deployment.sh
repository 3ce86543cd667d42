#!/usr/bin/env bash
# Tries an installation from outside: health, encryption, protective headers, that nothing is open; and the web app when it
# is published. Every fault is said at once.
#   ENVIRONMENT       production (default) or staging; its addresses are Terraform's
#   API_URL, APP_URL  these addresses instead; without an APP_URL only the API is tried. WEB=yes tries Terraform's too
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

api="${API_URL:-}" app="${APP_URL:-}"
if [[ -z "$api" ]]; then
  api="$(scripts/infra.sh outputs -raw api_url)"
  if [[ "${WEB:-}" == yes ]]; then app="$(scripts/infra.sh outputs -raw app_url)"; fi
fi
answer="$(mktemp)"
trap 'rm -f "$answer"' EXIT
faults=0
holds() { # what, command...
  local what="$1"
  shift
  if "$@"; then echo "  ok      $what"; else
    echo "  FAILED  $what"
    faults=$((faults + 1))
  fi
}
status() { curl --silent --show-error --max-time 20 --output "$answer" --write-out '%{http_code}' "$@" || :; }
answers() { [[ "$(status --retry 4 --retry-all-errors "$2")" == "$1" ]]; } # status, address
says() { grep -qi -- "$1" "$answer"; }
header() { status --head "$2" >/dev/null && grep -qi "^$1:" "$answer"; } # name, address
redirects() { [[ "$(status --write-out '%{redirect_url}' "$1")" == *https://* ]]; }

say "$api"
for path in /live /ready /health; do holds "$path answers 200" answers 200 "$api$path"; done
holds "the database answers and is up to date" says '"database":"ok"'
holds "data asks for a session: 401" answers 401 "$api/api/v1/accounts"
holds "the API describes itself" answers 200 "$api/openapi/v1.json"
holds "a content-security policy is sent" header content-security-policy "$api/live"
if [[ "$api" == https://* ]]; then
  holds "browsers are told to stay on https" header strict-transport-security "$api/live"
  holds "http leads to https" redirects "http://${api#https://}/live"
fi

if [[ -n "$app" ]]; then
  say "$app"
  holds "the web app answers" answers 200 "$app/"
  holds "it is the web app" says '<div id="root">'
  holds "a page of its own is it too" answers 200 "$app/transactions"
  holds "a file that is not there is missing" answers 404 "$app/assets/none.js"
  holds "a content-security policy is sent" header content-security-policy "$app/"
  holds "it reaches the API" answers 200 "$app/health"
  holds "and the API's data asks for a session there too" answers 401 "$app/api/v1/accounts"
fi
((faults == 0)) || fail "verify-deployment: $faults of these do not hold"
