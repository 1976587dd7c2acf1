#!/usr/bin/env python3
"""Kills the writing program with SIGKILL at random points and checks what is left.

kill_and_check.py CRASH_WRITER   20 times, 300 with PALPATE_LONG; PALPATE_SEED repeats a run
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

ROUNDS_A_FOLDER = 10  # then a new one, so that the checks stay short


def wait_for_size(path, size, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if path.exists() and path.stat().st_size > size:
            return True
        time.sleep(0.002)
    return False


def kill_once(writer, folder, acknowledged, chance):
    size = acknowledged.stat().st_size if acknowledged.exists() else 0
    with subprocess.Popen([writer, folder / "data", acknowledged],
                          stderr=subprocess.PIPE) as child:
        # One in five dies at some point of its start, the others under load.
        if chance.random() < 0.2:
            time.sleep(chance.random() * 0.05)
        elif not wait_for_size(acknowledged, size, 60):
            child.kill()
            sys.exit(f"nothing was written: {child.stderr.read().decode()}")
        time.sleep(chance.random() * 0.15)
        ended = child.poll()
        child.kill()
        if ended is not None:
            sys.exit(f"it ended by itself, {ended}: {child.stderr.read().decode()}")


def main():
    writer = sys.argv[1]
    rounds = 300 if os.environ.get("PALPATE_LONG") else 20
    seed = int(os.environ.get("PALPATE_SEED", random.randrange(1 << 30)))
    chance = random.Random(seed)
    print(f"seed {seed}, {rounds} rounds", flush=True)
    for start in range(0, rounds, ROUNDS_A_FOLDER):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            acknowledged = folder / "acknowledged"
            for number in range(start, min(rounds, start + ROUNDS_A_FOLDER)):
                kill_once(writer, folder, acknowledged, chance)
                acknowledged.touch()
                said = subprocess.run([writer, "--check", folder / "data", acknowledged],
                                      text=True, capture_output=True, check=False)
                if said.returncode != 0:
                    sys.exit(f"after kill {number + 1}: {said.stdout}{said.stderr}")
            print(f"after kill {number + 1}: {said.stdout.strip()}", flush=True)


if __name__ == "__main__":
    main()
