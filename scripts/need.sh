#!/usr/bin/env bash
# Makes sure the named tools are there: scripts/need.sh dotnet node postgres accounting poppler tesseract zbar chromium shellcheck
# As root on Debian or Ubuntu a missing one is installed; otherwise it is said how to get it.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

packages=()
missing=()

can_install() { [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null; }

need_package() { # package, what it is for, how else to get it
  if can_install; then packages+=("$1"); else missing+=("$2: sudo apt-get install $1 (Debian, Ubuntu), $3"); fi
}

dotnet_major() { dotnet --version 2>/dev/null | cut -d. -f1; }
node_is_recent() { # what Vite asks for
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

for tool in "$@"; do
  case $tool in
    dotnet)
      [[ "$(dotnet_major)" -ge 10 ]] 2>/dev/null ||
        missing+=(".NET SDK 10: https://dotnet.microsoft.com/download/dotnet/10.0")
      ;;
    node)
      node_is_recent || missing+=("Node.js 20.19 or newer: https://nodejs.org/")
      ;;
    postgres)
      [[ -n "${TEST_POSTGRES:-}" || -n "$("$ROOT/scripts/postgres.sh" --bin)" ]] ||
        need_package postgresql "PostgreSQL (only the tests use it)" "or set TEST_POSTGRES to a server"
      ;;
    zip)
      command -v zip >/dev/null || need_package zip "zip" "or https://infozip.sourceforge.net"
      ;;
    accounting)
      command -v hledger >/dev/null ||
        need_package hledger "hledger (only the tests of the exports use it)" "or https://hledger.org/install.html"
      { command -v bean-check && command -v bean-query; } >/dev/null ||
        need_package beancount "Beancount (only the tests of the exports use it)" "or pip install beancount beanquery"
      ;;
    poppler)
      command -v pdftotext >/dev/null ||
        need_package poppler-utils "pdftotext of poppler (reads PDF statements)" "or https://poppler.freedesktop.org"
      ;;
    tesseract)
      # The languages do not bring the program along.
      command -v tesseract >/dev/null ||
        need_package tesseract-ocr "tesseract (reads photographs)" "or https://tesseract-ocr.github.io"
      for language in eng por spa; do
        tesseract --list-langs 2>/dev/null | grep -qx "$language" ||
          need_package "tesseract-ocr-$language" "tesseract with the language '$language' (reads photographs)" "or https://tesseract-ocr.github.io"
      done
      ;;
    zbar)
      command -v zbarimg >/dev/null ||
        need_package zbar-tools "zbarimg of ZBar (reads QR codes and bar codes)" "or https://github.com/mchehab/zbar"
      ;;
    chromium)
      [[ -n "$("$ROOT/scripts/chromium.sh")" ]] ||
        need_package chromium "Chromium (only the end-to-end tests use it)" "or set CHROMIUM to a Chrome or Chromium"
      ;;
    shellcheck)
      command -v shellcheck >/dev/null ||
        need_package shellcheck "shellcheck (only the tests use it)" "or https://www.shellcheck.net"
      ;;
    *) fail "need.sh: unknown tool '$tool'" ;;
  esac
done

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  say "Installing ${packages[*]}"
  apt-get update -qq
  # From Beancount 3 on, its query program is a package of its own.
  if [[ " ${packages[*]} " == *" beancount "* ]] && apt-cache show beanquery >/dev/null 2>&1; then packages+=(beanquery); fi
  if [[ " ${packages[*]} " == *" postgresql "* ]]; then
    # The tests bring their own cluster; the package would otherwise start one and leave it running.
    apt-get install -y -qq --no-install-recommends postgresql-common >/dev/null
    local conf=/etc/postgresql-common/createcluster.conf
    cp "$conf" "$conf.before-install"
    printf 'create_main_cluster = false\n' >>"$conf"
  fi
  local installed=0
  apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null || installed=$?
  if [[ -n "${conf:-}" ]]; then mv "$conf.before-install" "$conf"; fi
  return "$installed"
}

if ((${#missing[@]})); then
  fail "Missing on this machine:$(printf '\n  - %s' "${missing[@]}")"
fi
if ((${#packages[@]})); then install_packages; fi
