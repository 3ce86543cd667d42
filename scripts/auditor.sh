#!/usr/bin/env bash
# Builds the auditor of the backups as Lambda takes it: artifacts/auditor.zip, for arm64 unless another runtime is named.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"
scripts/need.sh dotnet zip

rm -rf artifacts/auditor artifacts/auditor.zip
dotnet publish src/FinanceManager.Auditor -c "$CONFIGURATION" -r "${1:-linux-arm64}" --self-contained true \
  -p:PublishTrimmed=false -p:DebugType=none -o artifacts/auditor --verbosity quiet --nologo
(cd artifacts/auditor && zip -qr -X ../auditor.zip .)
say "artifacts/auditor.zip: $(du -h artifacts/auditor.zip | cut -f1)"
