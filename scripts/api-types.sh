#!/usr/bin/env bash
# Writes the OpenAPI document from the server's routes, and the web app's types from the document.
# --check writes nothing and fails when a committed file differs from what would be written.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

document=src/FinanceManager.Api/openapi.json
fresh="$(mktemp -d "${TMPDIR:-/tmp}/finance-manager-api.XXXXXX")"
trap 'rm -rf "$fresh"' EXIT

if [[ ! -f "$SERVER" || "${1:-}" != --check ]]; then
  dotnet build src/FinanceManager.Api -c "$CONFIGURATION" --verbosity quiet --nologo >&2
fi
scripts/web.sh modules web
dotnet "$SERVER" openapi >"$fresh/openapi.json"

if [[ "${1:-}" == --check ]]; then
  diff -u "$document" "$fresh/openapi.json" || fail "$document is not what the server's routes say: run 'make api-types'."
  npm --prefix web run --silent api:check
else
  cp "$fresh/openapi.json" "$document"
  npm --prefix web run --silent api:types
fi
