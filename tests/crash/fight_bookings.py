#!/usr/bin/env python3
"""Many clients fight for the same hours over HTTP while the server is killed.

fight_bookings.py PALPATE   200 clients, 4 kills; 40 with PALPATE_LONG; PALPATE_SEED repeats a run
fight_bookings.py --self-test

They book, one visit or a course of three at once, hold, confirm, move and call off. Afterwards,
with the order of the trail: no practitioner, room, table or client is ever taken twice; every
acknowledged booking exists as it was acknowledged; and all answers, refusals too, could have been
given one after another without contradicting the clock (linearizability; with the order of writes
known it is decided exactly).
"""
import bisect
import datetime
import http.client
import itertools
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid

WORKERS = 200
GONE = (OSError, http.client.HTTPException, ValueError)
DAY = datetime.datetime(2031, 3, 3, 8, tzinfo=datetime.timezone.utc)
MINUTE = datetime.timedelta(minutes=1)
COURSE_DAYS = 5
DEEDS_EACH = 25  # between two kills
STANDS = ("held", "booked", "arrived", "done")
ticks = itertools.count(1)


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def claims_of(booking):
    """What a booking takes: (whom, from, until)."""
    if booking["status"] not in STANDS:
        return []
    begin, until = moment(booking["begin"]), moment(booking["until"])
    around = (begin - booking["preparation_minutes"] * MINUTE,
              until + booking["clean_up_minutes"] * MINUTE)
    return ([(one, begin, until) for one in booking["clients"]] +
            [(one, *around) for one in booking["practitioners"] + booking.get("resources", [])])


class Deed:
    """A write that was acknowledged, and what it left of the booking."""

    def __init__(self, asked, answered, made):
        self.asked, self.answered = asked, answered
        self.id, self.version, self.content = made["id"], made["version"], made["content"]
        self.claims = claims_of(self.content)


class Refusal:
    """A time that was refused as taken; `moving` is the booking that was to move, or None."""

    def __init__(self, asked, answered, claims, moving):
        self.asked, self.answered, self.claims, self.moving = asked, answered, claims, moving


def in_order(deeds, order):
    """The deeds as the trail has them, each exactly once, and none against the clock."""
    known = {(deed.id, deed.version): deed for deed in deeds}
    if len(known) != len(deeds):
        raise AssertionError("one version was acknowledged twice")
    missing = known.keys() - set(order)
    if missing:
        raise AssertionError(f"acknowledged and not in the trail: {sorted(missing)[:3]}")
    strange = [key for key in order if key not in known]
    if strange:
        raise AssertionError(f"in the trail, and nobody did it: {strange[:3]}")
    deeds = [known[key] for key in order]
    latest = 0
    for deed in deeds:
        if deed.answered < latest:
            raise AssertionError(f"{deed.id} was answered before an earlier one was asked for")
        latest = max(latest, deed.asked)
    return deeds


class Held:
    """Who had which time, between which numbers of the order."""

    def __init__(self):
        self.of = {}     # whom: [begin, until, booking, first, last]
        self.rows = {}   # booking: its rows that are open

    def end(self, booking, number):
        for row in self.rows.pop(booking, []):
            row[4] = number

    def take(self, booking, claims, number):
        self.rows[booking] = []
        for whom, begin, until in claims:
            row = [begin, until, booking, number, None]
            self.rows[booking].append(row)
            for other in self.of.setdefault(whom, []):
                if other[4] is None and other[0] < until and begin < other[1]:
                    raise AssertionError(f"{whom} was taken twice: {booking} and {other[2]}")
            self.of[whom].append(row)

    def taken(self, claims, moving, lo, hi):
        """The first number from lo to hi after which one of these times was taken; or None."""
        best = None
        for whom, begin, until in claims:
            for row in self.of.get(whom, []):
                if row[2] == moving or not (row[0] < until and begin < row[1]):
                    continue
                at = max(lo, row[3])
                if at <= hi and (row[4] is None or at < row[4]) and (best is None or at < best):
                    best = at
        return best


