#!/usr/bin/env bash
# Writes docs/images/home-light.png and home-dark.png from the demo household of the running program.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

scripts/need.sh dotnet node chromium
scripts/web.sh build
scripts/web.sh modules e2e
dotnet build src/FinanceManager.Api -c "$CONFIGURATION" --verbosity quiet --nologo
npm --prefix e2e run --silent screenshots
