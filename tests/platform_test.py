#!/usr/bin/env python3
"""The server as an administrator meets it, from outside: platform_test.py PALPATE.

Configuration, proxies, TLS, log and nightly backup, over real sockets with Python's own TLS.
"""
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest

PALPATE = sys.argv.pop(1)
WITHOUT = {"PATH": os.environ["PATH"], "TZ": "UTC"}


def run(*args, **variables):
    return subprocess.run([PALPATE, *map(str, args)], text=True, capture_output=True, timeout=60,
                          check=False, env={**WITHOUT, **variables})


class Server:
    """A server on DATA; what it says is in `said` after stop()."""

    def __init__(self, data, *args, ca=None, listen="127.0.0.1:0", **variables):
        self.error = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [PALPATE, "serve", "--data", str(data), "--listen", listen, *map(str, args)],
            text=True, stdout=subprocess.PIPE, stderr=self.error, env={**WITHOUT, **variables})
        self.line = self.process.stdout.readline()
        if not self.line:
            self.process.wait()
            self.stop()
            raise RuntimeError(self.said)
        self.port = int(self.line.rsplit(":", 1)[1])
        self.ca = ca

    def connect(self):
        if self.ca is None:
            return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        return http.client.HTTPSConnection(
            "localhost", self.port, timeout=30, context=ssl.create_default_context(cafile=self.ca))

    def ask(self, method, target, body=None, **headers):
        connection = self.connect()
        connection.request(method, target, body,
                           {name.replace("_", "-"): value for name, value in headers.items()})
        reply = connection.getresponse()
        reply.content = reply.read()
        connection.close()
        return reply

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        code = self.process.wait(60)
        self.process.stdout.close()
        self.error.seek(0)
        self.said = self.error.read()
        self.error.close()
        return code


