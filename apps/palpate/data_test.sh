#!/usr/bin/env bash
# data_test.sh PALPATE MAKER PEOPLE: a practice leaves as a backup and as an export, comes back from both,
# and a client is erased for good; wrong uses end with one clear line. PEOPLE: how many the demonstration has.
# Prints what is wrong.
set -uo pipefail

palpate=$1 maker=$2 people=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1

wrong() {
    printf 'data_test: %s\n' "$*"
    exit 1
}

# works ARGS...: exit code 0, nothing on standard error.
works() {
    "$palpate" "$@" >out 2>err || wrong "$*: exit code $?, $(<err)"
    [[ ! -s err ]] || wrong "$*: stderr $(<err)"
}

# refused CODE WORDS ARGS...: this exit code, and one line with these words.
refused() {
    local code=0
    "$palpate" "${@:3}" >out 2>err </dev/null || code=$?
    ((code == $1)) || wrong "${*:3}: exit code $code, $(<err)"
    [[ ! -s out ]] || wrong "${*:3}: stdout $(<out)"
    grep -qe "$2" err || wrong "${*:3}: $(<err)"
    # Wrong words on the command line have a second line that points to --help.
    (($(wc -l <err) == 1)) || grep -q -- --help err || wrong "${*:3}: several lines: $(<err)"
}

[[ -n $("$maker" one) ]] || wrong "$maker makes nothing"
rm -rf one
mapfile -t clients < <("$maker" one)

works key new key
[[ $(stat -c '%a %s' key) == '600 32' ]] || wrong "the key file is $(stat -c '%a %s' key)"
works backup --data one --to backup --key-file key
works restore backup --data two --key-file key
works verify --data two
printf 'twelve warm hands on a table\n' >words
works backup --data one --to backup-words --passphrase-file words
works restore backup-words --data three --passphrase-file words

refused 2 'there already' key new key
refused 2 'there already' backup --data one --to backup --key-file key
refused 2 'No such file' backup --data one --to backup2 --key-file nokey
refused 2 'no key file' backup --data one --to backup2 --key-file words
refused 2 'key-file' backup --data one --to backup2
refused 2 'no data file' backup --data nowhere --to backup2 --key-file key
[[ ! -e nowhere ]] || wrong 'a mistyped folder was made'
refused 2 'no such file' restore nofile --data four --key-file key
refused 1 'sealed with a key file' restore backup --data four --passphrase-file words
"$palpate" key new key2 >/dev/null
refused 1 'another one' restore backup --data four --key-file key2
head -c 5000 backup >short
refused 1 'altered or cut short\|another one' restore short --data four --key-file key
refused 1 'replace' restore backup --data two --key-file key
[[ ! -e four ]] || wrong 'a refused restore left a folder'

works export --data one --to whole
works export --data one --to copy --client "${clients[0]}"
grep -q Xylophonia whole/index.html || wrong 'the index lacks a client'
grep -rq Ruiz copy && wrong "a client's copy holds another client"
compgen -G 'whole/drawings/*-female-back.svg' >/dev/null || wrong 'no drawing'
(cd whole && b2sum -l 256 --quiet -c pages.b2sum) || wrong 'pages.b2sum is wrong'
works import whole --data five
works verify --data five
works export --data five --to again
diff -r -x manifest.json whole again || wrong 'what came back is not what left'

refused 1 'here already' import whole --data five
refused 2 'no such folder' import nowhere --data six
refused 2 'no export' import one --data six
refused 1 'there already' export --data one --to whole
refused 2 'no such client' export --data one --to seven --client 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e
refused 2 'expected an id' export --data one --to seven --client Ruiz
refused 2 'no such practice' export --data one --to seven --practice nowhere
printf ' ' >>whole/records/client.jsonl
refused 2 'hash is another' import whole --data eight

works replay --data one
grep -q 'nothing would change' out || wrong "replay said $(<out)"
refused 2 'expected an id' replay --data one --client Ruiz
refused 2 'no data file' replay --data nowhere
works demo --data made-up --clients "$people" --seed 7
link=$(tail -n 1 out)  # as it is printed, it works
[[ $link == 'palpate link '* ]] || wrong "demo ended with: $link"
eval "works ${link#palpate }"
grep -q '/welcome#' out || wrong "the link that demo names made: $(<out)"
works replay --data made-up --json
grep -q '"changes":\[\]' out || wrong "the same knowledge says otherwise: $(head -c 300 out)"
mkdir overlay
printf 'id,effleurage\nanticoagulant,2\nosteoporosis,2\n' >overlay/conditions.csv
works replay --data made-up --overlay overlay
grep -q 'limits that were not said' out || wrong "a tighter rule does not show: $(head -c 300 out)"
works verify --data made-up
# The made-up calendar: visits that took place and some to come.
works export --data made-up --to made-up-whole
python3 - made-up-whole/records "$people" <<'END' || wrong 'the made-up calendar is not as it should be'
import json
import sys