def replay(deeds):
    """State k is what is there after k deeds."""
    held, versions = Held(), {}
    for number, deed in enumerate(deeds, 1):
        if deed.version != versions.get(deed.id, 0) + 1:
            raise AssertionError(f"{deed.id}: {deed.version} follows {versions.get(deed.id, 0)}")
        versions[deed.id] = deed.version
        held.end(deed.id, number)
        held.take(deed.id, deed.claims, number)
    return held


def place_refusals(deeds, refusals, held):
    """Each refusal at some state: after what was answered before it was asked, before what was
    asked after it was answered, refusals among themselves too. The earliest is as good as any."""
    by_answer = sorted((deed.answered, number) for number, deed in enumerate(deeds, 1))
    by_asking = sorted((deed.asked, number) for number, deed in enumerate(deeds, 1))
    answered = [tick for tick, _ in by_answer]
    reached = list(itertools.accumulate((number for _, number in by_answer), max))
    asked = [tick for tick, _ in by_asking]
    least = list(itertools.accumulate((n for _, n in reversed(by_asking)), min))[::-1]
    waiting, floor = [], 0
    for refusal in sorted(refusals, key=lambda one: one.asked):
        done = [at for tick, at in waiting if tick < refusal.asked]
        waiting = [one for one in waiting if one[0] >= refusal.asked]
        floor = max([floor, *done])
        before = bisect.bisect_left(answered, refusal.asked)
        after = bisect.bisect_right(asked, refusal.answered)
        lo = max(floor, reached[before - 1] if before else 0)
        hi = least[after] - 1 if after < len(asked) else len(deeds)
        at = held.taken(refusal.claims, refusal.moving, lo, hi)
        if at is None:
            raise AssertionError(f"refused, and nothing was there: {refusal.claims}")
        waiting.append((refusal.answered, at))


def check(deeds, refusals, order, kept):
    """`kept`: id to (version, content), as the server has it at the end."""
    deeds = in_order(deeds, order)
    place_refusals(deeds, refusals, replay(deeds))
    last = {deed.id: deed for deed in deeds}
    if last.keys() != kept.keys():
        raise AssertionError(f"not there, or nobody's: {sorted(last.keys() ^ kept.keys())[:3]}")
    for booking, deed in last.items():
        if kept[booking] != (deed.version, deed.content):
            raise AssertionError(f"{booking} is not as it was acknowledged")


# ---- the fight ----

class House:
    """The server, killed and started again on the same folder and port."""

    def __init__(self, palpate, folder):
        self.palpate, self.data, self.port = palpate, str(pathlib.Path(folder, "data")), 0
        self.up = threading.Event()
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [self.palpate, "serve", "--data", self.data, "--listen", f"127.0.0.1:{self.port}"],
            text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        line = self.process.stdout.readline()
        if not line.startswith("listening on http://"):
            sys.exit(f"the server said {line!r}")
        self.port = int(line.rsplit(":", 1)[1])
        self.up.set()

    def kill(self):
        self.up.clear()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        self.process.terminate()
        if self.process.wait(60) != 0:
            sys.exit(f"the server ended with {self.process.returncode}")
        self.process.stdout.close()


class Talk:
    """One client's connection; what is gone is opened again."""

    def __init__(self, house, token):
        self.house, self.token, self.connection = house, token, None

    def ask(self, method, path, body=None, **fields):
        if self.connection is None:
            self.house.up.wait(120)
            self.connection = http.client.HTTPConnection("127.0.0.1", self.house.port, timeout=60)
        try:
            self.connection.request(
                method, path, None if body is None else json.dumps(body),
                {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json",
                 **{name.replace("_", "-"): text for name, text in fields.items()}})
            reply = self.connection.getresponse()
            return reply.status, json.loads(reply.read() or b"null")
        except GONE:
            self.connection.close()
            self.connection = None
            raise


