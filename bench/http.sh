#!/usr/bin/env bash
# bench/http.sh [BINARY]: assessments a second through POST /api/v1/assess at 32 connections
# against `palpate assess --batch` on the same machine in the same minute, and the empty endpoint
# beside them; then POST /api/v1/next-question, one connection a core, so that its p99 is of the
# answer and not of the queue. The clients are the development cases in turn; for the question each
# comes twice, whole (what is left needs the look-ahead) and without its findings (the first screen).
# Prints the figures and adds them to
# build/bench/http.txt. Needs wrk (Debian package wrk) and python3; SECONDS_EACH=8 by default.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

binary=${1:-build/release/apps/palpate/palpate}
seconds=${SECONDS_EACH:-8}
connections=32
((seconds <= 20)) || { echo "SECONDS_EACH: at most 20" >&2; exit 2; }
command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 2; }
[[ -x $binary ]] || { echo "$binary is missing: ./run version" >&2; exit 2; }

folder=$(mktemp -d)
server=
trap '[[ -z $server ]] || { kill "$server"; wait "$server" || true; }; rm -rf "$folder"' EXIT

tools/contract-cases tests/cases/vignettes/development.jsonl |
    python3 -c 'import json, sys
for line in sys.stdin: print(json.dumps(json.loads(line)["input"]))' >"$folder/cases"

python3 -c 'import json, sys
for line in sys.stdin:
    case = json.loads(line)
    print(json.dumps(case))
    print(json.dumps({**case, "findings": {}}))' <"$folder/cases" >"$folder/asked"

# posting FILE ENDPOINT: a script for wrk that posts the lines of FILE in turn.
posting() {
    cat <<LUA
local bodies, i = {}, 0
for line in io.lines("$1") do bodies[#bodies + 1] = line end
wrk.headers["Content-Type"] = "application/json"
request = function()
    i = i % #bodies + 1
    return wrk.format("POST", "$2", nil, bodies[i])
end
done = function(summary)
    if summary.errors.status > 0 then io.stderr:write("not all replies were 200\n") end
end
LUA
}
posting "$folder/cases" /api/v1/assess >"$folder/assess.lua"
posting "$folder/asked" /api/v1/next-question >"$folder/next.lua"

# batch LINES: prints lines a second over all cores.
batch() {
    local from to
    awk -v n="$1" '{ all[NR] = $0 } END { for (i = 0; i < n; i++) print all[i % NR + 1] }' \
        "$folder/cases" >"$folder/lines"
    from=$(date +%s%N)
    "$binary" assess --batch "$folder/lines" >/dev/null
    to=$(date +%s%N)
    awk -v n="$1" -v ns="$((to - from))" 'BEGIN { printf "%.0f", n / ns * 1e9 }'
}

# load CONNECTIONS ARGS...: requests a second and p99.
load() {
    wrk -t1 -c"$1" -d"${seconds}s" --latency "${@:2}" |
        awk '$1 == "99%" { p = $2 } /Requests\/sec/ { print $2, p }'
}

"$binary" serve --listen 127.0.0.1:0 >"$folder/out" 2>/dev/null &
server=$!
until [[ -s $folder/out ]]; do sleep 0.02; done
url=$(sed 's/^listening on //' "$folder/out")

lines=$(($(batch 2000) * seconds))
before=$(batch "$lines")
read -r assess assess_p99 < <(load "$connections" -s "$folder/assess.lua" "$url")
read -r healthz healthz_p99 < <(load "$connections" "$url/healthz")
after=$(batch "$lines")
read -r asked asked_p99 < <(load "$(nproc)" -s "$folder/next.lua" "$url")

mkdir -p build/bench
awk -v a="$assess" -v h="$healthz" -v b="$before" -v c="$after" -v n="$(nproc)" \
    -v v="$("$binary" version)" -v when="$(date -u +%FT%TZ)" -v p="$assess_p99" -v q="$healthz_p99" \
    -v k="$asked" -v r="$asked_p99" \
    'BEGIN { m = (b + c) / 2
    printf "%s, %s, %d cores\n", when, v, n
    printf "batch                 %8.0f a second (before %d, after %d)\n", m, b, c
    printf "POST /api/v1/assess   %8.0f a second, p99 %s, %.0f %% of the batch\n", a, p, 100 * a / m
    printf "GET /healthz          %8.0f a second, p99 %s\n", h, q
    printf "POST /api/v1/next-question %5.0f a second, p99 %s, %d connections\n", k, r, n }' |
    tee -a build/bench/http.txt
