#!/usr/bin/env bash
# Builds the Dockerfile for real and runs what came out, on a machine without Docker Hub and without a daemon: with Debian's
# buildah, on stand-ins for the base images, made of Debian's packages and of the .NET and Node that are installed here.
# Proves the recipe, the user, the read-only root, the health check and the tools of documents; not Microsoft's, Docker's
# and Debian's own images, which the pipeline uses.
#   KEEP=1  leaves the built image in artifacts/image, and makes the next run faster
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# shellcheck disable=SC2153 # env.sh sets it
cd "$ROOT"

skip() {
  echo "image-check: skipped, $*"
  exit 0
}
[[ $EUID -eq 0 ]] || skip "it needs root, to make file systems and to run in them"
if ! command -v buildah >/dev/null || ! command -v debootstrap >/dev/null; then
  command -v apt-get >/dev/null || skip "buildah and debootstrap are packages of Debian, and this is another system"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends buildah debootstrap; } >/dev/null ||
    skip "buildah and debootstrap cannot be installed"
fi
scripts/need.sh dotnet node

work="$ROOT/artifacts/image"
export BUILDAH_ISOLATION=chroot STORAGE_DRIVER="${STORAGE_DRIVER:-vfs}"
mkdir -p "$work"
store() { buildah --root "$work/storage" --runroot "$work/run" "$@"; }
server=
end_server() { # its whole group, and politely: it has a minute to end by itself
  if [[ -z "$server" ]]; then return; fi
  kill -TERM -- "-$server" 2>/dev/null || :
  for _ in $(seq 60); do
    if ! kill -0 "$server" 2>/dev/null; then break; fi
    sleep 1
  done
  kill -KILL -- "-$server" 2>/dev/null || :
  wait "$server" 2>/dev/null || :
  server=
}
finish() {
  local code=$?
  trap - EXIT
  end_server
  store rm --all >/dev/null 2>&1 || :
  if [[ -z "${KEEP:-}" ]]; then rm -rf "$work"; fi
  exit "$code"
}
trap finish EXIT

# --- the stand-ins -----------------------------------------------------------------------------------------------------
release=trixie
mirror="${DEBIAN_MIRROR:-http://deb.debian.org/debian}"
known() { store inspect --type image "$1" >/dev/null 2>&1; }

