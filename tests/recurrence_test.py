#!/usr/bin/env python3
"""Hours that recur, against an independent reader of RFC 5545: recurrence_test.py PALPATE.

Weekly and alternating patterns, seasons, holidays, leave and single changes, in zones with odd
offsets and around every change of the clock. What the server offers over its interface is held,
start by start, against recurrence rules expanded by python-dateutil and the zones of zoneinfo.
PALPATE_CASES=N tries N practices' patterns (60), PALPATE_SEED=N begins elsewhere.
"""
import datetime
import os
import random
import sys
import tempfile
import unittest
import zoneinfo

from dateutil import rrule

from practice import Practice

PALPATE = sys.argv.pop(1)
UTC = datetime.timezone.utc
ZONES = ("Europe/Berlin", "America/New_York", "America/St_Johns", "Asia/Kathmandu",
         "Australia/Lord_Howe", "America/Santiago", "Pacific/Auckland", "UTC")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
STEP = datetime.timedelta(minutes=5)
LENGTH = 31  # days asked for at once
ANCHOR = datetime.date(2026, 1, 5)  # a Monday


def midnight(day):
    return datetime.datetime.combine(day, datetime.time())


def moment(zone, day, minute):
    """The first moment at which the clock shows this: RFC 5545, 3.3.5."""
    wall = midnight(day) + datetime.timedelta(minutes=minute)
    return wall.replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(UTC)


def change_days(zone, year):
    """The days of a year on which the clock changes."""
    days = [datetime.date(year, 1, 1) + datetime.timedelta(days=n) for n in range(365)]
    return [day for day in days if (moment(zone, day + datetime.timedelta(days=1), 0)
                                    - moment(zone, day, 0)) != datetime.timedelta(days=1)]


class Made:
    """One made-up pattern, as it is said to the server."""

    def __init__(self, dice, zone):
        self.zone = zone
        changes = change_days(zone, 2027)
        near = dice.choice(changes) if changes and dice.random() < 0.7 else (
            datetime.date(2027, 1, 1) + datetime.timedelta(days=dice.randrange(330)))
        self.first = near - datetime.timedelta(days=dice.randrange(3, LENGTH - 3))
        day = lambda: self.first + datetime.timedelta(days=dice.randrange(LENGTH))

        def part():
            # No end of hours within an hour that a clock skips: what is meant there is a choice.
            ends = [0, *range(5 * 60, 24 * 60 + 1, 5)]
            a, b = sorted(dice.sample(ends, 2))
            return {"from_minute": a, "until_minute": b}

        def row():
            every = dice.choice((1, 1, 2, 3, 5))
            return {"weekdays": dice.sample(DAYS, dice.randrange(1, 6)), "hours": part(),
                    **({"every_weeks": every, "anchor": str(
                        ANCHOR + datetime.timedelta(days=dice.randrange(60)))}
                       if every > 1 else {})}

        self.periods = [{"weekly": [row() for _ in range(dice.randrange(1, 4))]}]
        for _ in range(dice.randrange(2)):  # a season of other hours
            a, b = sorted((day(), day()))
            self.periods.append({"first": str(a), "last": str(b), "weekly": [row()]})
        self.holidays = [{"day": str(day()), "name": "Holiday"} for _ in range(dice.randrange(2))]
        self.leave = []
        for _ in range(dice.randrange(3)):
            a = day()
            self.leave.append({
                "first": str(a), "last": str(a + datetime.timedelta(days=dice.randrange(4))),
                **({"hours": part()} if dice.random() < 0.5 else {})})
        self.changes = [{"day": str(day()), "hours": part(), "open": dice.random() < 0.5}
                        for _ in range(dice.randrange(3))]

    def days_of(self, row):
        """The days of a weekly row by its recurrence rule."""
        every = row.get("every_weeks", 1)
        start = datetime.date.fromisoformat(row.get("anchor", str(ANCHOR)))
        start -= datetime.timedelta(days=start.weekday())
        end = midnight(self.first + datetime.timedelta(days=LENGTH))
        rule = rrule.rrulestr(
            f"FREQ=WEEKLY;INTERVAL={every};WKST=MO;"
            f"BYDAY={','.join(name[:2].upper() for name in row['weekdays'])}",
            dtstart=midnight(start))
        return {found.date() for found in rule.between(midnight(self.first), end, inc=True)}

    def expected(self):
        """Every moment at which five minutes of work can start."""
        minutes = {}
        days = [self.first + datetime.timedelta(days=n) for n in range(LENGTH)]
        by_row = [[(self.days_of(row), row["hours"]) for row in period["weekly"]]
                  for period in self.periods]
        holidays = {one["day"] for one in self.holidays}
        for day in days:
            holding = [rows for period, rows in zip(self.periods, by_row)
                       if period.get("first", "") <= str(day) <= period.get("last", "9999")]
            open_at = set()
            for on, hours in holding[-1] if holding else ():
                if day in on:
                    open_at.update(self.moments(day, hours))
            if str(day) in holidays:
                open_at.clear()
            for away in self.leave:
                if away["first"] <= str(day) <= away["last"]:
                    open_at -= set(self.moments(day, away.get(
                        "hours", {"from_minute": 0, "until_minute": 1440})))
            for change in self.changes:
                if change["day"] == str(day):
                    these = set(self.moments(day, change["hours"]))
                    open_at = open_at | these if change["open"] else open_at - these
            minutes[day] = open_at
        return set().union(*minutes.values())

    def moments(self, day, hours):
        """Five-minute steps of a part of a day; hours begin and end on whole steps."""
        at = moment(self.zone, day, hours["from_minute"])
        until = moment(self.zone, day, hours["until_minute"])
        while at < until:
            yield at
            at += STEP


