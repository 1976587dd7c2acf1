#!/usr/bin/env python3
"""Messages at a real mail server and a real webhook, on loopback: courier_test.py PALPATE.

Booked, moved and called off over the interface; the server killed with SIGKILL between two steps;
mail servers that refuse, put off, hang and break off. Everybody in it is made up.
"""
import datetime
import email
import email.policy
import hashlib
import hmac
import http.server
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
import threading
import time
import unittest
import zoneinfo

import icalendar
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from practice import Practice

PALPATE = sys.argv.pop(1)
UTC = datetime.timezone.utc
SECRET = "a secret of the two of us"


class Mailbox:
    """What an SMTP server does with each mail in turn, and what it took."""

    def __init__(self):
        self.taken = []
        self.ended = 0  # contents that came whole, taken or not
        self.replies = []  # for the next ones; then everything is taken
        self.at_the_end = None  # called once the whole mail is there, before the answer

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.replies and self.replies[0].startswith("rcpt "):
            return self.replies.pop(0)[5:]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.ended += 1
        reply = self.replies.pop(0) if self.replies else "250 OK"
        if reply == "hang":
            await server.loop.run_in_executor(None, time.sleep, 4)
            return "451 too late"
        if reply.startswith("250"):
            self.taken.append(email.message_from_bytes(envelope.content,
                                                       policy=email.policy.default))
        if self.at_the_end:
            self.at_the_end()
        return reply


class Webhook(http.server.BaseHTTPRequestHandler):
    """A service for short messages."""
    taken = []
    statuses = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        status = self.statuses.pop(0) if self.statuses else 202
        if status == 202:
            self.taken.append((body, dict(self.headers)))
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as one:
        return one.getsockname()[1]


def stamp(moment):
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


class WithServers(unittest.TestCase):
    def mail_server(self):
        """Started; what the environment has to say of it besides."""
        self.smtp = Controller(self.box, hostname="127.0.0.1", port=free_port())
        self.smtp.start()
        return {"PALPATE_MAIL_TLS": "none"}

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.box = Mailbox()
        for name in [name for name in os.environ if name.startswith("PALPATE_MAIL_")]:
            del os.environ[name]
        special = self.mail_server()
        port = self.smtp.port
        Webhook.taken, Webhook.statuses = [], []
        self.hook = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Webhook)
        threading.Thread(target=self.hook.serve_forever, daemon=True).start()
        os.environ.update({
            "PALPATE_MAIL_HOST": "127.0.0.1", "PALPATE_MAIL_PORT": str(port),
            "PALPATE_MAIL_FROM": "desk@practice.example",
            "PALPATE_MAIL_TIMEOUT_SECONDS": "2", "PALPATE_SMS_TIMEOUT_SECONDS": "2",
            "PALPATE_SMS_URL": f"http://127.0.0.1:{self.hook.server_port}/sms",
            "PALPATE_SMS_SECRET": SECRET} | special)
        self.practice = Practice(PALPATE, self.folder.name)
        self.furnish()

    def tearDown(self):
        self.practice.stop()
        self.smtp.stop()
        self.hook.shutdown()
        self.hook.server_close()
        self.folder.cleanup()

    def furnish(self):
        add = self.practice.add
        self.house = add("/api/v1/locations", {
            "name": "House", "zone": "Europe/Berlin",
            "address": {"lines": ["Hauptstr. 1"], "city": "Berlin"}})["id"]
        self.ana = add("/api/v1/clients", {
            "names": [{"given": ["Ana"], "family": "Ruíz"}], "emails": ["ana@example.org"],
            "phones": [{"number": "+49 170 1234567", "use": "mobile"}], "language": "es"})["id"]
        self.service = add("/api/v1/services", {
            "name": "Deep tissue for chronic pain", "minutes": 60, "preparation_minutes": 0,
            "clean_up_minutes": 0, "practitioners": 1, "load": 1.0, "heavy": False,
            "hands_on": True, "given_by": [self.practice.person]})["id"]
        self.rules({"hours_before": [2], "mail": True, "sms": False, "confirmations": True,
                    "changes": True, "phone": "030 123"})

    def put(self, target, body, version):
        status, said, _ = self.practice.ask("PUT", target, body, If_Match=f'"{version}"')
        self.assertEqual(status, 200, said)
        return said

    def rules(self, rules, version=0):
        self.put("/api/v1/message-rules", rules, version)

    def book(self, begin=None):
        begin = begin or datetime.datetime.now(UTC).replace(
            minute=0, second=0, microsecond=0) + datetime.timedelta(days=3)
        return self.practice.add("/api/v1/bookings", {
            "clients": [self.ana], "practitioners": [self.practice.person],
            "service": self.service, "location": self.house, "begin": stamp(begin),
            "source": "desk"})

    def until(self, what, seconds=30):
        end = time.monotonic() + seconds
        while not what():
            self.assertLess(time.monotonic(), end, f"in vain; {self.states()} {self.trouble()}")
            time.sleep(0.05)

    def until_sent(self, number):
        """What was taken there is written down here a moment later."""
        self.until(lambda: [one["state"] for one in self.messages()] == ["sent"] * number)

    def messages(self):
        status, said, _ = self.practice.ask("GET", f"/api/v1/clients/{self.ana}/messages")
        self.assertEqual(status, 200, said)
        return [kept["content"] | {"id": kept["id"]} for kept in said["messages"]]

    def states(self):
        return sorted((one["about"], one["state"]) for one in self.messages())

    def trouble(self):
        return [one.get("trouble") for one in self.messages()]

    def text(self, mail):
        return mail.get_body(("plain",)).get_content()


