#!/usr/bin/env python3
"""The commands as a person meets them: command_line_test.py PALPATE."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
PALPATE = sys.argv.pop(1)


def run(*args, text=""):
    return subprocess.run([PALPATE, *args], input=text, text=True, capture_output=True,
                          timeout=120, check=False)


class Interface(unittest.TestCase):
    def test_is_described_without_a_server(self):
        done = run("openapi")
        self.assertEqual(done.returncode, 0, done.stderr)
        described = json.loads(done.stdout)
        self.assertEqual(described["openapi"], "3.1.0")
        self.assertIn("/api/v1/assess", described["paths"])


class Token(unittest.TestCase):
    def test_is_all_that_is_printed_and_never_again(self):
        with tempfile.TemporaryDirectory() as parent:
            data = ["--data", f"{parent}/made/when missing"]
            made = run("token", *data, "--name", "lab", "--scope", "system/*.cruds")
            self.assertEqual(made.returncode, 0, made.stderr)
            self.assertRegex(made.stdout, r"^palpate_[A-Za-z0-9_-]{64}\n$")
            listed = run("token", *data, "--list").stdout
            self.assertIn("good     lab  system/*.cruds", listed)
            self.assertNotIn(made.stdout.strip(), listed)
            self.assertEqual(run("token", *data, "--revoke", "lab").returncode, 0)
            self.assertIn("revoked  lab", run("token", *data, "--list").stdout)
            self.assertEqual(run("token", *data, "--revoke", "lab").returncode, 2)
            refused = run("token", *data, "--name", "lab", "--scope", "everything")
            self.assertEqual(refused.returncode, 2)
            self.assertIn("system/Patient.rs", refused.stderr)


class Learn(unittest.TestCase):
    def test_finds_known_effects_again(self):
        asked = ["learn", "calibrate", "--sessions", "60", "--practices", "25", "--seed", "4"]
        done = run(*asked, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        effects = json.loads(done.stdout)["effects"]
        self.assertEqual(len(effects), 25 * 28)
        inside = sum(e["interval"][0] <= e["truth"] <= e["interval"][1] for e in effects)
        self.assertGreater(inside / len(effects), 0.85)
        self.assertLess(inside / len(effects), 0.95)
        self.assertTrue(all(0 <= e["rank"] <= 99 for e in effects))
        self.assertEqual(done.stdout, run(*asked, "--json").stdout)
        self.assertIn("within their 90 % intervals", run(*asked).stdout)
        self.assertEqual(run("learn", "calibrate", "--sessions", "0").returncode, 2)


class CheckConfig(unittest.TestCase):
    def check(self, text, *args, **variables):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "palpate.toml"
            file.write_text(text, "utf-8")
            return subprocess.run([PALPATE, "check-config", str(file), *args], text=True,
                                  capture_output=True, timeout=60, check=False,
                                  env={"PATH": "/bin", **variables}), str(file)

    def test_shows_what_holds_and_from_where(self):
        done, file = self.check("threads = 3\n[backup]\nfolder = 'b'\nkey_file = 'k'\n",
                                PALPATE_DATA="/srv/p", PALPATE_LOG_LEVEL="error")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, rf"(?m)^threads = 3 +# {re.escape(file)}:1:11$")
        self.assertRegex(done.stdout, r'(?m)^log.level = "error" +# PALPATE_LOG_LEVEL$')
        self.assertRegex(done.stdout, r"(?m)^backup.hour = 2 +# built in$")

    def test_every_fault_has_its_place_and_what_is_allowed(self):
        done, file = self.check("listn = 'x'\nlisten = '8080'\ntrusted_proxies = ['x']\n")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn(f"{file}:1:1: there is no setting 'listn'; the nearest is 'listen'",
                      done.stderr)
        done, file = self.check("listen = '8080'\ntrusted_proxies = ['x']\n"
                                "public_url = 'https://a.example/path'\n[tls]\nkey = 'k'\n")
        self.assertEqual(done.returncode, 1)
        for words in (":1:10: listen: expected ADDRESS:PORT", ":2:19: trusted_proxies: 'x'",
                      ":3:14: public_url: expected", ":5:7: tls.key: expected"):
            self.assertIn(f"{file}{words}", done.stderr)

    def test_secrets_are_not_shown(self):
        secret = "marker-of-a-passphrase"
        done, _ = self.check("data = 'd'\n[backup]\nfolder = 'b'\n",
                             PALPATE_BACKUP_PASSPHRASE=secret)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("backup.passphrase = (set)", done.stdout)
        self.assertNotIn(secret, done.stdout + done.stderr)

    def test_records_do_not_go_over_a_network_unencrypted(self):
        done, file = self.check("listen = '0.0.0.0:80'\ndata = 'd'\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{file}:1:10: listen: clients' records would go", done.stderr)

    def test_what_sends_messages_is_encrypted_whole_and_not_shown(self):
        secret = "marker-of-a-password"
        right = "data = 'd'\n[mail]\nhost = 'smtp.example.org'\nfrom = 'desk@p.example'\n"
        done, _ = self.check(right + "user = 'desk'\n[sms]\nurl = 'https://sms.example.org/x'\n",
                             PALPATE_MAIL_PASSWORD=secret, PALPATE_SMS_SECRET=secret)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("mail.password = (set)", done.stdout)
        self.assertNotIn(secret, done.stdout + done.stderr)
        for wrong, words in (
                (right + "tls = 'none'\n", ":5:7: mail.tls: mail would go over the network"),
                (right + "user = 'desk'\n", "mail.password: expected mail.user and"),
                (right.replace("desk@", "desk"), ":4:8: mail.from: expected an address"),
                (right.replace("data = 'd'", ""), "mail.host: expected data with it"),
                ("data = 'd'\n[sms]\nurl = 'http://sms.example.org/'\n", ":3:7: sms.url: expected"),
                ("data = 'd'\n[sms]\nurl = 'https://sms.example.org/'\n",
                 "sms.secret: expected at least 16")):
            done, _ = self.check(wrong)
            self.assertEqual(done.returncode, 1, wrong)
            self.assertIn(words, done.stderr)

    def test_the_example_is_right_and_a_missing_file_is_wrong_use(self):
        example = run("check-config", "--example").stdout
        self.assertEqual(self.check(example)[0].returncode, 0)
        self.assertEqual(run("check-config", "/nowhere/palpate.toml").returncode, 2)

    def test_a_mistyped_variable_is_named(self):
        done, _ = self.check("", PALPATE_LISTN="x")
        self.assertIn("PALPATE_LISTN: is no setting and changes nothing; the nearest is "
                      "PALPATE_LISTEN", done.stderr)


class Interview(unittest.TestCase):
    def play(self, text):
        with tempfile.TemporaryDirectory() as folder:
            saved = pathlib.Path(folder) / "client.json"
            done = run("interview", "--save", str(saved), text=text)
            self.assertEqual(done.returncode, 0, done.stderr)
            return done.stdout, json.loads(saved.read_text("utf-8"))

    def test_a_client_without_signs_gets_through(self):
        # q comes after the must screens; every screen before it is answered with none of these.
        said, client = self.play("low back left 6\n40\nn\n20\n" + "n\n" * 14 + "u\n" * 3)
        self.assertEqual(client["regions"], {"low_back_left": 6})
        self.assertEqual(client["age_years"], 40)
        self.assertEqual(client["sex"], "male")
        self.assertEqual(client["findings"]["saddle_numbness"], "no")
        self.assertIn("urgency", said)
        self.assertIn("does not diagnose", said)

    def test_an_emergency_ends_the_questions(self):
        said, client = self.play("low back left 6\n40\nn\n20\n1\n")
        self.assertEqual(said.count("Numbers of what is true"), 1)
        self.assertIn("emergency", said)
        self.assertIn("---- letter ----", said)

    def test_back_forgets_the_last_answer(self):
        _, client = self.play("low back left 6\n40\nn\n20\nn\nb\n1?\nq\n")
        self.assertIn("unknown", client["findings"].values())

    def test_a_mistyped_region_names_the_nearest(self):
        said, client = self.play("lowbak left\nleft low back 3\n?\n40\n")
        self.assertIn("low_back_left", said)
        self.assertEqual(client["regions"], {"low_back_left": 3})
        self.assertIn("A yes can mean", said)

    def test_the_end_of_the_input_ends_it_incomplete(self):
        said, _ = self.play("neck upper left 4\n")
        self.assertIn("incomplete", said)
        said, _ = self.play("")
        self.assertIn("urgency", said)


class Page(unittest.TestCase):
    HOSTILE = "<script>alert('x')</script>\"&"

    def page(self, client):
        done = run("assess", "-", "--html", text=json.dumps(client))
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_hostile_text_is_escaped(self):
        for urgent in ("no", "yes"):
            page = self.page({"id": self.HOSTILE, "regions": {"low_back_left": 5},
                              "medicines": [self.HOSTILE], "free_text": self.HOSTILE,
                              "findings": {"saddle_numbness": urgent}})
            self.assertNotIn("<script", page)
            self.assertIn("&lt;script&gt;", page)
            self.assertNotRegex(page, r"https?://")

    def test_an_emergency_shows_only_the_action_and_the_letter(self):
        page = self.page({"regions": {"low_back_left": 5}, "findings": {"saddle_numbness": "yes"}})
        self.assertEqual(re.findall(r"<h2>(.*?)</h2>", page), ["Letter"])
        self.assertIn("does not diagnose", page)

    def test_private_answers_leave_no_word(self):
        page = self.page({"regions": {"low_back_left": 5}, "findings": {"self_harm": 2}})
        self.assertNotRegex(page.lower(), "self.harm|suicid|abuse|crisis")


class Commands(unittest.TestCase):
    def test_every_example_runs(self):
        examples = sorted((ROOT / "examples").glob("*.json"))
        self.assertGreaterEqual(len(examples), 8)
        readme = (ROOT / "examples" / "README.md").read_text("utf-8")
        for example in examples:
            done = run("assess", str(example), "--json")
            self.assertEqual(done.returncode, 0, f"{example}: {done.stderr}")
            self.assertIn("urgency", json.loads(done.stdout))
            self.assertIn(example.name, readme)

    def test_explain(self):
        self.assertIn("Sinaki", run("explain", "cat_cow").stdout)
        found = json.loads(run("explain", "cat_cow", "--json").stdout)
        self.assertEqual(found[0]["kind"], "self_care")
        wrong = run("explain", "cat_cov")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("cat_cow", wrong.stderr)

    def test_completion_knows_every_command(self):
        words = run("--help").stdout
        for shell in ("bash", "zsh", "fish"):
            script = run("completion", shell).stdout
            for command in ("assess", "interview", "explain", "knowledge"):
                self.assertIn(command, words)
                self.assertIn(command, script)
        checked = subprocess.run(["bash", "-n"], input=run("completion", "bash").stdout, text=True,
                                 check=False)
        self.assertEqual(checked.returncode, 0)

    def test_exit_codes_stand_in_the_help(self):
        self.assertIn("Exit codes", run("--help").stdout)
        self.assertEqual(run("assess", "/nowhere").returncode, 2)
        self.assertEqual(run("nothing").returncode, 2)
        for command in ("assess", "interview", "explain", "evaluate", "completion"):
            self.assertEqual(run(command, "--help").returncode, 0)


if __name__ == "__main__":
    unittest.main()
