#!/usr/bin/env python3
"""Practitioners' own calendars, served over HTTP on loopback: outside_test.py PALPATE.

What is offered here against what an expander by other people (dateutil) says is busy there; what
happens when the calendar moves, breaks, lies inside the network, or is taken away.
"""
import datetime
import http.server
import os
import random
import sys
import tempfile
import threading
import time
import unittest
import zoneinfo

from dateutil import rrule

from practice import Practice

PALPATE = sys.argv.pop(1)
BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
UTC = datetime.timezone.utc
DAYS = 28


class Calendars(http.server.BaseHTTPRequestHandler):
    files = {}

    def do_GET(self):
        told = self.files.get(self.path)
        if self.path == "/moved.ics":
            self.send_response(302)
            self.send_header("Location", "/a.ics")
            self.end_headers()
            return
        self.send_response(200 if told is not None else 404)
        self.end_headers()
        self.wfile.write((told or "gone").encode())

    def log_message(self, *_):
        pass


def local(moment):
    return moment.strftime("%Y%m%dT%H%M%S")


def calendar(events):
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + "".join(events)
            + "END:VCALENDAR\r\n")


def event(number, begin, minutes, rule=None, out=()):
    end = begin + datetime.timedelta(minutes=minutes)
    lines = [f"UID:{number}", "DTSTAMP:20260101T000000Z", "SUMMARY:private matter",
             f"DTSTART;TZID=Europe/Berlin:{local(begin)}",
             f"DTEND;TZID=Europe/Berlin:{local(end)}"]
    lines += [f"RRULE:{rule}"] if rule else []
    lines += [f"EXDATE;TZID=Europe/Berlin:{local(one)}" for one in out]
    return "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""])


