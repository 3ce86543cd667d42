#!/usr/bin/env bash
# Builds what changed and serves everything at http://localhost:8080, with the data in ./data.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

scripts/need.sh dotnet node
scripts/web.sh build
scripts/publish.sh

export DATA_DIR="${DATA_DIR:-$ROOT/data}" WEB_ROOT="${WEB_ROOT:-$ROOT/web/dist}"
# Taking the shell's place, the server itself gets Ctrl-C and its exit code is ours.
exec dotnet artifacts/server/finance-manager.dll "$@"
