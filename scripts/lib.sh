# Shared by the scripts beside it: `. scripts/lib.sh` from a script that has set its own options.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Debian's emcc looks for acorn here when `node` is not Debian's own.
if [[ -d /usr/share/nodejs ]]; then export NODE_PATH=/usr/share/nodejs; fi

# Leaves with a sentence that says what to do.
fail() {
  printf '%s: %s\n' "scripts/$(basename "$0")" "$*" >&2
  exit 1
}

# Files of ours that git knows or would add, by pattern, as NUL-ended paths.
our_files() { git ls-files -z --cached --others --exclude-standard --deduplicate -- "$@"; }

# Configures preset $1 when it never was, or when the presets changed since. Ninja sees to the rest.
configure() {
  [[ -f build/$1/build.ninja && ! CMakePresets.json -nt build/$1/build.ninja ]] || cmake --preset "$1"
}

# Builds the targets $2... of preset $1, or everything there is.
build_preset() {
  local preset=$1
  shift
  configure "$preset"
  if (($#)); then
    cmake --build --preset "$preset" --target "$@"
  else
    cmake --build --preset "$preset"
  fi
}
