#!/usr/bin/env bash
# Prints .env.example with a fresh value for each secret that has none: deploy/compose/make-env.sh >.env
set -euo pipefail
umask 077

while IFS= read -r line; do
  case $line in
    *_PASSWORD= | SECRET_KEY=) printf '%s%s\n' "$line" "$(head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n')" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <"$(dirname "${BASH_SOURCE[0]}")/../../.env.example"
