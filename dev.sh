#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds, runs and tests Screenfold, from nothing but a clone, git and apt on Debian 12.
# Lists of packages, options and tests are split into words on purpose:
# shellcheck disable=SC2046,SC2086
set -eu

here=$PWD
cd "$(dirname "$0")"
top=$PWD
build=$top/_build

# The one list of packages.
packages() {
  sed 's/#.*//' <<'LIST'
    # to build: compiler, build system, translations, libraries
    gcc libc6-dev meson ninja-build pkgconf python3 gettext libstemmer-dev
    libgtk-4-dev libadwaita-1-dev libjson-glib-dev libsqlite3-dev libxml2-dev libarchive-dev
    libpeas-dev
    # to set citations: a JavaScript engine, styles and their languages (optional)
    libjavascriptcoregtk-6.0-dev citation-style-language-styles citation-style-language-locales
    # to build and install: icon cache, desktop and MIME databases
    libgtk-4-bin desktop-file-utils shared-mime-info
    # to test: validators, a display and a session bus of our own
    appstream libxml2-utils xvfb xauth dbus
    # to test as a hand and a screen reader do: real input, the accessibility bus
    xdotool at-spi2-core gir1.2-atspi-2.0 python3-gi
    # to run: icons, what draws them, and the font beside them
    adwaita-icon-theme librsvg2-common fonts-cantarell
LIST
}

usage() {
  cat <<'HELP'
usage: ./dev.sh COMMAND

  run [FILE]        builds, and opens the Mexico City library, or FILE;
                    without a display, saves a picture of the window instead
  test [WHICH…]     builds, and runs all tests, or those meant by WHICH: a suite
                    (headless, display), a folder (model) or a test (model/edtf)
  sanitize [WHICH…] the same, with the address and undefined-behaviour sanitizers
  bench             builds, and runs the benchmarks

Each installs the Debian packages it misses (by sudo, when you are not root) and
builds in ./_build. Nothing else outside this folder is changed.
HELP
}

say()  { printf '%s\n' "· $*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# --- packages

missing_packages() {
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $(packages) 2>/dev/null | sed -n 's/^installed //p')
  for package in $(packages); do
    printf '%s\n' "$installed" | grep -qxF "$package" || printf '%s ' "$package"
  done
}

# apt ARGUMENT…: apt-get as root, without questions; its many words go to a log
apt() {
  set -- env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
  [ "$(id -u)" = 0 ] || set -- sudo "$@"
  "$@" >"$build/apt.log" 2>&1 || { tail -n 5 "$build/apt.log" >&2; return 1; }
}

install_missing() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is not Debian: going on with what is installed"
    return
  fi
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
    fail "Packages are missing, and you are neither root nor is there sudo. As root, run: apt-get install --no-install-recommends $missing"
  say "Installing $missing(the first time, this takes some minutes)"
  mkdir -p "$build"
  apt update || say "The package lists could not be refreshed; trying with those at hand"
  apt install --no-install-recommends $missing || fail "The packages could not be installed; more in $build/apt.log."
}

# --- what does not come from Debian

# axe-core, pinned; it stays in the build folder. It looks for what a screen reader
# would miss in exported web pages; without it that test skips itself.
axe_version=4.10.3
axe_sum=0f2b4d7dcdf7d1219df8d1959ad68e565f51d14c3f0d88bb71cd59abeb956292

fetch_axe() {
  nest=$1/axe-core
  [ ! -f "$nest/package/axe.min.js" ] || return 0
  command -v npm >/dev/null || return 0
  rm -rf "$nest"
  mkdir -p "$nest"
  archive=$nest/axe-core-$axe_version.tgz
  (cd "$nest" && timeout 60 npm pack --silent --fetch-retries=0 "axe-core@$axe_version" >/dev/null 2>&1) &&
    printf '%s  %s\n' "$axe_sum" "$archive" | sha256sum --check --status &&
    tar -xzf "$archive" -C "$nest" package/axe.min.js package/LICENSE ||
    { rm -rf "$nest"; say "axe-core could not be fetched, or is not what it should be: going on without it"; }
}

# citeproc-js, pinned; it stays in the build folder. Without npm or a network,
# Screenfold is built without its plugin for citations.
citeproc_version=2.4.63
citeproc_sum=7f2b7714bfd1f4480aad9c34972eb5d48dc1b85876ba21b5aa9aee74156e2ccf

fetch_citeproc() {
  nest=$1/citeproc
  [ ! -f "$nest/citeproc_commonjs.js" ] || return 0
  command -v npm >/dev/null || { say "There is no npm: going on without citation styles"; return 0; }
  say "Fetching citeproc-js"
  rm -rf "$nest.new"
  mkdir -p "$nest.new"
  archive=$nest.new/citeproc-$citeproc_version.tgz
  if (cd "$nest.new" && timeout 60 npm pack --silent --fetch-retries=0 "citeproc@$citeproc_version" >/dev/null 2>&1) &&
     printf '%s  %s\n' "$citeproc_sum" "$archive" | sha256sum --check --status &&
     tar -xzf "$archive" -C "$nest.new" --strip-components=1; then
    rm -rf "$nest"
    mv "$nest.new" "$nest"
  else
    rm -rf "$nest.new"
    say "citeproc-js could not be fetched, or is not what it should be: going on without citation styles"
  fi
}

