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
