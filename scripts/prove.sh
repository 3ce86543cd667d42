#!/usr/bin/env bash
# Damages samples of every statement format, 200,000 times each if not said: no crash, no hang, no lost line.
# scripts/prove.sh [INPUTS [SEED]]
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

scripts/need.sh dotnet >&2
export FUZZ_INPUTS="${1:-200000}" FUZZ_SEED="${2:-20260101}"
project=tests/FinanceManager.Statements.Tests
dotnet build "$project" -c "$CONFIGURATION" --nologo --verbosity quiet
exec dotnet test "$project" -c "$CONFIGURATION" --no-build --nologo --filter "FullyQualifiedName~FuzzTests" \
  --logger "console;verbosity=normal"
