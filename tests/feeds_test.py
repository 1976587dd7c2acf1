#!/usr/bin/env python3
"""Feeds as real calendars read them: feeds_test.py PALPATE.

A practice with visits on both sides of both clock changes, over a real socket; read by the Python
package icalendar and by khal, and held against what was booked.
"""
import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zoneinfo

import icalendar

from practice import Practice

PALPATE = sys.argv.pop(1)
UTC = datetime.timezone.utc
ZONES = ("Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC")


class Feeds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.practice = Practice(PALPATE, cls.folder.name)
        said = {"names": [{"family": "Ruiz, Ana;"}]}
        cls.client = cls.practice.add("/api/v1/clients", said)["id"]

    @classmethod
    def tearDownClass(cls):
        cls.practice.stop()
        cls.folder.cleanup()

    def house(self, zone):
        """A location with visits through the next year, each at nine there."""
        place = self.practice.add("/api/v1/locations", {
            "name": f"House\\n of {zone}", "zone": zone})["id"]
        today = datetime.datetime.now(UTC).date()
        begins = {}
        for days in range(3, 395, 8):
            wall = datetime.datetime.combine(today + datetime.timedelta(days=days),
                                             datetime.time(9), zoneinfo.ZoneInfo(zone))
            begin = wall.astimezone(UTC)
            said = self.practice.add("/api/v1/bookings", {
                "clients": [self.client], "practitioners": [self.practice.person],
                "location": place, "begin": begin.isoformat().replace("+00:00", "Z"),
                "until": (begin + datetime.timedelta(minutes=50)).isoformat().replace(
                    "+00:00", "Z"),
                "source": "desk"})
            begins[said["id"]] = (begin, said["version"])
        return begins

    def feed(self, **more):
        made = self.practice.add("/api/v1/feeds", {
            "kind": "practitioner", "of": self.practice.person, **more})
        return made["path"], made["feed"]

    def read(self, path, **fields):
        status, text, headers = self.practice.ask("GET", path, **fields)
        return status, text, headers["ETag"]

    def visits(self, text):
        calendar = icalendar.Calendar.from_ical(text)
        return {str(event["UID"]): event for event in calendar.walk("VEVENT")}

    def cancel(self, begins):
        for visit, (_, version) in begins.items():
            status, said, _ = self.practice.ask("PUT", f"/api/v1/bookings/{visit}/cancelled",
                                                {"by_client": False}, If_Match=f'"{version}"')
            self.assertEqual(status, 200, said)

    def test_every_visit_is_at_its_moment_for_another_reader(self):
        for zone in ZONES:
            with self.subTest(zone):
                begins = self.house(zone)
                path, _ = self.feed()
                _, text, _ = self.read(path)
                found = self.visits(text)
                self.assertEqual(set(found), set(begins))
                for visit, (begin, _) in begins.items():
                    start = found[visit]["DTSTART"].dt
                    self.assertEqual(start.astimezone(UTC), begin)
                    self.assertEqual(start.hour, 9)
                    self.assertEqual(found[visit]["DTEND"].dt.astimezone(UTC) - begin,
                                     datetime.timedelta(minutes=50))
                self.cancel(begins)
                self.assertEqual(self.visits(self.read(path)[1]), {})

    def observed(self, text, zone):
        """The offset at a moment by the VTIMEZONE alone, no zone table asked."""
        onsets = []
        for part in icalendar.Calendar.from_ical(text).walk():
            if part.name in ("STANDARD", "DAYLIGHT"):
                before, after = part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td
                onsets.append((part["DTSTART"].dt.replace(tzinfo=UTC) - before, after))
        onsets.sort()
        return lambda at: [after for onset, after in onsets if onset <= at][-1]

    def test_the_zone_in_the_feed_is_right_without_a_table(self):
        for zone in ZONES[:4]:
            with self.subTest(zone):
                begins = self.house(zone)
                _, text, _ = self.read(self.feed()[0])
                offset_at = self.observed(text, zone)
                for begin, _ in begins.values():
                    self.assertEqual(offset_at(begin),
                                     begin.astimezone(zoneinfo.ZoneInfo(zone)).utcoffset())
                self.cancel(begins)

    def test_a_move_keeps_the_uid_and_a_link_is_taken_back(self):
        begins = self.house("Europe/Berlin")
        path, feed = self.feed(names=True)
        _, text, etag = self.read(path)
        self.assertEqual(self.read(path, If_None_Match=etag)[0], 304)
        visit, (begin, version) = next(iter(begins.items()))
        self.assertEqual(str(self.visits(text)[visit]["SUMMARY"]), "Booked: Ruiz, Ana;")
        later = begin + datetime.timedelta(hours=3)
        status, said, _ = self.practice.ask(
            "PUT", f"/api/v1/bookings/{visit}/time", {"begin": later.isoformat()},
            If_Match=f'"{version}"')
        self.assertEqual(status, 200, said)
        begins[visit] = (later, said["version"])
        status, text, _ = self.read(path, If_None_Match=etag)
        self.assertEqual(status, 200)
        moved = self.visits(text)[visit]
        self.assertEqual(moved["DTSTART"].dt.astimezone(UTC), later)
        self.assertEqual(moved["SEQUENCE"], said["version"] - 1)
        status, said, _ = self.practice.ask("PUT", f"/api/v1/feeds/{feed['id']}/revoked", {},
                                            If_Match=f'"{feed["version"]}"')
        self.assertEqual(status, 200, said)
        self.assertEqual(self.practice.ask("GET", path)[0], 404)
        self.cancel(begins)

    def test_khal_lists_them_at_their_hours(self):
        begins = self.house("America/St_Johns")
        _, text, _ = self.read(self.feed()[0])
        home = pathlib.Path(self.folder.name, "khal")
        (home / "visits").mkdir(parents=True)
        (home / "config").write_text(
            f"[calendars]\n[[visits]]\npath = {home}/visits\n"
            "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\n"
            "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
            f"longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {home}/khal.db\n")
        (home / "feed.ics").write_text(text)

        def khal(*args):
            done = subprocess.run(["khal", "-c", str(home / "config"), *args], text=True,
                                  capture_output=True, timeout=60, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            return done.stdout

        khal("import", "--batch", str(home / "feed.ics"))
        today = datetime.datetime.now(UTC).date().isoformat()
        listed = khal("list", today, "400d", "--format", "{start}|{title}", "--day-format", "")
        shown = {line.split("|")[0] for line in listed.splitlines() if "|" in line}
        self.assertEqual(shown, {begin.strftime("%Y-%m-%d %H:%M") for begin, _ in begins.values()})
        self.cancel(begins)

    def test_vdirsyncer_keeps_a_folder_as_the_feed_is(self):
        if not shutil.which("vdirsyncer"):
            self.skipTest("vdirsyncer is not installed; tools/setup.sh lists it")
        begins = self.house("Asia/Kathmandu")
        path, _ = self.feed()
        home = pathlib.Path(self.folder.name, "vdirsyncer")
        (home / "visits").mkdir(parents=True)
        (home / "config").write_text(
            f'[general]\nstatus_path = "{home}/status"\n'
            '[pair feed]\na = "there"\nb = "here"\ncollections = null\n'
            'conflict_resolution = "a wins"\n'
            f'[storage there]\ntype = "http"\nurl = "http://127.0.0.1:{self.practice.port}{path}"\n'
            f'[storage here]\ntype = "filesystem"\npath = "{home}/visits"\nfileext = ".ics"\n')

        def synced():
            for step in (["discover", "--no-list"], ["sync"]):
                # "Should vdirsyncer attempt to create it?" is answered with yes.
                done = subprocess.run(["vdirsyncer", "-c", str(home / "config"), *step], text=True,
                                      input="y\ny\n", capture_output=True, timeout=120,
                                      check=False)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
            # By their hours: of a feed it is vdirsyncer that names the events, not their UID.
            return sorted(event["DTSTART"].dt.astimezone(UTC)
                          for file in (home / "visits").glob("*.ics")
                          for event in self.visits(file.read_text()).values())

        self.assertEqual(synced(), sorted(begin for begin, _ in begins.values()))
        # What is called off and what is moved is so there after the next round, and nothing twice.
        (gone, kept), *rest = begins.items()
        self.cancel({gone: kept})
        visit, (begin, version) = rest[0]
        later = begin + datetime.timedelta(hours=3)
        status, said, _ = self.practice.ask(
            "PUT", f"/api/v1/bookings/{visit}/time", {"begin": later.isoformat()},
            If_Match=f'"{version}"')
        self.assertEqual(status, 200, said)
        self.assertEqual(synced(), sorted([later] + [at for _, (at, _) in rest[1:]]))
        self.cancel(dict(rest[1:]) | {visit: (later, said["version"])})


if __name__ == "__main__":
    unittest.main()