class Fighter(threading.Thread):
    def __init__(self, talk, prize, chance, over):
        super().__init__()
        self.talk, self.prize, self.chance, self.over = talk, prize, chance, over
        self.own, self.deeds, self.refusals, self.fault = {}, [], [], None

    def run(self):
        try:
            while not self.over.is_set():
                self.act()
        except Exception as fault:  # pylint: disable=broad-except
            self.fault = fault

    def act(self):
        standing = [one for one in self.own.values() if one["content"]["status"] in STANDS]
        kind = self.chance.random()
        if kind < 0.1:
            return self.book_course()
        if not standing or kind < 0.45:
            return self.book()
        booking = self.chance.choice(standing)
        if kind < 0.75:
            return self.step(booking, "time", {"begin": self.begin()})
        if booking["content"]["status"] == "held" and kind < 0.9:
            return self.step(booking, "confirmed")
        return self.step(booking, "cancelled", {"by_client": False})

    def begin(self, first=0, last=475, days=0):
        at = days * 24 * 60 + self.chance.randrange(first, last + 5, 5)
        return (DAY + at * MINUTE).isoformat().replace("+00:00", "Z")

    def wanted(self, said):
        begin = moment(said["begin"])
        length = said["minutes"] * MINUTE
        return {"status": "booked", "begin": said["begin"], "until": (begin + length).isoformat(),
                "preparation_minutes": 5, "clean_up_minutes": 10, "clients": said["clients"],
                "practitioners": said["practitioners"], "resources": said["resources"]}

    def visit(self, client, begin):
        prize, chance = self.prize, self.chance
        return {"clients": [client], "practitioners": [chance.choice(prize["practitioners"])],
                "resources": [chance.choice(prize["rooms"]), chance.choice(prize["tables"])],
                "service": prize["service"], "location": prize["location"], "begin": begin,
                "source": "desk"}

    def book(self):
        said = self.visit(self.chance.choice(self.prize["clients"]), self.begin())
        if self.chance.random() < 0.3:
            said["hold_minutes"] = 60  # longer than the fight
        asked = next(ticks)
        status, made = self.post("/api/v1/bookings", said)
        wanted = self.wanted({**said, "minutes": self.prize["minutes"]})
        self.take(asked, status, made, wanted, None)

    def book_course(self):
        """Three visits in one step: all of them or none."""
        client = self.chance.choice(self.prize["clients"])
        # On the first day, where everybody books, three at once are hardly ever free.
        days = self.chance.randrange(COURSE_DAYS)
        # So far apart that none is in the way of another.
        visits = [self.visit(client, self.begin(first, first + 60, days))
                  for first in (0, 160, 320)]
        asked = next(ticks)
        status, made = self.post("/api/v1/series", {"client": client, "visits": visits})
        answered = next(ticks)
        if status == 201:
            if len(made["bookings"]) != len(visits):
                raise AssertionError(f"a course in part: {made}")
            for booking in made["bookings"]:
                self.took(asked, answered, booking)
        elif status == 409:
            claims = [claim for visit in visits for claim in
                      claims_of(self.wanted({**visit, "minutes": self.prize["minutes"]}))]
            self.refusals.append(Refusal(asked, answered, claims, None))
        else:
            raise AssertionError(f"{status}: {made}")

    def post(self, path, said):
        key = str(uuid.uuid4())
        while True:
            try:
                status, made = self.talk.ask("POST", path, said, Idempotency_Key=key)
            except GONE:
                continue  # perhaps it was done: the same key tells
            if status != 503:
                return status, made

    def step(self, booking, what, body=None):
        path, asked = f"/api/v1/bookings/{booking['id']}", next(ticks)
        while True:
            try:
                status, made = self.talk.ask("PUT", f"{path}/{what}", body,
                                             If_Match=f'"{booking["version"]}"')
            except GONE:
                try:
                    status, made = self.talk.ask("GET", path)
                except GONE:
                    continue
                if status != 200 or made["version"] == booking["version"]:
                    continue  # it was not done
            if status != 503:
                break
        moved = {**booking["content"], "begin": (body or {}).get("begin", "")}
        wanted = None
        if what == "time":
            wanted = self.wanted({**moved, "minutes": self.prize["minutes"]})
        self.take(asked, status, made, wanted, booking["id"])

    def take(self, asked, status, made, wanted, moving):
        answered = next(ticks)
        if status in (200, 201):
            self.took(asked, answered, made)
        elif status == 409 and wanted is not None:
            self.refusals.append(Refusal(asked, answered, claims_of(wanted), moving))
        else:
            raise AssertionError(f"{status}: {made}")

    def took(self, asked, answered, made):
        made = {name: made[name] for name in ("id", "version", "content")}
        self.own[made["id"]] = made
        self.deeds.append(Deed(asked, answered, made))