def offered(free):
    """What the server says can start, as moments."""
    found = set()
    for day in free["days"]:
        for run in day["starts"]:
            ends = [datetime.datetime.fromisoformat(f"{day['day']}T{clock}:00{day['offset']}")
                    for clock in run.split("-")]
            at = ends[0]
            while at <= ends[-1]:
                assert at not in found, (day, run)
                found.add(at.astimezone(UTC))
                at += STEP
    return found


class Recurrence(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.practice = Practice(PALPATE, cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.practice.stop()
        cls.folder.cleanup()

    def free(self, made):
        practice = self.practice
        place = practice.add("/api/v1/locations", {"name": "House", "zone": made.zone})["id"]
        status, _, _ = practice.ask("PUT", f"/api/v1/locations/{place}/rules",
                                    {"grid_minutes": 5, "limits": []}, If_Match='"0"')
        self.assertEqual(status, 200)
        who = practice.add("/fhir/R4/Practitioner", {
            "resourceType": "Practitioner", "name": [{"text": "Robin"}]})["id"]
        practice.add("/api/v1/hours", {
            "of": "practitioner", "subject": who, "location": place, "periods": made.periods,
            "holidays": made.holidays, "leave": made.leave, "changes": made.changes})
        service = practice.add("/api/v1/services", {
            "name": "Five minutes", "minutes": 5, "preparation_minutes": 0, "clean_up_minutes": 0,
            "needs": [], "given_by": [who], "practitioners": 1, "load": 1, "heavy": False,
            "hands_on": False})["id"]
        status, free, _ = practice.ask(
            "GET", f"/api/v1/free?service={service}&location={place}&day={made.first}"
                   f"&days={LENGTH}")
        self.assertEqual(status, 200, free)
        return free

    def test_what_is_offered_is_what_the_rules_say(self):
        seed = int(os.environ.get("PALPATE_SEED", "1"))
        starts = 0
        for case in range(int(os.environ.get("PALPATE_CASES", "60"))):
            made = Made(random.Random(seed * 1000 + case), ZONES[case % len(ZONES)])
            with self.subTest(case=case, zone=made.zone, first=str(made.first)):
                expected = made.expected()
                self.assertEqual(sorted(offered(self.free(made)) ^ expected)[:5], [])
                starts += len(expected)
        self.assertGreater(starts, 1000, "the patterns hold next to nothing")


if __name__ == "__main__":
    unittest.main()
