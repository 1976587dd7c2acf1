#!/usr/bin/env bash
# bench/record.sh [FOLDER_OF_BINARIES]: the record through HTTP, each figure beside its limit from
# the same minute:
#   durable writes at 64 connections   against 1 / (1/empty endpoint + 1/bare), where bare is the
#                                      very same statements in groups of 64 without HTTP
#   one client with episode summary    against the empty endpoint, at 32 connections
#   memory and start of a practice with CLIENTS clients (100000 by default)
# Prints rows of docs/performance.md. Needs wrk (Debian package wrk) and python3; SECONDS_EACH=5;
# DATA=FOLDER measures a copy of that one instead.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source bench/wrk.sh

build=${1:-build/release}
palpate=$build/apps/palpate/palpate
seconds=${SECONDS_EACH:-5}
clients=${CLIENTS:-100000}
command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 2; }

folder=$(mktemp -d)
server=
trap '[[ -z $server ]] || { kill "$server"; wait "$server" || true; }; rm -rf "$folder"' EXIT

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

data=$folder/data
if [[ -n ${DATA:-} ]]; then
    cp -r "$DATA" "$data"
else
    "$palpate" demo --data "$data" --clients "$clients" --seed 1 >/dev/null 2>&1
fi
token=$("$palpate" token --data "$data" --name bench --scope 'system/*.cruds')

begun=$(milliseconds)
"$palpate" serve --data "$data" --listen 127.0.0.1:0 >"$folder/out" 2>/dev/null &
server=$!
until [[ -s $folder/out ]]; do sleep 0.005; done
start_ms=$(($(milliseconds) - begun))
url=$(sed 's/^listening on //' "$folder/out")

ids=$(curl -s -H "Authorization: Bearer $token" "$url/api/v1/clients?count=100" |
    python3 -c 'import json, sys
for c in json.load(sys.stdin)["clients"]: print(c["id"])')
clients_script >"$folder/write.lua"
# The empty endpoint is asked by the same script: what the asking itself costs is in both.
asking() {  # PATH_BEFORE_ID PATH_AFTER_ID
    echo "local ids, i = {}, 0"
    printf 'ids[#ids + 1] = "%s"\n' $ids
    cat <<LUA
wrk.headers["Authorization"] = "Bearer $token"
request = function()
    i = i % #ids + 1
    return wrk.format("GET", "$1" .. ids[i] .. "$2")
end
LUA
}
asking /api/v1/clients/ /summary >"$folder/read.lua"
asking '/healthz?' '' >"$folder/empty.lua"

read -r empty64 _ < <(load 64 "$url/healthz")
read -r writes writes_p99 < <(load 64 -s "$folder/write.lua" "$url")
bare=$("$build/bench/store_bench" --bare "$seconds")
read -r plain32 _ < <(load 32 "$url/healthz")
read -r empty32 _ < <(load 32 -s "$folder/empty.lua" "$url")
read -r reads reads_p99 < <(load 32 -s "$folder/read.lua" "$url")
memory=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status")

awk -v w="$writes" -v wp="$writes_p99" -v e="$empty64" -v b="$bare" -v r="$reads" -v rp="$reads_p99" \
    -v f="$empty32" -v plain="$plain32" -v m="$memory" -v s="$start_ms" -v n="$clients" 'BEGIN {
    limit = 1 / (1 / e + 1 / b)
    printf "| what | measured | limit | share |\n|---|---|---|---|\n"
    printf "| durable writes, 64 connections | %.0f a second, p99 %s | %.0f | %.2f |\n", w, wp, limit, w / limit
    printf "| one client with summary, 32 connections | %.0f a second, p99 %s | %.0f by the same script, %.0f without | %.2f, %.2f |\n", r, rp, f, plain, r / f, r / plain
    printf "| memory after that, %d clients | %d MB | 80 | |\n", n, m
    printf "| start, %d clients | %d ms | 300 | |\n", n, s }'