class Messages(WithServers):
    def test_a_booking_is_confirmed_and_reminded_of(self):
        soon = datetime.datetime.now(UTC) + datetime.timedelta(hours=2, seconds=70)
        soon = soon.replace(second=0, microsecond=0)  # due within the next minute or so
        self.book(soon)
        self.until(lambda: len(self.box.taken) == 2, 90)
        first, second = self.box.taken
        self.assertEqual(first["To"], "ana@example.org")
        self.assertEqual(first["From"].addresses[0].addr_spec, "desk@practice.example")
        self.assertEqual(first["Subject"], "Su cita está reservada")
        self.assertIn("Recordatorio", second["Subject"])
        self.assertNotEqual(first["Message-ID"], second["Message-ID"])
        for mail in self.box.taken:
            html = mail.get_body(("html",)).get_content()
            for said in (self.text(mail), html):
                self.assertIn("Ana Ruíz", said)
                self.assertIn("House, Hauptstr. 1, Berlin", said)
                self.assertNotIn("tissue", said)
                self.assertNotIn("pain", said)
            self.assertNotIn("tissue", mail.as_string())
        self.until_sent(2)

    def test_moved_and_called_off_what_was_queued_is_withdrawn(self):
        kept = self.book()
        self.until(lambda: len(self.box.taken) == 1)
        later = (datetime.datetime.fromisoformat(kept["content"]["begin"].replace("Z", "+00:00"))
                 + datetime.timedelta(hours=26))
        kept = self.put(f"/api/v1/bookings/{kept['id']}/time", {"begin": stamp(later)},
                        kept["version"])
        self.assertEqual(self.states().count(("reminder", "withdrawn")), 1)
        self.assertEqual(self.states().count(("reminder", "queued")), 1)
        self.until(lambda: len(self.box.taken) == 2)
        self.assertIn("ha cambiado de hora", self.box.taken[1]["Subject"])
        self.put(f"/api/v1/bookings/{kept['id']}/cancelled", {"by_client": True}, kept["version"])
        self.assertEqual(self.states().count(("reminder", "queued")), 0)
        self.until(lambda: len(self.box.taken) == 3)
        self.assertIn("cancelada", self.box.taken[2]["Subject"])

    def invitation(self, mail):
        """The one event of a mail, as Debian's icalendar reads it, with the METHOD of both."""
        parts = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
        self.assertEqual(len(parts), 1)
        calendar = icalendar.Calendar.from_ical(parts[0].get_content())
        self.assertEqual(str(calendar["METHOD"]), parts[0].get_param("method"))
        self.assertEqual(len(calendar.walk("VTIMEZONE")), 1)
        (event,) = calendar.walk("VEVENT")
        self.assertEqual(str(event["ORGANIZER"]), "mailto:desk@practice.example")
        self.assertEqual(str(event["ATTENDEE"]), "mailto:ana@example.org")
        self.assertNotIn("tissue", parts[0].get_content())
        return str(calendar["METHOD"]), event

    def test_its_invitation_follows_the_visit_and_takes_its_place(self):
        kept = self.book()
        self.until(lambda: len(self.box.taken) == 1)
        begin = datetime.datetime.fromisoformat(kept["content"]["begin"].replace("Z", "+00:00"))
        later = begin + datetime.timedelta(hours=26)
        kept = self.put(f"/api/v1/bookings/{kept['id']}/time", {"begin": stamp(later)},
                        kept["version"])
        self.until(lambda: len(self.box.taken) == 2)
        self.put(f"/api/v1/bookings/{kept['id']}/cancelled", {"by_client": True}, kept["version"])
        self.until(lambda: len(self.box.taken) == 3)
        told = [self.invitation(mail) for mail in self.box.taken]
        self.assertEqual([method for method, _ in told], ["REQUEST", "REQUEST", "CANCEL"])
        self.assertEqual({str(event["UID"]) for _, event in told}, {kept["id"]})
        numbers = [int(event["SEQUENCE"]) for _, event in told]
        self.assertEqual(numbers, sorted(set(numbers)), "each takes the place of the one before")
        starts = [event.decoded("DTSTART").astimezone(UTC) for _, event in told]
        self.assertEqual(starts, [begin, later, later])
        self.assertEqual(str(told[2][1]["STATUS"]), "CANCELLED")

    def test_who_waits_is_told_of_an_hour_called_off_and_takes_it_by_the_link(self):
        bea = self.practice.add("/api/v1/clients", {
            "names": [{"given": ["Bea"], "family": "Roth"}], "emails": ["bea@example.org"],
            "language": "en"})["id"]
        kept = self.book()
        begin = datetime.datetime.fromisoformat(kept["content"]["begin"].replace("Z", "+00:00"))
        local = begin.astimezone(zoneinfo.ZoneInfo("Europe/Berlin"))
        minute = local.hour * 60 + local.minute
        day = local.date().isoformat()
        self.practice.add("/api/v1/waiting", {
            "client": bea, "service": self.service, "location": self.house,
            "practitioners": [self.practice.person], "first": day, "last": day,
            "hours": [{"weekdays": [local.strftime("%A").lower()],
                       "hours": {"from_minute": minute, "until_minute": minute + 60}}]})
        self.put(f"/api/v1/bookings/{kept['id']}/cancelled", {"by_client": True}, kept["version"])
        offered = lambda: [mail for mail in self.box.taken if mail["To"] == "bea@example.org"]
        self.until(offered)
        (mail,) = offered()
        self.assertEqual(mail["Subject"], "An appointment has come free")
        self.assertNotIn("tissue", mail.as_string())
        ticket = re.search(r"/offer/(\S+)", self.text(mail)).group(1)
        status, seen, _ = self.practice.ask("GET", f"/api/v1/offers/{ticket}")
        self.assertEqual((status, seen["status"], seen["begin"]),
                         (200, "open", kept["content"]["begin"]))
        status, taken, _ = self.practice.ask("POST", f"/api/v1/offers/{ticket}", {"accept": True})
        self.assertEqual((status, taken["status"]), (200, "accepted"))
        self.until(lambda: len(offered()) == 2)  # it is confirmed, as every visit is
        self.assertEqual(offered()[1]["Subject"], "Your appointment is booked")

    def test_what_is_due_is_asked_by_a_link_and_chased_until_it_is_answered(self):
        kept = self.rules_now()
        self.put("/api/v1/message-rules", kept["content"] | {"questions": True}, kept["version"])
        opened = (datetime.date.today() - datetime.timedelta(days=16)).isoformat()
        episode = self.practice.add("/api/v1/episodes", {
            "client": self.ana, "complaint": "low back pain", "status": "open",
            "opened_on": opened})["id"]
        self.until(lambda: len(self.box.taken) == 1)
        (mail,) = self.box.taken
        sender = mail["From"].addresses[0].display_name
        self.assertEqual(mail["Subject"], f"Unas preguntas de {sender}")
        for said in (mail.as_string(), self.text(mail),
                     mail.get_body(("html",)).get_content()):
            for never in ("pain", "dolor", "back", "espalda", "salud"):
                self.assertNotIn(never, said.lower())
        self.assertIn("/stop/", mail["List-Unsubscribe"])
        ticket = re.search(r"/questions/(\S+)", self.text(mail)).group(1)
        status, seen, _ = self.practice.ask("GET", f"/api/v1/questions/{ticket}")
        self.assertEqual((status, seen["status"], len(seen["forms"])), (200, "open", 3))
        status, taken, _ = self.practice.ask("POST", f"/api/v1/questions/{ticket}", {
            "language": "es", "forms": [{"instrument": "global_change", "value": 4}]})
        self.assertEqual((status, taken["follows"]), (200, "nothing"))
        status, kept, _ = self.practice.ask("GET", f"/api/v1/episodes/{episode}/measurements")
        # Whoever is owner alone reads no care: the answer is the therapist's.
        self.assertIn(status, (200, 403))
        self.until_sent(1)

    def rules_now(self):
        status, kept, _ = self.practice.ask("GET", "/api/v1/message-rules")
        self.assertEqual(status, 200, kept)
        return kept

    def test_killed_in_the_middle_nothing_is_lost_and_the_id_stays(self):
        # Right when the mail server has all of it and has not answered yet: nobody can know.
        self.box.at_the_end = lambda: os.kill(self.practice.process.pid, signal.SIGKILL)
        self.book()
        self.practice.process.wait(30)
        self.practice.process.stdout.close()
        self.box.at_the_end = None
        self.practice.start()
        self.until(lambda: self.states().count(("confirmation", "sent")) == 1, 60)
        ids = [mail["Message-ID"] for mail in self.box.taken]
        self.assertIn(len(ids), (1, 2))
        self.assertEqual(len(set(ids)), 1)

    def test_killed_before_the_end_it_is_sent_once(self):
        # At the recipient: nothing was given away, so it may be sent again without a doubt.
        box = self.box
        original = box.handle_RCPT

        async def kill(server, session, envelope, address, options):
            os.kill(self.practice.process.pid, signal.SIGKILL)
            box.handle_RCPT = original
            return "250 OK"
        box.handle_RCPT = kill
        self.book()
        self.practice.process.wait(30)
        self.practice.process.stdout.close()
        self.practice.start()
        self.until(lambda: self.states().count(("confirmation", "sent")) == 1, 60)
        self.assertEqual(len(box.taken), 1)
        self.assertNotIn(True, [one.get("repeated") for one in self.messages()])

    def test_refused_put_off_and_hanging_mail_servers(self):
        self.box.replies = ["451 try again"]
        self.book()
        self.until(lambda: len(self.box.taken) == 1, 60)
        self.assertEqual(self.box.ended, 2)
        self.box.replies = ["554 no"]
        self.book(datetime.datetime.now(UTC).replace(microsecond=0, second=0)
                  + datetime.timedelta(days=5))
        self.until(lambda: ("confirmation", "failed") in self.states())
        self.assertIn("554", [one.get("trouble") for one in self.messages()
                              if one["state"] == "failed"][0])
        self.box.replies = ["rcpt 550 nobody"]
        self.book(datetime.datetime.now(UTC).replace(microsecond=0, second=0)
                  + datetime.timedelta(days=6))
        self.until(lambda: self.states().count(("confirmation", "failed")) == 2)
        status, queue, _ = self.practice.ask("GET", "/api/v1/messages/queue")
        self.assertEqual((status, len(queue["trouble"]), queue["waiting"]), (200, 2, 3))
        # Given away and no word for longer than we wait: once more, and then it is known.
        self.box.replies = ["hang"]
        self.book(datetime.datetime.now(UTC).replace(microsecond=0, second=0)
                  + datetime.timedelta(days=7))
        self.until(lambda: len(self.box.taken) == 2, 60)
        self.until(lambda: True in [one.get("repeated") for one in self.messages()
                                    if one["state"] == "sent"])

    def test_no_mail_server_at_all_and_then_one(self):
        port = self.smtp.port
        self.smtp.stop()
        self.book()
        self.until(lambda: any(one["attempts"] == 1 and one["state"] == "queued"
                               for one in self.messages()))
        self.assertIn("the server cannot be reached",
                      [one.get("trouble") for one in self.messages()])
        self.smtp = Controller(self.box, hostname="127.0.0.1", port=port)
        self.smtp.start()
        self.until(lambda: len(self.box.taken) == 1, 60)

    def test_short_messages_are_signed_and_tried_again(self):
        self.put(f"/api/v1/clients/{self.ana}/contact-choice",
                 {"mail": False, "sms": True, "language": "en"}, 0)
        Webhook.statuses = [503]
        self.book()
        self.until(lambda: len(Webhook.taken) == 1, 60)
        body, fields = Webhook.taken[0]
        said = json.loads(body)
        self.assertEqual(said["to"], "+491701234567")
        self.assertIn("your appointment is booked", said["text"])
        self.assertNotIn("Ana", said["text"])
        self.assertNotIn("tissue", said["text"])
        self.assertEqual(fields["Palpate-Signature"], "sha256=" + hmac.new(
            SECRET.encode(), body, hashlib.sha256).hexdigest())
        self.until(lambda: any(one["state"] == "sent" for one in self.messages()))
        sent = [one for one in self.messages() if one["state"] == "sent"]
        self.assertEqual([one["id"] for one in sent], [said["id"]])
        self.assertEqual(self.box.taken, [])

    def test_the_link_in_a_mail_asks_and_then_ends_them(self):
        self.book()
        self.until(lambda: len(self.box.taken) == 1)
        link = self.box.taken[0]["List-Unsubscribe"].strip("<>")
        self.assertIn(link, self.text(self.box.taken[0]))
        path = link[link.index("/stop/"):]
        fields, self.practice.fields = self.practice.fields, {}  # as somebody without an account
        status, page, _ = self.practice.ask("GET", path)
        self.assertEqual(status, 200)
        self.assertIn("<form method=\"post\">", page)
        self.practice.fields = fields
        self.assertEqual(self.states().count(("reminder", "queued")), 1, "looking ends nothing")
        self.practice.fields = {}
        self.assertEqual(self.practice.ask("POST", path)[0], 200)
        self.assertEqual(self.practice.ask("POST", path)[0], 200)
        self.assertEqual(self.practice.ask("GET", path[:-4] + "AAAA")[0], 404)
        self.practice.fields = fields
        self.assertEqual(self.states().count(("reminder", "queued")), 0)
        status, choice, _ = self.practice.ask("GET", f"/api/v1/clients/{self.ana}/contact-choice")
        self.assertEqual(status, 200)
        self.assertIn("stopped_at", choice["content"])

    def test_it_is_counted_and_ends_when_asked(self):
        self.book()
        self.until(lambda: len(self.box.taken) == 1)
        self.until(lambda: 'palpate_messages_sent_total{channel="mail"} 1'
                   in self.practice.ask("GET", "/metrics")[1])
        metrics = self.practice.ask("GET", "/metrics")[1]
        self.assertNotIn("example.org", metrics)
        self.box.replies = ["hang"]
        self.book(datetime.datetime.now(UTC).replace(microsecond=0, second=0)
                  + datetime.timedelta(days=5))
        self.until(lambda: self.box.ended == 2)
        start = time.monotonic()
        self.practice.process.terminate()
        self.assertEqual(self.practice.process.wait(30), 0)
        self.assertLess(time.monotonic() - start, 6)