# --- building

# configure FOLDER [OPTION…]
configure() {
  folder=$1
  shift
  say "Setting up $folder"
  # without a build.ninja, what is there was left by an attempt that failed
  if [ -f "$folder/build.ninja" ]; then set -- --reconfigure "$@"; else rm -rf "$folder/meson-private"; fi
  fetch_axe "$folder"
  fetch_citeproc "$folder"
  output=$(meson setup "$@" "$folder" "$top" 2>&1) || fail "$(printf '%s\n' "$output" | tail -n 12)"
}

# is_set FOLDER OPTION: whether the folder was set up with it
is_set() {
  [ -f "$1/build.ninja" ] && grep -qsx "$2" "$1/meson-private/cmd_line.txt"
}

# ninja calls Meson again by itself when a meson.build has changed
compile() {
  say "Building in $1"
  if [ -t 1 ]; then quiet=; else quiet=--quiet; fi
  ninja $quiet -C "$1" || fail "The build failed."
}

# --- running

# on_a_display COMMAND…: under a screen and a session bus of its own, where there can be such
on_a_display() {
  unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
  if command -v xvfb-run >/dev/null && command -v dbus-run-session >/dev/null; then
    set -- xvfb-run -a -s '-screen 0 1600x1000x24 -noreset' dbus-run-session -- "$@"
  else
    say "There is no Xvfb here: what needs a display is skipped"
  fi
  GDK_BACKEND=x11 "$@"
}

take_picture() {
  picture=$build/screenshot.png
  say "There is no display: drawing $1 into a picture"
  rm -f "$picture"
  # a bare display has no desktop that says which font to use
  mkdir -p "$build/gtk-4.0"
  printf '[Settings]\ngtk-font-name=Cantarell 11\n' >"$build/gtk-4.0/settings.ini"
  on_a_display env XDG_CONFIG_HOME="$build" GSK_RENDERER=cairo GTK_A11Y=none ADW_DISABLE_PORTAL=1 GSETTINGS_BACKEND=memory \
    timeout 120 "$build/app/screenfold" --screenshot="$picture" --size=1600x1000 "$1" || fail "The timeline could not be drawn."
  python3 tests/build/is-drawn.py "$picture" || fail "The timeline was not drawn."
  say "The timeline is in $picture"
}

run() {
  file=${1:-$top/data/libraries/mexico-city.xml}
  case $file in /*) ;; *) file=$here/$file ;; esac
  [ -e "$file" ] || fail "There is no file $file."
  install_missing
  [ -f "$build/build.ninja" ] || configure "$build"
  compile "$build"
  # settings and icon are found without being installed
  export GSETTINGS_SCHEMA_DIR="$build/data" XDG_DATA_DIRS="$top/data:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening $file"
    exec "$build/app/screenfold" "$file"
  fi
  take_picture "$file"
}

# --- testing

# Whatever goes wrong before the cases are counted is a failure, and the last line says so.
finish_tests() {
  status=$?
  [ -n "${counted:-}" ] || { echo '0 passed, 1 failed'; exit 1; }
  exit "$status"
}

# run_tests FOLDER PATIENCE [WHICH…]
run_tests() {
  folder=$1 patience=$2 log=$1/meson-logs/testlog.json chosen=
  shift 2
  compile "$folder"
  [ $# = 0 ] || chosen=$(python3 tests/build/tally.py select "$folder" "$@") || exit 1
  say "Running the tests"
  rm -f "$log"
  # Meson's verdict is in the log, beside the cases
  on_a_display meson test -C "$folder" --no-rebuild --timeout-multiplier "$patience" --print-errorlogs $chosen || true
  counted=yes
  python3 tests/build/tally.py count "$log"
}

run_all_tests() {
  trap finish_tests EXIT
  install_missing
  is_set "$build" 'werror = True' || configure "$build" --werror --fatal-meson-warnings
  run_tests "$build" 2 "$@"
}

sanitize() {
  trap finish_tests EXIT
  install_missing
  is_set "$build-sanitize" 'b_sanitize = address,undefined' ||
    configure "$build-sanitize" -Db_sanitize=address,undefined -Db_lundef=false
  export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
  export LSAN_OPTIONS="suppressions=$top/tests/lsan.supp:print_suppressions=0"
  run_tests "$build-sanitize" 5 "$@"
}

bench() {
  install_missing
  [ -f "$build/build.ninja" ] || configure "$build"
  compile "$build"
  on_a_display meson test --benchmark -C "$build" --no-rebuild --verbose
}

command=${1:-help}
[ $# = 0 ] || shift
case $command in
  run | sanitize | bench) "$command" "$@" ;;
  test) run_all_tests "$@" ;;
  help | -h | --help) usage ;;
  *) usage >&2; exit 2 ;;
esac
