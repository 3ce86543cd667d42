#!/usr/bin/env bash
# Backups of the whole database, proved by restoring them; docs/runbooks/restore.md says which to use when.
# scripts/backup-restore.sh backup                           takes one now
# scripts/backup-restore.sh list                             what there is, and what was verified
# scripts/backup-restore.sh verify [ID]                      restores the newest, or the one named, beside and compares
# scripts/backup-restore.sh restore [ID] [--into NAME]       into an empty database, or in place of NAME, which is kept
# scripts/backup-restore.sh restore --to-time T --into NAME  a new RDS instance as of an instant
# Settings come from the environment, as for the server. FINANCE_MANAGER names the program, where it is not built here.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

program() {
  if [[ -n "${FINANCE_MANAGER:-}" ]]; then
    # Words, so that it may be "docker compose run --rm app".
    read -ra command <<<"$FINANCE_MANAGER"
  elif command -v finance-manager >/dev/null; then
    command=(finance-manager)
  elif [[ -f "$ROOT/artifacts/server/finance-manager.dll" ]]; then
    command=(dotnet "$ROOT/artifacts/server/finance-manager.dll")
  elif [[ -f "$SERVER" ]]; then
    command=(dotnet "$SERVER")
  else
    "$ROOT/scripts/need.sh" dotnet >&2
    command=(dotnet run --project "$ROOT/src/FinanceManager.Api" -c "$CONFIGURATION" --)
  fi
}

case "${1:-}" in
  backup) verb=run ;;
  list | verify | restore) verb="$1" ;;
  *)
    sed -n '3,7s/^# //p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
shift

# The server started by "make run" keeps its data here.
if [[ -z "${DATA_DIR:-}" && -z "${DATABASE_URL:-}" && -z "${FINANCE_MANAGER:-}" ]]; then export DATA_DIR="$ROOT/data"; fi
program
exec "${command[@]}" backup "$verb" "$@"
