#!/usr/bin/env python3
"""Kills the server with SIGKILL under load through HTTP and checks what is left.

kill_server.py PALPATE   5 times, 300 with PALPATE_LONG; PALPATE_SEED repeats a run

Every answer of 2xx is a promise: after the restart the record has at least that version, with what
was written or with what was under way when the server died, never anything else. A request that was
not answered is sent again with its Idempotency-Key: it is done once. The audit chain verifies after
each kill.
"""
import http.client
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

WORKERS = 8
ROUNDS_A_FOLDER = 10  # then a new one, so that the checks stay short
GONE = (OSError, http.client.HTTPException)


class Server:
    def __init__(self, palpate, folder):
        self.process = subprocess.Popen(
            [palpate, "serve", "--data", folder, "--listen", "127.0.0.1:0"], text=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        line = self.process.stdout.readline()
        if not line.startswith("listening on http://"):
            sys.exit(f"the server said {line!r}")
        self.port = int(line.rsplit(":", 1)[1])

    def kill(self):
        if self.process.poll() is not None:
            sys.exit(f"the server ended by itself, {self.process.returncode}")
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.terminate()
        if self.process.wait(30) != 0:
            sys.exit(f"the server ended with {self.process.returncode}")


class Patient:
    """What one worker knows of one record."""

    def __init__(self):
        self.key = str(uuid.uuid4())
        self.id = None        # known once it was acknowledged
        self.version = 0      # the last that was acknowledged
        self.written = None   # what it said
        self.under_way = None  # sent, not answered


def body(word, patient_id=None):
    resource = {"resourceType": "Patient", "name": [{"family": word}], "birthDate": "1980-05"}
    if patient_id:
        resource["id"] = patient_id
    return json.dumps(resource)


class Worker(threading.Thread):
    def __init__(self, port, token, number, chance):
        super().__init__()
        self.port, self.token, self.number = port, token, number
        self.chance = random.Random(chance.random())
        self.patients, self.count, self.fault = [], 0, None

    def ask(self, connection, method, path, content=None, **fields):
        fields = {name.replace("_", "-"): value for name, value in fields.items()}
        connection.request(method, path, content, {
            "Authorization": f"Bearer {self.token}", "Content-Type": "application/fhir+json",
            **fields})
        reply = connection.getresponse()
        return reply.status, json.loads(reply.read() or b"null")

    def create(self, connection, patient):
        status, made = self.ask(connection, "POST", "/fhir/R4/Patient", body(patient.under_way),
                                Idempotency_Key=patient.key)
        if status != 201:
            raise AssertionError(f"a new patient got {status}: {made}")
        patient.id, patient.version = made["id"], int(made["meta"]["versionId"])
        patient.written, patient.under_way = patient.under_way, None

    def change(self, connection, patient):
        status, made = self.ask(
            connection, "PUT", f"/fhir/R4/Patient/{patient.id}",
            body(patient.under_way, patient.id), If_Match=f'W/"{patient.version}"')
        if status != 200:
            raise AssertionError(f"a change got {status}: {made}")
        patient.version = int(made["meta"]["versionId"])
        patient.written, patient.under_way = patient.under_way, None

    def work(self, connection):
        while True:
            self.count += 1
            word = f"w{self.number}x{self.count}"
            if self.patients and self.chance.random() < 0.5:
                patient = self.chance.choice(self.patients)
                patient.under_way = word
                self.change(connection, patient)
            else:
                patient = Patient()
                patient.under_way = word
                self.patients.append(patient)
                self.create(connection, patient)

    def run(self):
        try:
            self.work(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30))
        except GONE:
            pass  # the server died, as it should
        except AssertionError as fault:
            self.fault = fault

    def check(self, port):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        for patient in self.patients:
            if patient.id is None:  # never answered: sent again twice, it is done once
                word, ids = patient.under_way, []
                for _ in range(2):
                    patient.under_way = word
                    self.create(connection, patient)
                    ids.append(patient.id)
                if ids[0] != ids[1]:
                    raise AssertionError(f"one key made two records: {ids}")
            status, kept = self.ask(connection, "GET", f"/fhir/R4/Patient/{patient.id}")
            if status != 200:
                raise AssertionError(f"an acknowledged record is gone: {patient.id}: {status}")
            version, said = int(kept["meta"]["versionId"]), kept["name"][0]["family"]
            expected = {patient.version: patient.written}
            if patient.under_way:
                expected[patient.version + 1] = patient.under_way
            if expected.get(version) != said:
                raise AssertionError(f"expected one of {expected}, found {version}: {said}")
            patient.version, patient.written, patient.under_way = version, said, None
        return len(self.patients)


def run(palpate, *words):
    done = subprocess.run([palpate, *words], text=True, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"palpate {' '.join(map(str, words))}: {done.stdout}{done.stderr}")
    return done.stdout.strip()


def kill_once(palpate, folder, token, chance):
    server = Server(palpate, folder)
    workers = [Worker(server.port, token, n, chance) for n in range(WORKERS)]
    for worker in workers:
        worker.start()
    time.sleep(0.05 + chance.random() * 0.4)
    server.kill()
    for worker in workers:
        worker.join()
        if worker.fault:
            sys.exit(f"under load: {worker.fault}")
    sound = run(palpate, "verify", "--data", folder)
    server = Server(palpate, folder)
    try:
        checked = sum(worker.check(server.port) for worker in workers)
    except AssertionError as fault:
        sys.exit(f"after the restart: {fault}")
    finally:
        server.stop()
    if checked == 0:
        sys.exit("nothing was written before the kill")
    return f"{checked} records as promised; {sound}"


def main():
    palpate = pathlib.Path(sys.argv[1]).resolve()
    rounds = 300 if os.environ.get("PALPATE_LONG") else 5
    seed = int(os.environ.get("PALPATE_SEED", random.randrange(1 << 30)))
    chance = random.Random(seed)
    print(f"seed {seed}, {rounds} rounds", flush=True)
    for start in range(0, rounds, ROUNDS_A_FOLDER):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name) / "data"
            token = run(palpate, "token", "--data", folder, "--name", "crash", "--scope",
                        "system/*.cruds")
            for number in range(start, min(rounds, start + ROUNDS_A_FOLDER)):
                print(f"kill {number + 1}: {kill_once(palpate, folder, token, chance)}", flush=True)


if __name__ == "__main__":
    main()
