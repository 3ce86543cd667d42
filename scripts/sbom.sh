#!/usr/bin/env bash
# Writes the bills of materials, CycloneDX, of the server's packages and the web app's into artifacts/sbom. The image's own,
# with everything of the system, is made where the image is (.github/workflows/deploy.yml).
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

out=artifacts/sbom tools=artifacts/tools
mkdir -p "$out"
[[ -x "$tools/dotnet-CycloneDX" ]] || dotnet tool install --tool-path "$tools" CycloneDX --version 6.3.1 >/dev/null
"$tools/dotnet-CycloneDX" src/FinanceManager.Api/FinanceManager.Api.csproj --exclude-dev \
  --output "$out" --filename server.cdx.json --output-format Json --set-name finance-manager --disable-package-restore false >/dev/null
npm --prefix web sbom --sbom-format cyclonedx --package-lock-only --omit dev >"$out/web.cdx.json"
for name in server web; do
  node -e '
    const { bomFormat, components } = JSON.parse(require("fs").readFileSync(process.argv[1]))
    if (bomFormat !== "CycloneDX" || components.length < 5) throw new Error(process.argv[1] + " names too little.")
    console.log(process.argv[1] + ": " + components.length + " components")' "$out/$name.cdx.json"
done