class Case(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        self.data = self.folder / "data"
        self.servers = []
        self.addCleanup(lambda: [s.process.kill() for s in self.servers
                                 if s.process.poll() is None])

    def serve(self, *args, **variables):
        self.servers.append(Server(self.data, *args, **variables))
        return self.servers[-1]

    def guess(self, server, **headers):
        """A link that nobody made: counted by address like a wrong password, and cheaper."""
        return server.ask("POST", "/api/v1/welcome", json.dumps({"link": "x" * 64}),
                          Content_Type="application/json", **headers).status


class Proxies(Case):
    GUESSES = 34  # an address has 30 before it must wait

    def test_a_spoofed_header_gives_nobody_more_guesses(self):
        """Every guess claims another address; the server sees one."""
        server = self.serve("--trusted-proxy", "10.1.2.3", PALPATE_LOG_LEVEL="error")
        said = [self.guess(server, X_Forwarded_For=f"192.0.2.{i}", Forwarded=f"for=192.0.2.{i}")
                for i in range(self.GUESSES)]
        self.assertIn(429, said)

    def test_a_trusted_proxy_is_believed_and_only_its_own_word(self):
        server = self.serve("--behind-proxy", PALPATE_LOG_LEVEL="error")
        said = [self.guess(server, X_Forwarded_For=f"192.0.2.{i}") for i in range(self.GUESSES)]
        self.assertNotIn(429, said)
        # What stands before the proxy's own word is the client's.
        said = [self.guess(server, X_Forwarded_For=f"192.0.2.{i}, 198.51.100.7")
                for i in range(self.GUESSES)]
        self.assertIn(429, said)

    def test_the_audit_and_the_sessions_name_who_really_asked(self):
        for trusted, expected in (("10.1.2.3", "127.0.0.1"), ("127.0.0.0/8", "192.0.2.9")):
            server = self.serve("--trusted-proxy", trusted, PALPATE_LOG_LEVEL="error")
            link = run("link", "--data", self.data).stdout.strip().rsplit("#", 1)[1]
            body = json.dumps({"link": link, "name": "Owner", "email": "o@example.org",
                               "password": "quiet lamp over water"})
            reply = server.ask("POST", "/api/v1/welcome", body, Content_Type="application/json",
                               X_Forwarded_For="192.0.2.9")
            self.assertEqual(reply.status, 200, reply.content)
            cookie = reply.getheader("Set-Cookie")
            self.assertTrue(cookie.startswith("__Host-palpate="), cookie)
            sessions = json.loads(server.ask("GET", "/api/v1/sessions", Cookie=cookie.split(";")[0],
                                             X_Forwarded_For="192.0.2.9").content)["sessions"]
            self.assertEqual([s["address"] for s in sessions], [expected])
            server.stop()
            self.data = self.folder / "another"

    def test_a_proxy_that_was_asked_without_tls_is_refused(self):
        server = self.serve("--behind-proxy")
        self.assertEqual(server.ask("GET", "/healthz", X_Forwarded_Proto="http").status, 403)
        self.assertEqual(server.ask("GET", "/healthz", X_Forwarded_Proto="https").status, 200)
        self.assertIn("max-age", server.ask("GET", "/").getheader("Strict-Transport-Security"))


class Tls(Case):
    def init(self, *args):
        done = run("tls", "init", "--data", self.data, *args)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def secure(self, *args, **variables):
        return self.serve(*args, ca=self.data / "tls" / "authority.pem", **variables)

    def test_init_makes_what_serve_uses(self):
        said = self.init("--name", "clinic.example")
        self.assertRegex(said, r"fingerprint: ([0-9A-F]{2}:){31}[0-9A-F]{2}\n")
        self.assertIn("https://clinic.example:8443/trust", said)
        server = self.secure()
        self.assertRegex(server.line, r"^listening on https://127\.0\.0\.1:\d+\n$")
        reply = server.ask("GET", "/healthz")
        self.assertEqual(reply.status, 200)
        self.assertIn("max-age", reply.getheader("Strict-Transport-Security"))
        with self.assertRaises(ssl.SSLCertVerificationError):
            context = ssl.create_default_context()
            untrusting = http.client.HTTPSConnection("localhost", server.port, context=context)
            untrusting.request("GET", "/")

    def test_the_page_shows_the_fingerprint_and_gives_the_certificate(self):
        said = self.init()
        server = self.secure()
        fingerprint = re.search(r"fingerprint: (\S+)", said).group(1)
        page = server.ask("GET", "/trust").content.decode()
        self.assertEqual("".join(re.findall(r"<span>([0-9A-F:]+)</span>", page)).replace(":", ""),
                         fingerprint.replace(":", ""))
        given = server.ask("GET", "/trust/authority.crt")
        self.assertEqual(given.getheader("Content-Type"), "application/x-x509-ca-cert")
        pem = (self.data / "tls" / "authority.pem").read_text("ascii")
        self.assertEqual(given.content, ssl.PEM_cert_to_DER_cert(pem))
        self.assertIn("confiar", server.ask("GET", "/trust", Accept_Language="es").content.decode()
                      .lower())

    def test_without_an_authority_there_is_no_such_page(self):
        self.assertEqual(self.serve().ask("GET", "/trust").status, 404)

    def test_with_tls_other_machines_may_come(self):
        refused = run("serve", "--data", self.data, "--listen", "0.0.0.0:0")
        self.assertEqual(refused.returncode, 2)
        self.assertIn("palpate tls init", refused.stderr)
        self.init()
        server = self.secure(listen="0.0.0.0:0")
        self.assertEqual(server.ask("GET", "/readyz").status, 200)

    def test_a_second_init_keeps_what_devices_trust(self):
        self.init()
        again = run("tls", "init", "--data", self.data)
        self.assertEqual(again.returncode, 1)
        self.assertIn("--replace", again.stderr)
        before = (self.data / "tls" / "authority.pem").read_bytes()
        self.assertEqual(run("tls", "renew", "--data", self.data).returncode, 0)
        self.assertEqual((self.data / "tls" / "authority.pem").read_bytes(), before)
        self.assertEqual(run("tls", "renew", "--data", self.folder).returncode, 2)
        self.assertEqual(run("tls", "init", "--data", self.data, "--name", "a b").returncode, 2)

    def test_a_hangup_reads_the_certificate_again(self):
        self.init()
        server = self.secure()

        def serial():
            with socket.create_connection(("127.0.0.1", server.port)) as plain:
                context = ssl.create_default_context(cafile=server.ca)
                with context.wrap_socket(plain, server_hostname="localhost") as secure:
                    return secure.getpeercert()["serialNumber"]

        kept = server.connect()
        kept.request("GET", "/healthz")
        kept.getresponse().read()
        before = serial()
        self.assertEqual(run("tls", "renew", "--data", self.data).returncode, 0)
        server.process.send_signal(signal.SIGHUP)
        for _ in range(100):
            if serial() != before:
                break
            time.sleep(0.05)
        self.assertNotEqual(serial(), before)
        kept.request("GET", "/healthz")  # who was connected stays so
        self.assertEqual(kept.getresponse().status, 200)
        kept.close()
        self.assertEqual(server.stop(), 0)
        self.assertIn("certificate read again", server.said)

    def test_wrong_files_are_refused_at_the_start(self):
        self.init()
        other = self.folder / "other"
        run("tls", "init", "--data", other)
        certificate = self.data / "tls" / "server.pem"
        for key, words in ((other / "tls" / "server.key", "tls.key: is not the key"),
                           (certificate, "tls.key: expected a private key"),
                           (self.folder / "none", "tls.key: cannot be read")):
            done = run("serve", "--data", self.data, "--tls-certificate", certificate,
                       "--tls-key", key)
            self.assertEqual(done.returncode, 2)
            self.assertIn(words, done.stderr)


class Log(Case):
    def events(self, server):
        server.stop()
        return [json.loads(line) for line in server.said.splitlines() if line.startswith("{")]

    def test_a_line_a_request_with_the_number_of_the_reply(self):
        server = self.serve()
        reply = server.ask("GET", "/api/v1/knowledge/regions")
        number = reply.getheader("X-Request-Id")
        self.assertRegex(number, r"^[0-9a-f]{8}-[0-9a-f]{8}$")
        self.assertNotEqual(server.ask("GET", "/healthz").getheader("X-Request-Id"), number)
        events = [e for e in self.events(server) if e["event"] == "request"]
        self.assertEqual(len(events), 1)  # health is for debugging
        event = events[0]
        self.assertEqual({k: event[k] for k in ("level", "id", "method", "route", "status")},
                         {"level": "info", "id": number, "method": "GET", "status": 200,
                          "route": "/api/v1/knowledge/{kind}"})
        self.assertEqual(event["bytes"], len(reply.content))
        self.assertGreater(event["microseconds"], 0)

    def test_nothing_that_a_client_said_gets_in(self):
        """A marker in every place of a request, at every level, through every kind of refusal."""
        mark = "Zzyzx7marker"
        server = self.serve(PALPATE_LOG_LEVEL="debug")
        headers = {name: mark for name in
                   ("Accept", "Accept_Language", "Authorization", "Cookie", "If_Match",
                    "If_None_Match", "If_None_Exist", "Idempotency_Key", "Prefer", "Origin",
                    "X_CSRF_Token", "X_Forwarded_For", "Forwarded", "User_Agent", "Referer",
                    "X_Request_Id", "Content_Type", "Content_Encoding", mark)}
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", mark):
            for target in (f"/{mark}", f"/?{mark}={mark}", f"/api/v1/clients/{mark}",
                           f"/api/v1/clients?search={mark}", f"/api/v1/knowledge/{mark}/{mark}",
                           f"/fhir/R4/Patient/{mark}?name={mark}", f"/fhir/R4/{mark}"):
                for given in ({}, headers, {"Content_Type": "application/json"}):
                    server.ask(method, target, f'{{"{mark}": "{mark}"}}', **given)
        for body in (json.dumps({"email": mark, "password": mark}), mark, f'["{mark}"'):
            for target in ("/api/v1/sign-in", "/api/v1/welcome", "/api/v1/assess"):
                server.ask("POST", target, body, Content_Type="application/json")
        token = run("token", "--data", self.data, "--name", mark,
                    "--scope", "system/*.cruds").stdout
        bearer = {"Authorization": f"Bearer {token.strip()}", "Content_Type": "application/json"}
        client = server.ask("POST", "/api/v1/clients", json.dumps(
            {"names": [{"family": mark, "given": [mark]}], "notes": mark}), **bearer)
        self.assertIn(client.status, (201, 422))
        server.ask("POST", "/fhir/R4/Patient", json.dumps(
            {"resourceType": "Patient", "name": [{"family": mark}]}), **bearer)
        for raw in (f"{mark}\r\n\r\n", f"GET /{mark} HTTP/{mark}\r\n\r\n",
                    f"GET / HTTP/1.1\r\nHost: {mark}\r\n\r\n", f"GET / HTTP/1.1\r\n{mark}\r\n\r\n"):
            with socket.create_connection(("127.0.0.1", server.port)) as plain:
                plain.sendall(raw.encode())
                plain.recv(4096)
        secret = token.strip().removeprefix("palpate_")
        events = self.events(server)
        self.assertGreater(len(events), 150)
        self.assertNotIn(mark.lower(), server.said.lower())
        self.assertNotIn(secret, server.said)
        # The address is a person's too.
        self.assertNotIn("127.0.0.1", "".join(json.dumps(e) for e in events))

    def test_a_reader_that_stops_reading_holds_nothing_up(self):
        reading, writing = os.pipe()
        process = subprocess.Popen([PALPATE, "serve", "--listen", "127.0.0.1:0"], text=True,
                                   stdout=subprocess.PIPE, stderr=writing, env=WITHOUT)
        os.close(writing)
        try:
            port = int(process.stdout.readline().rsplit(":", 1)[1])
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            for _ in range(8000):
                connection.request("GET", "/api/v1/nothing")
                connection.getresponse().read()
            connection.request("GET", "/metrics")
            text = connection.getresponse().read().decode()
            dropped = re.search(r"(?m)^palpate_log_dropped_total (\d+)$", text).group(1)
            self.assertGreater(int(dropped), 0)
            connection.close()
            process.terminate()
            self.assertEqual(process.wait(30), 0)
        finally:
            process.kill()
            process.stdout.close()
            os.close(reading)


class Backup(Case):
    def configured(self, **variables):
        (self.data / "palpate.toml").write_text(
            "[backup]\nfolder = '../backups'\nkey_file = '../key'\n", "utf-8")
        return self.serve(**variables)

    def test_a_missed_night_is_made_up_for_and_can_be_restored(self):
        self.data.mkdir()
        run("key", "new", self.folder / "key")
        server = self.configured()
        for _ in range(200):
            text = server.ask("GET", "/metrics").content.decode()
            age = re.search(r"(?m)^palpate_backup_age_seconds (\S+)$", text)
            if age:
                break
            time.sleep(0.05)
        self.assertIsNotNone(age, text)
        self.assertLess(float(age.group(1)), 30)
        self.assertIn("palpate_backup_failures_total 0\n", text)
        server.stop()
        self.assertIn("backup made and proved", server.said)
        made = list((self.folder / "backups").glob("*.backup"))
        self.assertEqual(len(made), 1)
        restored = run("restore", made[0], "--data", self.folder / "restored",
                       "--key-file", self.folder / "key")
        self.assertEqual(restored.returncode, 0, restored.stderr)

    def test_a_failure_is_seen_and_the_server_stays_ready(self):
        self.data.mkdir()
        run("key", "new", self.folder / "key")
        (self.folder / "backups").write_text("a file where the folder should be", "utf-8")
        server = self.configured()
        for _ in range(200):
            text = server.ask("GET", "/metrics").content.decode()
            if "palpate_backup_failures_total 1\n" in text:
                break
            time.sleep(0.05)
        self.assertIn("palpate_backup_failures_total 1\n", text)
        self.assertEqual(server.ask("GET", "/readyz").status, 200)
        server.stop()
        self.assertIn("backup failed", server.said)

    def test_a_key_that_is_not_there_is_said_at_the_start(self):
        self.data.mkdir()
        with self.assertRaisesRegex(RuntimeError, "key"):
            self.configured()


if __name__ == "__main__":
    unittest.main()
