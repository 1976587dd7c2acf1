#!/usr/bin/env bash
# bench/calendar.sh [FOLDER_OF_BINARIES]: the calendar through HTTP and from the data file, each
# figure beside its limit from the same minute:
#   free times of a month      one practitioner with a year of bookings, 32 connections, against a
#                              file of the page of about the same size
#   bookings, 64 connections   durable, in a clinic of 100 with hours and rooms, against clients
#                              written to the same server
#   any of 100, any of 40      `palpate slots` of a month with each of STORED bookings in the store,
#                              the month's own 9,600 among them
#   a feed of VISITS visits    bench/feeds.py, beside Radicale; 0 leaves it out
# Prints rows of docs/performance.md. Needs wrk and radicale (Debian packages) and python3;
# SECONDS_EACH=5 STORED="9600 100000 1000000" VISITS=10000.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source bench/wrk.sh

build=${1:-build/release}
palpate=$build/apps/palpate/palpate
make_bookings=$build/bench/make_bookings
seconds=${SECONDS_EACH:-5}
command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 2; }
for program in "$palpate" "$make_bookings"; do
    [[ -x $program ]] || { echo "$program is missing: see docs/performance.md" >&2; exit 2; }
done

folder=$(mktemp -d)
server=
stop() { [[ -z $server ]] || { kill "$server"; wait "$server" || true; server=; }; }
trap 'stop; rm -rf "$folder"' EXIT

serve() {  # DATA: starts the server there; sets url and token
    token=$("$palpate" token --data "$1" --name bench --scope 'system/*.cruds')
    rm -f "$folder/out"
    "$palpate" serve --data "$1" --listen 127.0.0.1:0 >"$folder/out" 2>/dev/null &
    server=$!
    until [[ -s $folder/out ]]; do sleep 0.02; done
    url=$(sed 's/^listening on //' "$folder/out")
}

told() { python3 -c 'import json, sys; print(eval(sys.argv[2], json.load(open(sys.argv[1]))))' "$@"; }

row() {  # WHAT MEASURED P99 LIMIT REACH
    awk -v w="$1" -v m="$2" -v p="$3" -v l="$4" -v r="$5" 'BEGIN {
        printf "| %s | %.0f a second, p99 %s | %.0f | %.2f (reach %s) |\n", w, m, p, l, m / l, r }'
}

free_times() {
    "$make_bookings" "$folder/year" 1 1 2000 >"$folder/year.json"
    serve "$folder/year"
    local path answer size file file_rate file_p99 free free_p99
    path=$(told "$folder/year.json" \
        'f"/api/v1/free?service={service}&location={location}&practitioner={practitioners[0]}&day={first}&days=30"')
    answer=$folder/free.json
    curl -sf -H "Authorization: Bearer $token" "$url$path" >"$answer"
    size=$(stat -c %s "$answer")
    file=$(find web/dist/assets -type f -printf '%s %f\n' |
        awk -v s="$size" '{ d = $1 > s ? $1 - s : s - $1 } NR == 1 || d < best { best = d; f = $2 }
                          END { print f }')
    read -r file_rate file_p99 < <(load 32 -H "Authorization: Bearer $token" "$url/assets/$file")
    read -r free free_p99 < <(load 32 -H "Authorization: Bearer $token" "$url$path")
    row "free times of a month, $size bytes, 32 connections" "$free" "$free_p99" "$file_rate" 0.5
    stop
}

# Bookings of the clinic's own rooms and people, each at an hour of its own after the month.
bookings_script() {
    python3 - "$1" "$token" <<'PY'
import datetime, json, sys
made = json.load(open(sys.argv[1]))
first = datetime.date.fromisoformat(made["first"]) + datetime.timedelta(days=28)
lists = "\n".join(f"local {name} = {{" + ",".join(f'"{one}"' for one in made[name]) + "}"
                  for name in ("practitioners", "rooms", "clients"))
print(f"""{lists}
local n, first = 0, {int(datetime.datetime.combine(first, datetime.time(8), datetime.timezone.utc).timestamp())}
wrk.headers["Authorization"] = "Bearer {sys.argv[2]}"
wrk.headers["Content-Type"] = "application/json"
request = function()
    local day, at = math.floor(n / 480), n % 480
    local begin = first + (day + 2 * math.floor(day / 5)) * 86400 + math.floor(at / 40) * 3600
    wrk.headers["Idempotency-Key"] = string.format("bench-%d-%d", os.time(), n)
    n = n + 1
    return wrk.format("POST", "/api/v1/bookings", nil, string.format(
        '{{"clients":["%s"],"practitioners":["%s"],"resources":["%s"],"service":"{made["service"]}",'
        .. '"location":"{made["location"]}","begin":"%s","source":"desk"}}',
        clients[at + 1], practitioners[at % 100 + 1], rooms[at % 40 + 1],
        os.date("!%Y-%m-%dT%H:%M:%SZ", begin)))
end""")
PY
}

bookings() {
    "$make_bookings" "$folder/clinic" 100 40 9600 >"$folder/clinic.json"
    serve "$folder/clinic"
    local writes writes_p99 booked booked_p99
    clients_script >"$folder/clients.lua"
    bookings_script "$folder/clinic.json" >"$folder/bookings.lua"
    read -r writes writes_p99 < <(load 64 -s "$folder/clients.lua" "$url")
    read -r booked booked_p99 < <(load 64 -s "$folder/bookings.lua" "$url")
    row "bookings, durable, 64 connections" "$booked" "$booked_p99" "$writes" 0.6
    stop
}

slots() {
    local stored
    for stored in ${STORED-9600 100000 1000000}; do
        "$make_bookings" "$folder/many" 100 40 "$stored" >"$folder/many.json"
        for _ in 1 2 3 4 5 6 7; do
            "$palpate" slots --data "$folder/many" --service Massage --days 28 --json \
                --from "$(told "$folder/many.json" first)"
        done | python3 -c 'import json, statistics, sys
runs = [json.loads(line) for line in sys.stdin]
found = {key: statistics.median(run[key] for run in runs) for key in ("ready_ms", "search_ms")}
print("| a month, any of 100, any of 40, {:,} bookings stored | found in {:.2f} ms, read in {:.0f} ms | 2 ms | {:.2f} |"
      .format(int(sys.argv[1]), found["search_ms"], found["ready_ms"], found["search_ms"] / 2))' "$stored"
        rm -rf "$folder/many"
    done
}

printf '| what | measured | limit | share |\n|---|---|---|---|\n'
free_times
bookings
slots
if ((${VISITS:-10000} > 0)); then
    python3 bench/feeds.py "$palpate" "${VISITS:-10000}"
fi
