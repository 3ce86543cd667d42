#!/usr/bin/env bash
# Prints the path of the Chromium or Chrome to use: $CHROMIUM, or the first one found; nothing when there is none.
set -euo pipefail

if [[ -n "${CHROMIUM:-}" ]]; then
  [[ -x "$CHROMIUM" ]] && printf '%s\n' "$CHROMIUM"
  exit 0
fi
for name in chromium chromium-browser google-chrome-stable google-chrome; do
  if found="$(command -v "$name")"; then
    printf '%s\n' "$found"
    exit 0
  fi
done
