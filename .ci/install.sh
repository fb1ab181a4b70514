#!/bin/sh
# Installs the hadron executable for Linux or macOS: downloads it, verifies its checksum, puts it in place.
#
#   sh install.sh [VERSION]        VERSION such as 0.1.0; the latest release without
#
# HADRON_INSTALL    the folder to install into, default ~/.local/bin
# HADRON_BASE_URL   where releases are: BASE/latest/download/FILE and BASE/download/vVERSION/FILE
#
# The release workflow writes its own address in place of the next line's value.
release_url=""

set -eu

fail() {
  echo "error: $1" >&2
  exit 1
}

has() {
  command -v "$1" >/dev/null 2>&1
}

platform() {
  case "$(uname -s)" in
    Linux) os=linux ;;
    Darwin) os=macos ;;
    *) fail "Failed to install hadron: no executable for $(uname -s) (on Windows, use install.ps1)" ;;
  esac
  case "$(uname -m)" in
    x86_64 | amd64) processor=x86_64 ;;
    aarch64 | arm64) processor=aarch64 ;;
    *) fail "Failed to install hadron: no executable for the processor $(uname -m)" ;;
  esac
  # Under Rosetta a Mac says x86_64 of an aarch64 processor.
  if [ "$os" = macos ] && [ "$(sysctl -n sysctl.proc_translated 2>/dev/null || echo 0)" = 1 ]; then processor=aarch64; fi
  if [ "$os" = linux ] && ldd --version 2>&1 | grep -qi musl; then
    fail "Failed to install hadron: this system has musl, the executable needs glibc"
  fi
  echo "$os-$processor"
}

# download URL FILE
download() {
  if has curl; then
    curl --fail --silent --show-error --location --output "$2" "$1" || fail "Failed to download $1: see curl's message above"
  elif has wget; then
    wget --quiet --output-document="$2" "$1" || fail "Failed to download $1: wget could not get it"
  else
    fail "Failed to download $1: neither curl nor wget is installed"
  fi
}

# The checksum of the file FILE
checksum() {
  if has sha256sum; then
    sha256sum "$1" | cut -d ' ' -f 1
  elif has shasum; then
    shasum -a 256 "$1" | cut -d ' ' -f 1
  else
    fail "Failed to verify the download: neither sha256sum nor shasum is installed"
  fi
}

# Its last line calls it, so that a script cut short by a broken connection does nothing.
main() {
  version=${1:-latest}
  base=${HADRON_BASE_URL:-$release_url}
  [ -n "$base" ] || fail "Failed to find the releases: this script is not from a release, so HADRON_BASE_URL must be set"
  case "$version" in
    latest) from=$base/latest/download ;;
    *) from=$base/download/v${version#v} ;;
  esac
  archive=hadron-$(platform).tar.gz
  folder=${HADRON_INSTALL:-${HOME:?is not set, set it or HADRON_INSTALL}/.local/bin}

  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT TERM
  echo "Downloading $from/$archive"
  download "$from/$archive" "$work/$archive"
  download "$from/SHA256SUMS" "$work/SHA256SUMS"

  expected=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' "$work/SHA256SUMS")
  [ -n "$expected" ] || fail "Failed to verify $archive: SHA256SUMS does not name it"
  actual=$(checksum "$work/$archive")
  [ "$actual" = "$expected" ] || fail "Failed to verify $archive: its SHA-256 is $actual, SHA256SUMS says $expected"

  tar -xzf "$work/$archive" -C "$work" hadron || fail "Failed to unpack $archive: it holds no hadron"
  chmod 755 "$work/hadron"
  installed=$("$work/hadron" --version) || fail "Failed to run the downloaded hadron: nothing was installed"
  mkdir -p "$folder"
  # By rename, so that a hadron that is running keeps its file.
  cp "$work/hadron" "$folder/.hadron.new"
  mv -f "$folder/.hadron.new" "$folder/hadron"

  echo "Installed $installed as $folder/hadron"
  case ":$PATH:" in
    *":$folder:"*) ;;
    *) echo "$folder is not in PATH; add it: export PATH=\"$folder:\$PATH\"" ;;
  esac
}

main "$@"
