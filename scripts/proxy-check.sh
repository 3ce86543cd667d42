#!/usr/bin/env bash
# The program behind a proxy that cuts off, as Netlify's does, what has not begun to answer after 26 seconds: the largest
# upload there may be, and everything that is slow over it. On SQLite, or on PostgreSQL beside scripts/postgres.sh.
#   scripts/proxy-check.sh [MEGABYTES]   of the statement, 24
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

scripts/need.sh dotnet node
[[ -n "${SERVER_DIR:-}" ]] || scripts/publish.sh
program=(dotnet "${SERVER_DIR:-artifacts/server}/finance-manager.dll")
free_port() { node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }
work="$(mktemp -d)" port="$(free_port)" front="$(free_port)"
export ASPNETCORE_URLS="http://127.0.0.1:$port" DATA_DIR="$work" RATE_LIMIT_PER_MINUTE=0
"${program[@]}" >"$work/log" 2>&1 &
server=$!
node deploy/checks/proxy.mjs "$front" "$ASPNETCORE_URLS" 26 &
proxy=$!
trap 'kill "$server" "$proxy" 2>/dev/null; wait "$server" "$proxy" 2>/dev/null || :; rm -rf "$work"' EXIT
for _ in $(seq 120); do
  if "${program[@]}" healthcheck >/dev/null 2>&1; then break; fi
  kill -0 "$server" 2>/dev/null || fail "The server does not start: $(tail -n 5 "$work/log")"
  sleep 1
done
node deploy/checks/slow.mjs "http://127.0.0.1:$front" "${1:-24}" || fail "proxy-check: something is slower than the proxy waits, or fails"
echo "proxy-check: passed"
