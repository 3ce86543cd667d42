#!/usr/bin/env bash
# Measures the parsers, and of the published server its start and an import on SQLite and on PostgreSQL. One JSON line
# each on stdout.
# scripts/bench.sh [ROWS [RUNS]], 100000 rows and 3 runs if not said.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

scripts/need.sh dotnet postgres >&2
command -v python3 >/dev/null || fail "Python 3 is missing."
scripts/publish.sh >&2

rows="${1:-100000}" runs="${2:-3}" data=artifacts/bench
server=(dotnet artifacts/server/finance-manager.dll)
dotnet build bench/Parsers -c "$CONFIGURATION" --nologo --verbosity quiet >&2
dotnet "bench/Parsers/bin/$CONFIGURATION/net10.0/Parsers.dll"
bench/ledger.py "$rows" "$data"
bench/start.py --runs 7 -- "${server[@]}"
for engine in "" --postgres; do
  measure=(bench/import.py "$data/$rows.csv" --sums "$data/$rows.sums.csv" --runs "$runs" ${engine:+"$engine"} -- "${server[@]}")
  if [[ -n "$engine" ]]; then measure=(scripts/postgres.sh "${measure[@]}"); fi
  "${measure[@]}"
done
