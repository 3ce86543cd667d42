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
# The same program is the same archive, so that a plan shows a change only where there is one.
find artifacts/auditor -exec touch -d 2000-01-01T00:00:00Z {} +
(cd artifacts/auditor && find . -type f | LC_ALL=C sort | TZ=UTC zip -q -X ../auditor.zip -@)
say "artifacts/auditor.zip: $(du -h artifacts/auditor.zip | cut -f1)"
