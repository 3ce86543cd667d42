#!/usr/bin/env bash
# scripts/web.sh modules DIR   npm ci in DIR, only when its lock file changed
# scripts/web.sh build         builds the web app into web/dist, only when its sources changed
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

modules() {
  local stamp="$1/node_modules/.lock-stamp" now
  [[ -f "$1/package-lock.json" ]] || fail "$1/package-lock.json is missing."
  now="$(node --version) $(cksum <"$1/package-lock.json")"
  if [[ -f "$stamp" && "$(cat "$stamp")" == "$now" ]]; then return; fi
  say "Installing the packages of $(basename "$1")"
  npm --prefix "$1" ci --prefer-offline --no-progress
  printf '%s' "$now" >"$stamp"
}

sources() { # one checksum over names and contents
  (
    cd "$ROOT/web"
    find . \( -name node_modules -o -name dist -o -name coverage \) -prune -o -type f -print0 |
      LC_ALL=C sort -z | xargs -0 cksum | cksum
  )
}

build() {
  local stamp="$ROOT/web/dist/.source-stamp" now
  modules "$ROOT/web"
  now="$(sources)"
  if [[ -f "$stamp" && "$(cat "$stamp")" == "$now" ]]; then return; fi
  say "Building the web app"
  npm --prefix "$ROOT/web" run build
  printf '%s' "$now" >"$stamp"
}

case "${1:-}" in
  modules) modules "$ROOT/$2" ;;
  build) build ;;
  *) fail "usage: scripts/web.sh modules DIR | build" ;;
esac
