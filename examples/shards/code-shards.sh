#!/usr/bin/env bash
# Codes every shard of a folder with as many processes as there are cores, each shard once, by nothing but `warta code`, xargs and sha256sum.
#   examples/shards/code-shards.sh CRAWL CODED [PROCESSES]
# Started again it skips what is done: a shard is done when its checksum stands beside it, which is written last.
set -euo pipefail
from=${1:?wanted the folder of shards}; to=${2:?wanted the folder for the output}; jobs=${3:-$(nproc)}
warta=${WARTA:-"node $(cd "$(dirname "$0")/../.." && pwd)/dist/warta.js"}
mkdir -p "$to"
export to warta from

code_one() {
  local shard=$1 out="$to/$1.jsonl"
  [ -e "$out.sha256" ] && return 0
  mkdir -p "$(dirname "$out")"
  # Coded where the shard lies, so that the record names the shard and not a folder of this machine.
  (cd "$from" && $warta code "$shard" --format reports) > "$out.part.$$" || { rm -f "$out.part.$$"; echo "failed: $shard" >&2; return 1; }
  mv "$out.part.$$" "$out"
  (cd "$to" && sha256sum "$shard.jsonl") > "$out.sha256.part.$$"
  mv "$out.sha256.part.$$" "$out.sha256"
}
export -f code_one
(cd "$from" && find . -type f ! -name '*.part.*' | sed 's|^\./||' | LC_ALL=C sort) | xargs -P "$jobs" -I{} bash -c 'code_one "$1"' _ {}
(cd "$to" && find . -name '*.sha256' -exec sha256sum --quiet -c {} +)