class Encrypted(WithServers):
    """A server that insists on TLS and a password, with a certificate of its own making."""

    def mail_server(self):
        folder = pathlib.Path(self.folder.name)
        self.certificate, key = str(folder / "mail.pem"), str(folder / "mail.key")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                        "-subj", "/CN=mail", "-addext", "subjectAltName=IP:127.0.0.1",
                        "-out", self.certificate, "-keyout", key], check=True,
                       capture_output=True, timeout=60)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)
        self.signed_in = 0

        def known(server, session, envelope, mechanism, data):
            good = (data.login, data.password) == (b"desk", b"a quiet password")
            self.signed_in += good
            return AuthResult(success=good, handled=False)
        self.smtp = Controller(self.box, hostname="127.0.0.1", port=free_port(),
                               tls_context=context, require_starttls=True, authenticator=known,
                               auth_required=True)
        self.smtp.start()
        self.password = pathlib.Path(self.folder.name, "password")
        self.password.write_text("a quiet password\n", "utf-8")
        return {"PALPATE_MAIL_TLS": "starttls", "PALPATE_MAIL_USER": "desk",
                "PALPATE_MAIL_PASSWORD_FILE": str(self.password),
                "PALPATE_MAIL_AUTHORITY": self.certificate,
                # This one is slow to say no, as many are.
                "PALPATE_MAIL_TIMEOUT_SECONDS": "20"}

    def again(self):
        self.practice.stop()
        self.practice.start()

    def test_mail_goes_encrypted_and_signed_in(self):
        self.book()
        self.until(lambda: len(self.box.taken) == 1)
        self.assertEqual(self.signed_in, 1)

    def test_a_certificate_that_nobody_knows_is_not_trusted(self):
        del os.environ["PALPATE_MAIL_AUTHORITY"]
        self.again()
        self.book()
        self.until(lambda: "the server's certificate is not trusted" in self.trouble())
        self.assertEqual((self.box.ended, self.signed_in), (0, 0))
        self.assertIn(("confirmation", "queued"), self.states())

    def test_a_wrong_password_is_our_mistake_and_the_message_waits(self):
        self.password.write_text("another\n", "utf-8")
        self.again()
        self.book()
        self.until(lambda: "the server does not accept user and password" in self.trouble())
        self.assertIn(("confirmation", "queued"), self.states())
        self.password.write_text("a quiet password\n", "utf-8")
        self.again()
        self.until(lambda: len(self.box.taken) == 1, 60)


if __name__ == "__main__":
    unittest.main()