def furnish(palpate, house):
    """What is fought for. It is the owner's to make, who comes in by the console's link."""
    prize = {"minutes": 45, "practitioners": [str(uuid.uuid4()) for _ in range(6)]}
    link = subprocess.run([palpate, "link", "--data", house.data], text=True, check=True,
                          capture_output=True).stdout.strip().rsplit("#", 1)[1]
    connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=60)
    fields = {"Content-Type": "application/json"}

    def ask(path, body):
        connection.request("POST", path, json.dumps(body), fields)
        reply = connection.getresponse()
        said = json.loads(reply.read())
        if reply.status not in (200, 201):
            sys.exit(f"{path}: {reply.status} {said}")
        return said, reply

    said, reply = ask("/api/v1/welcome", {"link": link, "name": "Owner", "email": "o@example.org",
                                          "password": "quiet lamp over water"})
    fields.update({"Cookie": reply.getheader("Set-Cookie").split(";")[0],
                   "X-CSRF-Token": said["csrf_token"]})
    clients = [ask("/api/v1/clients", {"names": [{"family": f"C{n}"}]})[0]["id"]
               for n in range(40)]
    place = ask("/api/v1/locations", {"name": "House", "zone": "Europe/Berlin"})[0]["id"]
    rooms, tables = ([ask("/api/v1/resources", {"name": f"{kind} {n}", "kind": kind,
                                                "location": place})[0]["id"] for n in range(5)]
                     for kind in ("room", "table"))
    service = ask("/api/v1/services", {
        "name": "Massage", "minutes": prize["minutes"], "preparation_minutes": 5,
        "clean_up_minutes": 10, "needs": [{"any_of": rooms}, {"any_of": tables}],
        "given_by": prize["practitioners"],
        "practitioners": 1, "load": 1, "heavy": False, "hands_on": True})[0]["id"]
    connection.close()
    return {**prize, "clients": clients, "rooms": rooms, "tables": tables, "service": service,
            "location": place}


def written(talk):
    """(id, version) of every version of a booking, in the order of the trail."""
    entries, after = [], ""
    while True:
        status, page = talk.ask("GET", f"/api/v1/audit?what=add,change&count=100{after}")
        if status != 200:
            sys.exit(f"the trail: {status} {page}")
        entries += [(e["seq"], e["id"], e["version"]) for e in page["entries"]
                    if e["kind"] == "booking"]
        if not page.get("next"):
            return [(one, version) for _, one, version in sorted(entries)]
        after = f"&after={page['next']}"


def kept_now(talk):
    status, page = talk.ask("GET", "/api/v1/bookings?from=2031-03-02T00:00:00Z"
                                   "&until=2031-03-09T00:00:00Z")
    if status != 200:
        sys.exit(f"the bookings: {status} {page}")
    return {one["id"]: (one["version"], one["content"]) for one in page["bookings"]}


def fought(fighters, deeds, seconds_max=60):
    """Waits until so much was done: on a slow machine that takes longer, and no less is shown."""
    end = time.monotonic() + seconds_max
    while sum(len(fighter.deeds) for fighter in fighters) < deeds and time.monotonic() < end:
        time.sleep(0.05)