people = int(sys.argv[2])
now, visits = {}, {}
for line in open(f"{sys.argv[1]}/booking.jsonl"):
    kept = json.loads(line)
    now[kept["id"]] = kept
for kept in now.values():
    content = kept["content"]
    visits.setdefault(content["status"], []).append(content)
    begun = content["begin"] <= kept["changed_at"]
    assert begun == (content["status"] != "booked"), kept
assert len(visits["done"]) > people and len(visits["booked"]) > people, list(visits)
assert len({v["clients"][0] for v in visits["booked"]}) > people / 3
# Letters to doctors, of each kind that the pages show.
letters = {}
for line in open(f"{sys.argv[1]}/referral.jsonl"):
    kept = json.loads(line)
    letters[kept["id"]] = kept["content"]
stand = sorted(one["status"] for one in letters.values())
assert stand == ["answered", "answered", "closed", "waiting", "waiting"], stand
assert sum(one["status"] == "answered" and "read" not in one for one in letters.values()) == 1, letters
END
service=$(python3 - made-up-whole/records <<'END'
import json
import sys

for line in open(f"{sys.argv[1]}/service.jsonl"):
    content = json.loads(line)["content"]
    if content["practitioners"] == 1 and content["needs"]:
        print(content["name"])
        break
END
)
works slots --data made-up --service "${service^^}" --from "$(date -d '+1 day' +%F)" --days 20 --json
cp out slots
python3 - slots made-up-whole/records <<'END' || wrong 'the free starts are not as they should be'
import datetime
import json
import sys

found = json.load(open(sys.argv[1]))
slots = found["slots"]
assert found["search_ms"] > 0 and len(slots) > 100, (found["search_ms"], len(slots))
moment = datetime.datetime.fromisoformat
now = {}
for line in open(f"{sys.argv[2]}/booking.jsonl"):
    kept = json.loads(line)
    now[kept["id"]] = kept["content"]
taken = {}
for visit in now.values():
    if visit["status"] == "booked":
        span = [moment(visit[end].replace("Z", "+00:00")) for end in ("begin", "until")]
        for who in visit["practitioners"] + visit["resources"]:
            taken.setdefault(who, []).append(span)
starts = [moment(slot["start"]) for slot in slots]
assert starts == sorted(starts) and len(set(starts)) == len(starts)
held = 0
for slot in slots:
    for who in (slot["practitioner"], slot["room"]):
        held += who in taken
        for begin, end in taken.get(who, []):
            assert not (begin < moment(slot["end"]) and moment(slot["start"]) < end), slot
assert held > 0, "nobody who is free is ever booked"
END
someone=$(python3 -c 'import json; print(json.load(open("slots"))["slots"][0]["practitioner"])')
works slots --data made-up --service "$service" --practitioner "$someone" --days 20 --json
python3 -c 'import json, sys
assert {s["practitioner"] for s in json.load(open("out"))["slots"]} == {sys.argv[1]}' "$someone" ||
    wrong 'somebody else is offered'
works slots --data made-up --service "$service" --days 3
grep -q 'free starts, found in' out || wrong "slots said $(tail -n 1 out)"
refused 2 'no such service' slots --data made-up --service Xylophone
refused 2 'expected a day' slots --data made-up --service "$service" --from soon
refused 2 'nobody here has' slots --data made-up --service "$service" --practitioner Xylophone
refused 2 'days' slots --data made-up --service "$service" --days 0
works demo --data made-up --remove
works export --data made-up --to made-up-gone
grep -q '"removed":false' made-up-gone/records/location.jsonl &&
    tail -n 1 made-up-gone/records/location.jsonl | grep -q '"removed":false' &&
    wrong 'the made-up house is still there'
works verify --data made-up

refused 2 'no such client' erase 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e --data one
refused 2 'expected a client' erase Ruiz --data one
refused 1 'not erased: bound by the law of the place until 20' erase "${clients[2]}" --data one
refused 1 'does not leave that to the owner' \
    erase "${clients[2]}" --data one --despite 'the client asked for it'
works verify --data one
works erase "${clients[0]}" --data one --why 'asked by Xylophonia herself'
works verify --data one
grep -rqi Xylophonia one && wrong "left in $(grep -rli Xylophonia one)"
works restore backup --data one --key-file key --replace
grep -q 'erased again' out || wrong "restore said $(<out)"
grep -rqi Xylophonia one && wrong "came back in $(grep -rli Xylophonia one)"
grep -q 'kept in' out || wrong "restore said $(<out)"
works restore backup --data nine --key-file key --erasures one/erased
grep -rqi Xylophonia nine && wrong 'came back without its list'
works verify --data nine
exit 0
