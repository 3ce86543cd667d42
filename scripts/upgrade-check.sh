#!/usr/bin/env bash
# A deployment as people see it: the version before and this one on one PostgreSQL schema, forward and back again, while
# households work. No request may fail, and at the end every cent is there. It is what lets a deployment go back without
# touching the database: a migration may add what the version before does not know, and take nothing away that it uses.
#   scripts/upgrade-check.sh [COMMIT]   against COMMIT, or BEFORE, or the newest tag before this one, or the parent
#   REQUESTS   requests of each of the six steps, 400
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

before="${1:-${BEFORE:-}}"
if [[ -z "$before" || "$before" =~ ^0+$ ]]; then
  before="$(git describe --tags --abbrev=0 HEAD^ 2>/dev/null || git rev-parse --verify --quiet HEAD^ || :)"
fi
if [[ -z "$before" ]]; then
  echo "upgrade-check: skipped, this is the first version there is"
  exit 0
fi
before="$(git rev-parse --verify "$before^{commit}")"

# Without TEST_POSTGRES begin anew beside a database.
if [[ -z "${TEST_POSTGRES:-}" ]]; then
  scripts/need.sh dotnet node postgres
  exec scripts/postgres.sh "$ROOT/scripts/upgrade-check.sh" "$before"
fi

work="$(mktemp -d)"
finish() {
  local code=$?
  git worktree remove --force "$work/before" 2>/dev/null || :
  rm -rf "$work"
  exit "$code"
}
trap finish EXIT
say "Building $(git rev-parse --short "$before") and this one"
git worktree add --detach --quiet "$work/before" "$before"
publish() { dotnet publish "$1/src/FinanceManager.Api" -c "$CONFIGURATION" -o "$2" --verbosity quiet --nologo; }
publish "$work/before" "$work/server-before"
publish "$ROOT" "$work/server-after"
say "Changing versions under load"
node deploy/upgrade/run.mjs "$work/server-before/finance-manager.dll" "$work/server-after/finance-manager.dll"
