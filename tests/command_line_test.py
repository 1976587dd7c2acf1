#!/usr/bin/env python3
"""The commands as a person meets them: command_line_test.py PALPATE."""
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
PALPATE = sys.argv.pop(1)


def run(*args, text="", **variables):
    # The interview speaks the language of the terminal: English here, whatever this one's is.
    return subprocess.run([PALPATE, *args], input=text, text=True, capture_output=True,
                          env={**os.environ, "LC_ALL": "C", **variables},
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

    def up_to(self, text, line):
        """To the end, with a yes to what this line asks and to nothing else."""
        for _ in range(60):
            asked = re.search(line, self.play(text)[0].split("more)")[-1])
            if asked:
                return self.to_the_end(text + asked.group(1) + "\n")
            text += "n\n"
        self.fail(f"never asked: {line}")

    def test_a_check_that_could_lower_nothing_is_not_asked_about(self):
        start = self.up_to("low back left 6\n40\nn\n20\n", r" (\d+) .*(?:38|fever)")
        said, _ = self.play(start + "n\nn\nn\n")
        self.assertNotIn("already checked this?", said)

    def to_the_end(self, text):
        """These lines, then none of these and unsure, until no more is asked."""
        for _ in range(60):
            said, _ = self.play(text)
            if "Which medicines" in said:
                return text
            text += "n\n" if "Numbers of what" in said.split("(about")[-1] else "u\n"
        raise AssertionError("it never stops asking")

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
        self.assertNotIn("Which medicines", said)
        self.assertRegex(said, r"Emergency: .*\n(.*\n)+.*  call  .*112")
        self.assertIn("---- letter ----", said)

    def test_q_within_a_screen_keeps_what_was_answered(self):
        _, client = self.play("low back left 6\n40\ny\nq\n")
        self.assertEqual((client.get("age_years"), client.get("sex")), (40, "female"))

    def test_it_asks_in_the_words_of_the_page(self):
        said, _ = self.play("low back left 6\n40\nn\n20\nq\n")
        meant = json.loads(run("openapi").stdout)["info"]["description"]
        self.assertTrue(meant.startswith(said.split("\n")[0]), said.split("\n")[0])
        self.assertIn("where a saddle would touch", said)
        self.assertNotIn("saddle numbness", said)

    def test_it_asks_in_spanish_and_says_what_is_english_only(self):
        told = "low back left 6\n40\nn\n20\n1\n"
        said = run("interview", "--language", "es", text=told).stdout
        self.assertIn("¿Dónde le duele", said)
        self.assertIn("Desde que empezó este dolor, ¿es nuevo algo de esto?", said)
        self.assertIn("Los números de lo que es verdad", said)
        self.assertIn("Qué hacer\n  Vaya ahora a urgencias", said)
        self.assertIn("(0 a 120 años)", said)
        self.assertIn("El informe que sigue solo existe en inglés.", said)
        for english in ("Where does it hurt", "Numbers of what is true", "Type ? for"):
            self.assertNotIn(english, said)
        self.assertEqual(said, run("interview", text=told, LC_ALL="es_ES.UTF-8").stdout)
        self.assertIn("Where does it hurt", run("interview", text=told).stdout)
        refused = run("interview", "--language", "fr")
        self.assertEqual(refused.returncode, 2)
        self.assertIn("--language", refused.stderr)

    def test_a_spanish_yes_is_a_yes(self):
        with tempfile.TemporaryDirectory() as folder:
            saved = pathlib.Path(folder) / "client.json"
            run("interview", "--language", "es", "--save", str(saved),
                text="low back left 6\n40\ns\n20\nq\n")
            self.assertEqual(json.loads(saved.read_text("utf-8"))["sex"], "female")

    def test_it_asks_for_medicines_illnesses_and_the_goal(self):
        start = self.to_the_end("low back left 6\n40\nn\n20\n")
        said, client = self.play(start + "warfarin, zzyzx\nasthma\nsit\n")
        self.assertEqual(client["medicines"], ["warfarin", "zzyzx"])
        self.assertEqual((client["conditions"], client["goals"]), (["asthma"], ["sit"]))
        self.assertIn("zzyzx: ", said)

    def test_a_check_by_a_doctor_is_told_with_its_day(self):
        # Weight lost without meaning to, asked about after the last screen.
        start = self.up_to("low back left 6\n40\nn\n20\n", r" (\d+) I lost 5 %")
        said, client = self.play(start + "n\nn\nn\ny\n3\nImaging clear\ny\nn\n")
        self.assertIn("already checked this?", said)
        self.assertIn("already_checked", client, said)
        told = client["already_checked"][0]
        self.assertEqual((told["result"], told["same_pain"], told["changed_since"]),
                         ("Imaging clear", "yes", "no"))
        self.assertEqual(told["finding"], "weight_loss")
        self.assertNotIn("lowers no flag", said)
        self.assertRegex(told["on"], r"^\d{4}-\d\d-\d\d$")

    def test_what_loads_the_days_and_what_is_wished_may_be_told_or_left_out(self):
        start = self.to_the_end("low back left 6\n40\nn\n20\n") + "n\nn\nn\n"
        said, client = self.play(start + "99\n1 2\nn\n0\n42\n1\nheat\n")
        self.assertIn("What does your day ask of your body?", said)
        self.assertIn("Please type numbers from 1 to", said)
        self.assertEqual(len(client["overloads"]), 2)
        self.assertNotIn("eases", client, "left out is not asked")
        self.assertNotIn("other_care", client, "nobody said that it was treated before")
        self.assertIn("whole number from 1 to 240", said)
        self.assertEqual(client["minutes_available"], 42)
        self.assertEqual(client["preferences"], {"format": "chair_20", "dislikes": ["heat"]})
        _, left = self.play(start + "n\nn\nn\nn\nn\n")
        for member in ("overloads", "eases", "minutes_available", "preferences"):
            self.assertNotIn(member, left)

    def test_care_by_others_is_asked_for_where_it_was_given(self):
        start = self.up_to("low back left 6\n40\nn\n20\n", r" (\d+) This pain was treated")
        said, client = self.play(start + "n\nn\nn\nn\nn\n3\n3\n14\nn\nn\nn\n")
        self.assertIn("Who has treated this pain before?", said)
        self.assertEqual(client["other_care"],
                         [{"kind": "chiropractic", "result": "worse", "days_ago": 14}])

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
        self.assertEqual(re.findall(r"<h2>(.*?)</h2>", page), ["What to do now", "Letter"])
        self.assertIn("<b>call</b> 112", page)
        self.assertIn("does not diagnose", page)

    def test_private_answers_leave_no_word(self):
        page = self.page({"regions": {"low_back_left": 5}, "findings": {"self_harm": 2}})
        self.assertNotRegex(page.lower(), "self.harm|suicid|abuse|crisis")


class Text(unittest.TestCase):
    """What a person reads; tests/golden/*.txt are whole answers (PALPATE_GOLDEN=write)."""

    def text(self, client, *args):
        done = run("assess", "-", *args, text=json.dumps(client))
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_whole_answers(self):
        for name in ("saddle_numbness", "blood_thinner"):
            golden = ROOT / "tests" / "golden" / f"{name}.txt"
            client = json.loads((ROOT / "tests" / "inputs" / f"{name}.json").read_text("utf-8"))
            said = self.text({"today": "2026-11-21", **client})
            if os.environ.get("PALPATE_GOLDEN") == "write":
                golden.write_text(said, "utf-8")
            self.assertEqual(said, golden.read_text("utf-8"), name)

    def test_an_emergency_says_what_to_do_before_anything_else(self):
        client = {"regions": {"low_back_left": 5}, "findings": {"saddle_numbness": "yes"}}
        said = self.text(client, "--place", "gb")
        for words in ("say", "do", "call"):
            self.assertRegex(said, rf"(?m)^  {words} +\S")
        self.assertIn("999 or 112 (United Kingdom)", said)
        answer = json.loads(self.text(client, "--json"))
        head, letter = re.split("---- letter ----", said)
        flowed = " ".join(head.split())
        for member in ("action_client", "action_practitioner"):
            self.assertIn(answer["flags"][0][member], flowed)
        for later in ("limited", "because", "The session"):
            self.assertNotIn(later, head)
        self.assertIn("EMERGENCY: please assess now.", letter)

    def test_a_place_that_is_not_known_is_refused(self):
        done = run("assess", "-", "--place", "gbr", text="{}")
        self.assertEqual(done.returncode, 2)
        self.assertIn("(nearest: br, gb)", done.stderr)

    def test_the_same_as_the_json(self):
        for example in sorted((ROOT / "examples").glob("*.json")):
            answer = json.loads(run("assess", str(example), "--json").stdout)
            if answer["urgency"] == "emergency":
                continue
            said = " ".join(run("assess", str(example)).stdout.split())
            for flag in answer["flags"]:
                self.assertIn(flag["lifted_by"], said)
                self.assertIn(flag["action_practitioner"], said)
            for limit in answer["restrictions"]:
                self.assertIn(limit["lifted_by"], said)
                if 0 < limit.get("pressure_max", 10) < 10:
                    self.assertIn(f"at most {limit['pressure_max']} of 10", said)
                for reason in limit["because"]:
                    self.assertIn(" ".join(reason["fact"].split()), said)
            for source in answer["sources"][:6]:
                self.assertIn(f"{source['name']}, {source['side']}", said)
                for check in source["check_next"]:
                    self.assertIn(check, said)
            for step in answer["plan"]["routine"]:
                self.assertIn(f"{step['starts_at']}-{step['starts_at'] + step['minutes']} min",
                              said)
                for reason in step["because"]:
                    self.assertIn(reason["fact"], said)
            self.assertIn(answer["plan"]["runner_up"].get("why_lost", ""), said)
            for home in answer["self_care"]:
                self.assertIn(home["limits"], said)
            self.assertEqual("incomplete" in said, not answer["complete"])

    def test_eighty_columns_and_no_colour_in_a_pipe(self):
        for example in sorted((ROOT / "examples").glob("*.json")):
            for line in run("assess", str(example)).stdout.splitlines():
                self.assertLessEqual(len(line), 80, line)
                self.assertNotIn("\x1b", line)

    def test_colour_on_a_terminal_only(self):
        ours, theirs = pty.openpty()
        example = str(ROOT / "examples" / "dev_07_emergency.json")
        with subprocess.Popen([PALPATE, "assess", example], stdout=theirs,
                              env={**os.environ, "NO_COLOR": "1"}) as child:
            os.close(theirs)
            said = os.read(ours, 4000)
            child.wait(60)
        self.assertNotIn(b"\x1b[", said)
        ours, theirs = pty.openpty()
        env = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
        with subprocess.Popen([PALPATE, "assess", example], stdout=theirs, env=env) as child:
            os.close(theirs)
            said = os.read(ours, 4000)
            child.wait(60)
        self.assertIn(b"\x1b[1;31m", said)

    def test_what_a_client_typed_cannot_steer_the_terminal(self):
        said = self.text({"regions": {"low_back_left": 5}, "medicines": ["\x1b[2Jmelon"]})
        self.assertIn("melon", said)
        self.assertNotIn("\x1b", said)


class Knowledge(unittest.TestCase):
    def with_table(self, name, text, *args):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / name).write_text(text, "utf-8")
            return run(*args, "--knowledge", folder)

    def test_the_trace_says_where_and_what(self):
        done = run("knowledge", "trace")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"(?m)^T000-04 +claims\.csv#relieves_spasms\n"
                                      r" +claim: Relieves spasms$")
        self.assertEqual(len(re.findall(r"(?m)^T\d{3}-\d\d ", done.stdout)), 174)

    def test_the_folder_of_the_repository_is_the_built_in_knowledge(self):
        client = {"today": "2026-11-21", "regions": {"low_back_left": 5}, "age_years": 40}
        args = ("assess", "--json", "-")
        built_in = run(*args, text=json.dumps(client))
        whole = run(*args, "--knowledge", str(ROOT / "knowledge"), text=json.dumps(client))
        self.assertEqual((whole.returncode, whole.stderr), (0, ""))
        self.assertEqual(whole.stdout, built_in.stdout)

    def test_a_table_of_a_subfolder_is_named_with_it(self):
        text = (ROOT / "knowledge" / "outcomes" / "ranges.csv").read_text("utf-8")
        with tempfile.TemporaryDirectory() as folder:
            for part in ("outcomes", ".kept"):
                (pathlib.Path(folder) / part).mkdir()
            (pathlib.Path(folder) / ".kept" / "odd.csv").write_text("no table", "utf-8")
            (pathlib.Path(folder) / "outcomes" / "ranges.csv").write_text(text, "utf-8")
            self.assertEqual(run("knowledge", "check", "--knowledge", folder).returncode, 0)
            (pathlib.Path(folder) / "outcomes" / "nonsense.csv").write_text(text, "utf-8")
            done = run("knowledge", "check", "--knowledge", folder)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("outcomes/nonsense.csv", done.stderr)

    def test_a_trace_that_is_cut_or_dangles_is_not_sound(self):
        text = (ROOT / "knowledge" / "trace.csv").read_text("utf-8")
        cut = "".join(text.splitlines(keepends=True)[:50])
        dangling = text.replace("claims.csv#relieves_spasms", "claims.csv#nonsense")
        for broken, words in ((cut, "expected a row for T002-46"),
                              (dangling, "trace.csv:5:31: home: claims.csv has no row 'nonsense'")):
            for command in ("check", "trace"):
                done = self.with_table("trace.csv", broken, "knowledge", command)
                self.assertEqual(done.returncode, 1, command)
                self.assertIn(words, done.stderr)

    def test_check_says_what_it_checked_with_counts(self):
        said = run("knowledge", "check").stdout
        for words in (r"\d+ flags can each be made true", r"\d+ flags: no two say different",
                      r"174 items of the seed texts", r"considered for \d+ of \d+ techniques"):
            self.assertRegex(said, words)

    def test_a_broken_table_is_one_line(self):
        for name in ("formats.csv", "muscles.csv"):
            lines = (ROOT / "knowledge" / name).read_text("utf-8").splitlines()
            lines[2] = lines[2].rsplit(",", 1)[0]
            done = self.with_table(name, "\n".join(lines), "knowledge", "check")
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr, rf"^palpate: {name}:3:1: expected .* cells.*\n$")