stand_in() { # image, from, then pairs of a path here and its folder there
  local image="$1" container variable
  known "$image" && return
  container="$(store from --pull-never "$2")"
  shift 2
  while (($#)); do
    store copy -q "$container" "$1" "$2" >/dev/null
    shift 2
  done
  if [[ "$image" == *sdk* ]]; then
    store run "$container" -- sh -c 'ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet &&
      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libssl3t64 libstdc++6 zlib1g' >/dev/null
  elif [[ "$image" == */node:* ]]; then
    store run "$container" -- sh -c 'ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm &&
      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libatomic1 libstdc++6' >/dev/null
  fi
  # As this machine's own programs are told to know its registries.
  for variable in NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR NUGET_CERT_REVOCATION_MODE; do
    if [[ -n "${!variable:-}" && "$image" != *aspnet* ]]; then store config --env "$variable=${!variable}" "$container"; fi
  done
  store commit -q --rm "$container" "$image" >/dev/null
}

debian="docker.io/library/debian:$release-slim"
if ! known "$debian"; then
  say "Making Debian"
  tree="${DEBIAN_TREE:-$work/debian}"
  [[ -x "$tree/bin/sh" ]] || debootstrap --variant=minbase --include=ca-certificates "$release" "$tree" "$mirror" >"$work/debootstrap.log" 2>&1 ||
    fail "debootstrap failed: $(tail -n 3 "$work/debootstrap.log")"
  rm -rf "$tree"/var/lib/apt/lists/* "$tree"/var/cache/apt/archives/*.deb "$tree"/usr/share/{doc,info,locale,man}/*
  # What makes Debian's image slim: packages leave their manuals and translations out.
  printf 'path-exclude /usr/share/%s/*\n' doc info locale man >"$tree/etc/dpkg/dpkg.cfg.d/slim"
  container="$(store from scratch)"
  store copy -q "$container" "$tree" / >/dev/null
  store config --cmd /bin/bash --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
  store commit -q --rm "$container" "$debian" >/dev/null
fi
say "Making the other bases"
dotnet="$(dirname "$(readlink -f "$(command -v dotnet)")")"
node="$(readlink -f "$(command -v node)")"
npm="$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")"
authorities=/etc/ssl/certs # those of this machine, by which its registries are known
stand_in mcr.microsoft.com/dotnet/aspnet:10.0 "$debian" \
  "$dotnet/dotnet" /usr/share/dotnet/ "$dotnet/host" /usr/share/dotnet/host "$dotnet/shared" /usr/share/dotnet/shared
stand_in mcr.microsoft.com/dotnet/sdk:10.0 "$debian" "$dotnet" /usr/share/dotnet "$authorities" /etc/ssl/certs
stand_in docker.io/library/node:22-trixie-slim "$debian" \
  "$node" /usr/local/bin/ "$npm" /usr/local/lib/node_modules/npm "$authorities" /etc/ssl/certs

# --- the image ---------------------------------------------------------------------------------------------------------
say "Building the image"
context="$work/context"
rm -rf "$context" && mkdir -p "$context"
git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- -cf - | tar -xf - -C "$context"
# The Internet's file cannot be fetched here; what stands in for it is any certificate.
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=stand-in -keyout /dev/null -out "$context/web/stand-in.pem" 2>/dev/null
settings=()
for file in "$HOME/.npmrc" "$HOME/.nuget/NuGet"; do
  if [[ -e "$file" ]]; then settings+=(--volume "$file:/root/${file#"$HOME"/}:ro"); fi
done
image=finance-manager
store bud -q --pull-never --format docker --layers=false "${settings[@]}" --build-arg RDS_CERTIFICATES=web/stand-in.pem \
  --tag "$image" "$context" >"$work/build.log" 2>&1 || fail "The image is not built: $(tail -n 40 "$work/build.log")"

# --- what came out -----------------------------------------------------------------------------------------------------
store inspect --type image "$image" >"$work/image.json"
config() { # JavaScript over the image's configuration, c; a list is written as lines
  node -e '
    const c = JSON.parse(require("fs").readFileSync(process.argv[1])).Docker.config
    const value = eval(process.argv[2])
    console.log(Array.isArray(value) ? value.join("\n") : value)' "$work/image.json" "$1"
}
failures=0
proves() { # what, whether
  if [[ "$2" == yes ]]; then echo "  ok      $1"; else
    echo "  FAILED  $1"
    failures=$((failures + 1))
  fi
}
yes_if() { if "$@" >/dev/null 2>&1; then echo yes; else echo no; fi; }

mapfile -t environment < <(config 'c.Env')
mapfile -t entrypoint < <(config 'c.Entrypoint')
mapfile -t health < <(config 'c.Healthcheck.Test.slice(1)')
user="$(config 'c.User')"
root="$(store mount "$(store from --pull-never "$image")")"
base="$(store mount "$(store from --pull-never "$debian")")"

say "The image"
mib() { du -smx --apparent-size "$1" | cut -f1; }
ours=$(($(mib "$root") - $(mib "$base")))
echo "  size    $ours MiB of ours ($(mib "$root/app") program and web app, $(mib "$root/usr/share/dotnet") .NET, the rest tools), on $(mib "$base") MiB of Debian"
proves "our layers are at most 350 MB, uncompressed" "$(yes_if test "$ours" -le 333)"
proves "it runs as a user, by number: $user" "$(yes_if test "${user%%:*}" -ge 1000)"
proves "/data and /tmp are its volumes" "$(yes_if test "$(config 'Object.keys(c.Volumes).sort().join()')" = /data,/tmp)"
proves "the health check is the program's own verb" "$(yes_if test "${health[*]}" = "finance-manager healthcheck")"
proves "it holds no sources, no settings of registries, no .env" \
  "$(yes_if test -z "$(find "$root/app" "$root/root" "$root/src" \( -name '*.cs' -o -name .npmrc -o -name 'NuGet.Config' -o -name '.env*' -o -name node_modules \) -size +0 2>/dev/null)")"

# As a container runs: the root read-only, two writable folders, no privileges, the user and variables of the image.
inside() { # command...
  # shellcheck disable=SC2016 # expanded in there
  unshare --mount --pid --fork --kill-child --propagation private bash -c '
    set -euo pipefail
    root="$1" user="$2" data="$3" scratch="$4"
    shift 4
    mount --bind "$root" "$root" && mount -o remount,bind,ro "$root"
    mount --bind "$data" "$root/data" && mount --bind "$scratch" "$root/tmp"
    mount -t proc proc "$root/proc"
    for device in null zero random urandom; do mount --bind "/dev/$device" "$root/dev/$device"; done
    exec chroot "$root" setpriv --reuid="${user%%:*}" --regid="${user##*:}" --clear-groups \
      --no-new-privs --bounding-set=-all --inh-caps=-all --ambient-caps=-all "$@"' inside "$root" "$user" "$work/data" "$work/tmp" \
    env -i "${environment[@]}" "ASPNETCORE_URLS=http://127.0.0.1:$port" "$@"
}
for device in null zero random urandom; do [[ -e "$root/dev/$device" ]] || : >"$root/dev/$device"; done
rm -rf "$work/data" "$work/tmp"
install -d -o "${user%%:*}" -g "${user##*:}" -m 0700 "$work/data"
install -d -m 1777 "$work/tmp"
port="$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')"

say "Running it"
set -m
inside "${entrypoint[@]}" >"$work/server.log" 2>&1 &
server=$!
set +m
healthy=no
for _ in $(seq 120); do
  kill -0 "$server" 2>/dev/null || break
  if inside "${health[@]}" >"$work/health.log" 2>&1; then healthy=yes && break; fi
  sleep 1
done
proves "it starts on a read-only root, and its health check passes" "$healthy"
[[ $healthy == yes ]] || tail -n 20 "$work/server.log" "$work/health.log" >&2
proves "it serves the web app" "$(yes_if grep -q '<div id="root">' <(curl -sS "http://127.0.0.1:$port/"))"
proves "the process has the image's user" "$(yes_if pgrep -u "${user%%:*}" -f '^dotnet /app/finance-manager.dll')"
proves "the root cannot be written to" "$(inside sh -c 'touch /app/x /etc/x /x 2>/dev/null || echo yes')"
begin=$SECONDS
end_server
proves "it ends when it is told to" "$(yes_if test $((SECONDS - begin)) -lt 60)"
proves "without a server its health check fails" "$(if inside "${health[@]}" >/dev/null 2>&1; then echo no; else echo yes; fi)"

say "Its tools"
for tool in 'tesseract --version' 'pdftotext -v' 'pdftoppm -v' 'zbarimg --version' 'pg_dump --version' 'pg_restore --version'; do
  # shellcheck disable=SC2086 # a command and its argument
  proves "$tool" "$(yes_if inside $tool)"
done
for language in eng por spa; do
  proves "tesseract reads $language" "$(yes_if grep -qx "$language" <(inside tesseract --list-langs 2>&1))"
done
install -o "${user%%:*}" -m 0600 tests/FinanceManager.Statements.Tests/Samples/ofx/xml-two-accounts.ofx "$work/data/statement.ofx"
proves "its verbs work: read of a statement" "$(yes_if inside "${entrypoint[@]}" read /data/statement.ofx)"

((failures == 0)) || fail "image-check: $failures of its promises are broken"
echo "image-check: passed"
