#!/usr/bin/env bash
# bench/calendar_counted.sh [FOLDER_OF_BINARIES]: instructions of what the calendar does, counted by
# valgrind, which does not depend on who else uses the machine:
#   one booking                in a clinic of 100 with hours and 40 rooms, mean of a day of 480
#   one visit of a feed        of one practitioner with 500 bookings
#   one booking of a diary     a month of the clinic's, as `palpate slots` reads it
# Each of one function with all that it calls. Needs valgrind; PALPATE=FILE counts another program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=${1:-build/release}
palpate=${PALPATE:-$build/apps/palpate/palpate}
make_bookings=$build/bench/make_bookings
folder=$(mktemp -d)
server=
stop() { [[ -z $server ]] || { kill "$server"; wait "$server" || true; server=; }; }
trap 'stop; rm -rf "$folder"' EXIT

told() { python3 -c 'import json, sys; print(eval(sys.argv[2], json.load(open(sys.argv[1]))))' "$@"; }

counted() {  # FUNCTION ARGUMENTS...: palpate, counting only what is run within the function
    exec valgrind --tool=callgrind --callgrind-out-file="$folder/counts" --collect-atstart=no \
        --toggle-collect="palpate::scheduling::$1(*" "$palpate" "${@:2}" 2>/dev/null
}

serve() {  # FUNCTION DATA: starts the server there; sets url and token
    token=$("$palpate" token --data "$2" --name bench --scope 'system/*.cruds')
    rm -f "$folder/out"
    counted "$1" serve --data "$2" --listen 127.0.0.1:0 >"$folder/out" &
    server=$!
    until [[ -s $folder/out ]]; do sleep 0.1; done
    url=$(sed 's/^listening on //' "$folder/out")
}

row() {  # WHAT HOW_MANY
    awk -v w="$1" -v n="$2" '/^(summary|totals):/ { all = $2 }
        END { printf "| %s | %d |\n", w, all / n }' "$folder/counts"
}

# A whole day as bench/calendar.sh books it, one a line: five for each practitioner, on the first
# weekday after the month.
day_of_bookings() {
    python3 - "$folder/clinic.json" <<'PY'
import datetime, json, sys
made = json.load(open(sys.argv[1]))
day = datetime.date.fromisoformat(made["first"]) + datetime.timedelta(days=28)
for n in range(480):
    print(json.dumps({"clients": [made["clients"][n]], "practitioners": [made["practitioners"][n % 100]],
                      "resources": [made["rooms"][n % 40]], "service": made["service"],
                      "location": made["location"], "begin": f"{day}T{8 + n // 40:02}:00:00Z",
                      "source": "desk"}))
PY
}

ask() { curl -sf -H "Authorization: Bearer $token" -H "Content-Type: application/json" "$@"; }

bookings() {
    "$make_bookings" "$folder/clinic" 100 40 2000 >"$folder/clinic.json"
    serve book "$folder/clinic"
    local one
    day_of_bookings | while read -r one; do
        ask -o /dev/null -d "$one" "$url/api/v1/bookings"
    done
    stop
    row "one booking of a day of 480" 480
}

feed() {
    "$make_bookings" "$folder/year" 1 1 500 >"$folder/year.json"
    serve feed_of "$folder/year"
    local path visits
    path=$(told "$folder/year.json" \
        '__import__("json").dumps({"kind": "practitioner", "of": practitioners[0]})' |
        ask -d @- "$url/api/v1/feeds" | told /dev/stdin path)
    visits=$(curl -sf "$url$path" | grep -c BEGIN:VEVENT)
    stop
    row "one visit of a feed of $visits" "$visits"
}

diary() {
    (counted read_diary slots --data "$folder/clinic" --service Massage --days 28 \
        --from "$(told "$folder/clinic.json" first)") >/dev/null
    row "one booking of a month's diary of 2,000" 2000
}

printf '| what | instructions |\n|---|---|\n'
bookings
feed
diary