class WrongUse(unittest.TestCase):
    def refused(self, *args, text="", code=2):
        done = run(*args, text=text)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertTrue(done.stderr.startswith("palpate: "), done.stderr)
        return done.stderr

    def test_an_unknown_command_names_the_nearest(self):
        self.assertIn("unknown command 'asess'; did you mean 'assess'?", self.refused("asess"))
        self.assertIn("unknown command 'foo' (palpate --help)", self.refused("foo"))
        self.assertIn("unknown command 'chek'; did you mean 'check'?",
                      self.refused("knowledge", "chek"))
        self.assertIn("expected a command: assess,", self.refused())
        self.assertIn("expected a command: check,", self.refused("knowledge"))
        self.assertIn("unknown option '--jsn'; did you mean '--json'?",
                      self.refused("assess", "--jsn"))
        self.refused("explain")
        self.refused("completion", "tcsh")

    def test_a_fault_has_its_line_and_column(self):
        said = self.refused("assess", "-", text='{\n  "id": nil\n}')
        self.assertRegex(said, r"line 2, column \d+ \(byte \d+\)")

    def test_a_folder_is_no_file(self):
        for args in (["assess"], ["assess", "--batch"], ["evaluate"], ["interview", "--count"]):
            self.assertIn("/tmp: is a folder", self.refused(*args, "/tmp"))
            self.assertIn("No such file", self.refused(*args, "/nowhere"))

    def test_an_id_that_nothing_is_near_names_none(self):
        self.assertIn("nearest: low_back_left", self.refused(
            "assess", "-", text='{"regions": {"lowback": 3}}'))
        self.assertNotIn("nearest", self.refused("assess", "-",
                                                 text='{"findings": {"zzz": "yes"}}'))
        self.assertNotIn("nearest", self.refused("explain", "zzzzzz"))

    def test_a_refused_line_gives_its_id_back(self):
        lines = '{"id": "a \\"1\\"", "regions": {"zz": 3}}\nno json\n{"regions": {"zz": 3}}\n'
        done = run("assess", "--batch", "-", text=lines)
        self.assertEqual(done.returncode, 3)
        told = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([one["id"] for one in told], ['a "1"', None, None])
        self.assertEqual([one["line"] for one in told], [1, 2, 3])

    def test_a_full_disk_is_said(self):
        example = str(ROOT / "examples" / "dev_25_treat_with_care.json")
        for args in (["assess", example, "--json"], ["assess", example], ["knowledge", "trace"],
                     ["version"], ["assess", "--batch", "/dev/null"]):
            with open("/dev/full", "w", encoding="utf-8") as full:
                done = subprocess.run([PALPATE, *args], stdout=full, stderr=subprocess.PIPE,
                                      text=True, timeout=60, check=False)
            wrote = args[-1] != "/dev/null"
            self.assertEqual(done.returncode, 1 if wrote else 0, (args, done.stderr))
            self.assertEqual(done.stderr.count("\n"), 1 if wrote else 0, done.stderr)

    def test_a_case_that_cannot_be_scored_is_refused_with_its_line(self):
        right = '{"input": {"regions": {"low_back_left": 5}}, "truth": {"urgency": "clear"}}\n'
        self.assertEqual(run("evaluate", "-", text=right).returncode, 0)
        for wrong, words in (
                ('{"input": {"regions": {"low_back_left": 5}}, "truth": {}}',
                 "-:2: /truth/urgency: expected a class"),
                (right.replace("clear", "cleer"), "-:2: /truth/urgency: expected emergency"),
                (right.replace('"clear"', '"clear", "acceptable_urgency": ["son"]'),
                 "-:2: /truth/acceptable_urgency: expected emergency"),
                (right.replace('"clear"', '"clear", "must_not": [1]'),
                 "-:2: /truth/must_not: expected a list"),
                (right.replace("low_back", "lowback"), "-:2: /input/regions"),
                ("[]", "-:2: expected {"), ("{", "-:2: expected JSON")):
            self.assertIn(words, self.refused("evaluate", "-", text=right + wrong))
        self.assertIn("holds no case", self.refused("evaluate", "-"))


