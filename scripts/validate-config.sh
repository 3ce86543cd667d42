#!/usr/bin/env bash
# Asks the program itself whether the environment that stands here is whole: every variable, its form, and what it names.
# Every fault is said at once, and the exit code tells. Variables are taken from ENV_FILE, or .env where there is one, and
# from the shell, whose value counts. In the cloud scripts/roll.sh asks the same of the task that will serve.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

file="${ENV_FILE:-.env}"
if [[ -f "$file" ]]; then
  while IFS='=' read -r name value; do
    if [[ "$name" =~ ^[A-Z][A-Z0-9_]*$ && -n "$value" && -z "${!name+set}" ]]; then export "$name=$value"; fi
  done <"$file"
fi
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Production}"

program=artifacts/server/finance-manager.dll
if [[ ! -f "$program" ]]; then
  scripts/need.sh dotnet
  scripts/publish.sh >&2
fi
exec dotnet "$program" validate-config
