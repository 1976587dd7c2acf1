#!/usr/bin/env python3
"""A calendar feed of many visits, beside Radicale (Debian package radicale) in the same run.

feeds.py [PALPATE] [VISITS]    build/release/apps/palpate/palpate, 10000

Prints medians in milliseconds of one connection each: the first answer, an unchanged one (304), and
what Radicale takes for the same calendar.
"""
import datetime
import http.client
import json
import pathlib
import socket
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from practice import Practice  # noqa: E402

PALPATE = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build/release/apps/palpate/palpate")
VISITS = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
TIMES = 15
A_DAY = 60
LENGTH = datetime.timedelta(minutes=15)


def book(practice):
    """VISITS of one practitioner, A_DAY each day, over one connection."""
    client = practice.add("/api/v1/clients", {"names": [{"family": "Ruiz"}]})["id"]
    place = practice.add("/api/v1/locations", {"name": "House", "zone": "Europe/Berlin"})["id"]
    first = datetime.datetime.now(datetime.timezone.utc).replace(hour=4, minute=0, second=0,
                                                                 microsecond=0)
    connection = http.client.HTTPConnection("127.0.0.1", practice.port, timeout=60)
    for n in range(VISITS):
        begin = first + datetime.timedelta(days=1 + n // A_DAY) + n % A_DAY * LENGTH
        connection.request("POST", "/api/v1/bookings", json.dumps({
            "clients": [client], "practitioners": [practice.person], "location": place,
            "begin": begin.isoformat().replace("+00:00", "Z"),
            "until": (begin + LENGTH).isoformat().replace("+00:00", "Z"),
            "source": "desk"}), {**practice.fields, "Content-Type": "application/json"})
        reply = connection.getresponse()
        said = reply.read()
        if reply.status != 201:
            sys.exit(f"booking {n}: {reply.status} {said.decode()}")
    connection.close()


def timed(port, path, fields, status):
    """Milliseconds of one answer, and the answer; the connection is open already."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.connect()
    begun = time.perf_counter()
    connection.request("GET", path, headers=fields)
    reply = connection.getresponse()
    text = reply.read()
    took = (time.perf_counter() - begun) * 1000
    connection.close()
    if reply.status != status:
        sys.exit(f"{path}: {reply.status}, expected {status}")
    return took, text, reply


def median(port, path, fields, status):
    return statistics.median(timed(port, path, fields, status)[0] for _ in range(TIMES))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Radicale:
    def __init__(self, folder):
        self.port = free_port()
        config = pathlib.Path(folder, "radicale.conf")
        config.write_text(f"[server]\nhosts = 127.0.0.1:{self.port}\n[auth]\ntype = none\n"
                          f"[storage]\nfilesystem_folder = {folder}/collections\n"
                          "[rights]\ntype = authenticated\n[logging]\nlevel = error\n")
        self.process = subprocess.Popen(["radicale", "--config", str(config)])
        for _ in range(100):
            if self.process.poll() is not None:
                break  # another may have taken the port meanwhile: not its answers
            try:
                http.client.HTTPConnection("127.0.0.1", self.port).connect()
                return
            except OSError:
                time.sleep(0.1)
        sys.exit("radicale does not start")

    def put(self, path, text):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        connection.request("PUT", path, text, {"Content-Type": "text/calendar",
                                               "Authorization": "Basic bWlhOm1pYQ=="})
        reply = connection.getresponse()
        if reply.status >= 300:
            sys.exit(f"radicale: {reply.status} {reply.read()[:300]}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        practice = Practice(PALPATE, folder)
        book(practice)
        path = practice.add("/api/v1/feeds",
                            {"kind": "practitioner", "of": practice.person})["path"]
        _, text, reply = timed(practice.port, path, {}, 200)
        print(f"{text.count(b'BEGIN:VEVENT')} visits, {len(text) // 1024} kB")
        print(f"first answer       {median(practice.port, path, {}, 200):8.1f} ms")
        same = {"If-None-Match": reply.headers["ETag"]}
        print(f"unchanged, 304     {median(practice.port, path, same, 304):8.2f} ms")
        practice.stop()
        radicale = Radicale(folder)
        try:
            radicale.put("/mia/visits/", text)
            fields = {"Authorization": "Basic bWlhOm1pYQ=="}
            took = median(radicale.port, "/mia/visits/", fields, 200)
            print(f"Radicale           {took:8.1f} ms")
        finally:
            radicale.process.terminate()
            radicale.process.wait()


if __name__ == "__main__":
    main()