class Batch(unittest.TestCase):
    LINE = '{"regions": {"low_back_left": 5}}\n'

    def test_progress_is_for_a_terminal(self):
        with tempfile.NamedTemporaryFile("w", suffix=".ndjson") as file:
            file.write(self.LINE * 20_000)
            file.flush()
            quiet = run("assess", "--batch", file.name)
            self.assertEqual((quiet.returncode, quiet.stderr), (0, ""))
            self.assertEqual(quiet.stdout.count("\n"), 20_000)
            ours, theirs = pty.openpty()
            with subprocess.Popen([PALPATE, "assess", "--batch", file.name],
                                  stdout=subprocess.DEVNULL, stderr=theirs) as child:
                os.close(theirs)
                said = b""
                try:
                    while more := os.read(ours, 4000):
                        said += more
                except OSError:
                    pass  # how Linux says that a terminal was closed
                self.assertEqual(child.wait(120), 0)
        self.assertRegex(said.decode(), r"\] +\d+ %  [\d,]+ done, [\d,]+ a second, \d+ s left")
        self.assertTrue(said.endswith(b"\r\x1b[K"), said[-80:])


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
        self.assertIn("cauda_equina_definite_pattern", run("explain", "RF01").stdout)

    def test_completion_knows_every_command(self):
        words = run("--help").stdout
        for shell in ("bash", "zsh", "fish"):
            script = run("completion", shell).stdout
            for command in ("assess", "interview", "explain", "knowledge"):
                self.assertIn(command, words)
                self.assertIn(command, script)
        kinds = re.search(r'"knowledge list"\) words="(.*?)"', run("completion", "bash").stdout)
        for kind in ("regions", "citations", "self_care"):
            self.assertIn(kind, kinds.group(1).split())
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
