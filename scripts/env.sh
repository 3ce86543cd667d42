# Sourced by the scripts of this folder: where the repository is, and how the tools are told to behave.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export ROOT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export npm_config_fund=false npm_config_audit=false npm_config_update_notifier=false

# The program runs without the culture data of the machine; so do its tools, which then need no libicu.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="${DOTNET_SYSTEM_GLOBALIZATION_INVARIANT:-1}"

# Build servers stay behind for minutes after a build; whoever runs one command here wants nothing left.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

CONFIGURATION=Release
SERVER="${SERVER:-$ROOT/src/FinanceManager.Api/bin/$CONFIGURATION/net10.0/finance-manager.dll}"
export CONFIGURATION SERVER

say() { printf '\n\033[1m%s\033[0m\n' "$*" >&2; }

fail() {
  printf '\n%s\n' "$*" >&2
  exit 1
}