class Outside(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        Calendars.files = {}
        self.web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Calendars)
        threading.Thread(target=self.web.serve_forever, daemon=True).start()
        os.environ["PALPATE_CALENDARS_PRIVATE_ADDRESSES"] = "yes"
        self.open()

    def open(self):
        self.practice = Practice(PALPATE, self.folder.name)
        add = self.practice.add
        self.house = add("/api/v1/locations", {"name": "House", "zone": "Europe/Berlin"})["id"]
        self.service = add("/api/v1/services", {
            "name": "Massage", "minutes": 60, "preparation_minutes": 0, "clean_up_minutes": 0,
            "practitioners": 1, "load": 1.0, "heavy": False, "hands_on": False,
            "given_by": [self.practice.person]})["id"]

    def tearDown(self):
        self.practice.stop()
        self.web.shutdown()
        self.web.server_close()
        self.folder.cleanup()

    def add(self, path):
        return self.practice.add("/api/v1/outside-calendars", {
            "practitioner": self.practice.person, "name": "Private",
            "url": f"http://127.0.0.1:{self.web.server_port}{path}"})

    def now(self):
        status, said, _ = self.practice.ask("GET", "/api/v1/outside-calendars")
        self.assertEqual(status, 200, said)
        return said["calendars"]

    def until(self, what, seconds=20):
        end = time.monotonic() + seconds
        while not what():
            self.assertLess(time.monotonic(), end, f"in vain; {self.now()}")
            time.sleep(0.1)

    def first_day(self):
        return datetime.datetime.now(BERLIN).date() + datetime.timedelta(days=2)

    def starts(self):
        status, said, _ = self.practice.ask(
            "GET", f"/api/v1/free?service={self.service}&location={self.house}"
            f"&day={self.first_day().isoformat()}&days={DAYS}")
        self.assertEqual(status, 200, said)
        return said

    def test_no_start_is_offered_on_any_date_of_what_repeats(self):
        dice = random.Random(20261122)
        first = datetime.datetime.combine(self.first_day(), datetime.time())
        events, busy = [], []
        weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        for number in range(25):
            begin = first + datetime.timedelta(
                days=dice.randrange(-400, DAYS), minutes=15 * dice.randrange(4 * 6, 4 * 20))
            length = 15 * dice.randrange(1, 12)
            rule = dice.choice([
                "FREQ=DAILY;INTERVAL=9", "FREQ=WEEKLY;INTERVAL=2",
                f"FREQ=WEEKLY;BYDAY={','.join(dice.sample(weekdays, 2))};INTERVAL=3",
                f"FREQ=MONTHLY;BYDAY=2{dice.choice(weekdays)}", "FREQ=MONTHLY;BYMONTHDAY=15",
                "FREQ=YEARLY", "FREQ=MONTHLY;BYMONTHDAY=-1"])
            dates = [begin] + list(rrule.rrulestr(rule, dtstart=begin).between(
                begin, first + datetime.timedelta(days=DAYS + 2)))
            out = [one for one in dates[1:] if dice.random() < 0.2]
            events.append(event(number, begin, length, rule, out))
            busy += [(one.replace(tzinfo=BERLIN), length)
                     for one in set(dates) if one not in out]
        spans = [(at.astimezone(UTC), at.astimezone(UTC) + datetime.timedelta(minutes=length))
                 for at, length in busy]
        Calendars.files["/a.ics"] = calendar(events)
        self.add("/moved.ics")
        self.until(lambda: self.now()[0].get("busy") is not None)
        offered = set()
        for at in self.offered():
            end = at + datetime.timedelta(minutes=60)
            self.assertFalse([one for one in spans if one[0] < end and at < one[1]], at)
            offered.add(at)
        # And whatever touches nothing there is.
        at = first.replace(tzinfo=BERLIN).astimezone(UTC)
        missing = []
        for quarter in range(DAYS * 24 * 4 - 8):
            begin = at + datetime.timedelta(minutes=15 * quarter)
            end = begin + datetime.timedelta(minutes=60)
            if begin not in offered and not any(a < end and begin < b for a, b in spans):
                missing.append(begin)
        self.assertEqual(missing, [])
        self.assertGreater(len(offered), 1000)

    def offered(self):
        """What the server says can start, as moments."""
        for day in self.starts()["days"]:
            for run in day["starts"]:
                ends = [datetime.datetime.fromisoformat(f"{day['day']}T{clock}:00{day['offset']}")
                        for clock in run.split("-")]
                at = ends[0]
                while at <= ends[-1]:
                    yield at.astimezone(UTC)
                    at += datetime.timedelta(minutes=15)

    def test_the_desk_may_book_all_the_same_with_a_reason(self):
        at = datetime.datetime.combine(self.first_day(), datetime.time(10))
        Calendars.files["/a.ics"] = calendar([event(1, at, 60)])
        kept = self.add("/a.ics")
        self.assertEqual(kept["host"], f"127.0.0.1:{self.web.server_port}")
        self.assertNotIn("url", kept)
        self.until(lambda: self.now()[0].get("busy") == 1)
        client = self.practice.add("/api/v1/clients", {"names": [{"family": "Roth"}]})["id"]
        said = {"clients": [client], "practitioners": [self.practice.person],
                "service": self.service, "location": self.house, "source": "desk",
                "begin": at.replace(tzinfo=BERLIN).isoformat()}
        status, refused, _ = self.practice.ask("POST", "/api/v1/bookings", said)
        self.assertEqual((status, refused["pointer"]), (409, "/begin"), refused)
        self.assertNotIn("private", str(refused))
        status, _, _ = self.practice.ask("POST", "/api/v1/bookings", said | {
            "despite": "asked in person"})
        self.assertEqual(status, 201)

    def test_what_cannot_be_read_is_said_and_what_was_read_stays(self):
        self.add("/missing.ics")
        self.until(lambda: self.now()[0].get("trouble"))
        self.assertIn("no calendar at this address", self.now()[0]["trouble"])
        Calendars.files["/b.ics"] = "<html>sign in</html>"
        self.add("/b.ics")
        self.until(lambda: len([one for one in self.now() if one.get("trouble")]) == 2)
        for one in self.now():
            status, _, _ = self.practice.ask("DELETE", f"/api/v1/outside-calendars/{one['id']}",
                                             If_Match=f'"{one["version"]}"')
            self.assertEqual(status, 204)
        self.assertEqual(self.now(), [])

    def test_nothing_inside_the_network_unless_it_is_wanted(self):
        self.practice.stop()
        self.folder.cleanup()
        self.folder = tempfile.TemporaryDirectory()
        del os.environ["PALPATE_CALENDARS_PRIVATE_ADDRESSES"]
        self.open()
        Calendars.files["/a.ics"] = calendar([])
        port = self.web.server_port
        for url in (f"http://127.0.0.1:{port}/a.ics", f"http://localhost:{port}/a.ics",
                    f"http://[::ffff:127.0.0.1]:{port}/a.ics", f"http://0.0.0.0:{port}/a.ics",
                    f"http://2130706433:{port}/a.ics"):
            self.practice.add("/api/v1/outside-calendars", {
                "practitioner": self.practice.person, "name": "P", "url": url})
        self.until(lambda: all(one.get("trouble") for one in self.now()))
        for one in self.now():
            self.assertIn("inside this network", one["trouble"], one)
        for url in ("file:///etc/passwd", "ftp://example.org/a.ics", "https://", "http:// a"):
            status, said, _ = self.practice.ask("POST", "/api/v1/outside-calendars", {
                "practitioner": self.practice.person, "name": "P", "url": url})
            self.assertEqual((status, said["pointer"]), (422, "/url"), url)


if __name__ == "__main__":
    unittest.main()