def fight(palpate, kills, chance):
    with tempfile.TemporaryDirectory() as folder:
        house = House(palpate, folder)
        token = subprocess.run([palpate, "token", "--data", house.data, "--name", "fight",
                                "--scope", "system/*.cruds"], text=True, check=True,
                               capture_output=True).stdout.strip()
        prize = furnish(palpate, house)
        over = threading.Event()
        fighters = [Fighter(Talk(house, token), prize, random.Random(chance.random()), over)
                    for _ in range(WORKERS)]
        for fighter in fighters:
            fighter.start()
        for kill in range(kills):
            time.sleep(0.5 + chance.random())
            fought(fighters, DEEDS_EACH * (kill + 1))
            house.kill()
            time.sleep(chance.random() / 5)
            house.start()
        time.sleep(0.5)
        over.set()
        for fighter in fighters:
            fighter.join(120)
            if fighter.fault:
                sys.exit(f"a client met {fighter.fault!r}")
        talk = Talk(house, token)
        deeds = [deed for fighter in fighters for deed in fighter.deeds]
        refusals = [one for fighter in fighters for one in fighter.refusals]
        check(deeds, refusals, written(talk), kept_now(talk))
        house.stop()
        subprocess.run([palpate, "verify", "--data", house.data], check=True,
                       stdout=subprocess.DEVNULL)
        courses = {deed.content["series"] for deed in deeds if deed.content.get("series")}
        return len(deeds), len(refusals), len(courses)


# ---- what the checker finds ----

def made_up(begin, booking, version, asked, answered, **more):
    begin = DAY + begin * MINUTE
    content = {"status": "booked", "begin": begin.isoformat(),
               "until": (begin + 45 * MINUTE).isoformat(), "preparation_minutes": 0,
               "clean_up_minutes": 0, "clients": ["c" + booking], "practitioners": ["p"], **more}
    return Deed(asked, answered, {"id": booking, "version": version, "content": content})


def self_test():
    a, b = made_up(0, "a", 1, 1, 2), made_up(60, "b", 1, 3, 4)
    off = made_up(0, "a", 2, 5, 6, status="cancelled")
    late = made_up(0, "c", 1, 7, 8)
    good = [a, b, off, late]

    def run(deeds, refusals=(), order=None, kept=None):
        last = {deed.id: (deed.version, deed.content) for deed in deeds}
        check(list(deeds), list(refusals), order or [(d.id, d.version) for d in deeds],
              last if kept is None else kept)

    def finds(words, *args, **more):
        try:
            run(*args, **more)
        except AssertionError as fault:
            assert words in str(fault), fault
            return
        raise SystemExit(f"the checker did not find: {words}")

    taken = Refusal(3, 4, a.claims, None)
    run(good, [taken])
    run(good, [Refusal(5, 6, a.claims, None)])  # while it was called off
    finds("taken twice", [a, b, late])
    finds("nothing was there", good, [Refusal(3, 4, made_up(200, "x", 1, 0, 0).claims, None)])
    finds("nothing was there", [a, off], [Refusal(7, 8, a.claims, None)])
    finds("nothing was there", [a, off], [Refusal(3, 4, a.claims, "a")])
    # The second was asked after the first was answered: it cannot have been before it.
    finds("nothing was there", [a, made_up(0, "a", 2, 3, 9, status="cancelled"),
                                made_up(0, "b", 1, 4, 9, practitioners=["q"])],
          [Refusal(5, 6, [("q", DAY, DAY + 9 * MINUTE)], None), Refusal(7, 8, a.claims, None)])
    finds("answered before", [b, a], order=[("b", 1), ("a", 1)])
    finds("not in the trail", good, order=[("a", 1), ("b", 1), ("a", 2)])
    finds("nobody did it", [a], order=[("a", 1), ("z", 1)])
    finds("follows", [a, made_up(0, "a", 3, 5, 6, status="cancelled")])
    finds("not there", good, kept={"a": (2, off.content)})
    finds("not as it was", [a], kept={"a": (1, {**a.content, "status": "done"})})
    print("the checker finds what it must")


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    self_test()
    seed = int(os.environ.get("PALPATE_SEED") or random.SystemRandom().randrange(10**9))
    kills = 40 if os.environ.get("PALPATE_LONG") else 4
    print(f"PALPATE_SEED={seed}")
    deeds, refusals, courses = fight(sys.argv[1], kills, random.Random(seed))
    done = f"{deeds} writes, {courses} courses among them, and {refusals} refusals"
    if deeds < DEEDS_EACH * kills or refusals < 100 or courses < 1:
        sys.exit(f"too little happened: {done}")
    print(f"{kills} kills, {WORKERS} clients: {done} in one order")
    return None


if __name__ == "__main__":
    main()
