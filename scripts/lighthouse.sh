#!/usr/bin/env bash
# Lighthouse on the published program: what a first visitor downloads, its speed, accessibility and good practice, against
# the budgets of deploy/lighthouse/lighthouserc.json. The reports are in artifacts/lighthouse.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

scripts/need.sh dotnet node chromium
scripts/web.sh build
scripts/web.sh modules deploy/lighthouse
[[ -n "${SERVER_DIR:-}" ]] || scripts/publish.sh

CHROME_PATH="$(scripts/chromium.sh)"
export CHROME_PATH
work="$(mktemp -d)"
port="$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')"
export ASPNETCORE_URLS="http://127.0.0.1:$port" DATA_DIR="$work" WEB_ROOT="$ROOT/web/dist"
program=(dotnet "${SERVER_DIR:-artifacts/server}/finance-manager.dll")
"${program[@]}" >"$work/log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || :; rm -rf "$work"' EXIT
for _ in $(seq 120); do
  if "${program[@]}" healthcheck >/dev/null 2>&1; then break; fi
  kill -0 "$server" 2>/dev/null || fail "The server does not start: $(tail -n 5 "$work/log")"
  sleep 1
done
cd deploy/lighthouse
npx lhci autorun --config=lighthouserc.json --collect.url="$ASPNETCORE_URLS/" --collect.url="$ASPNETCORE_URLS/sign-in"
