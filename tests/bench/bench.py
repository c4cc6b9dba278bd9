#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures Welkom beside its yardsticks, in turn and in one run; called by ./dev bench.

Prints medians, ratios and the target beside each. A yardstick that is not installed is named as
missing. Nothing here passes or fails: it tells.
"""
import argparse
import http.client
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from report import line
from windows import bench_gui, bench_start

HERE = Path(__file__).resolve().parent
CUSTOMER = "contoso-bakkerijen.onmicrosoft.com"


def run(command, **how):
    """Runs to the end: (seconds, peak resident bytes, exit code)."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - begin, usage.ru_maxrss * 1024, process.returncode


def side_by_side(commands, rounds):
    """Runs every command in turn, `rounds` times; medians by name."""
    times = {name: [] for name in commands}
    peaks = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seconds, peak, code = run(command)
            if code not in (0, 1):
                sys.exit(f"{name} ended with {code}: {' '.join(map(str, command))}")
            times[name].append(seconds)
            peaks[name].append(peak)
    median = statistics.median
    return {n: median(t) for n, t in times.items()}, {n: median(p) for n, p in peaks.items()}


def bench_check(programs, work, rounds, count):
    print(f"check of {count:,} users (1 % faulty), {rounds} rounds")
    users = work / f"users-{count}.csv"
    with open(users, "wb") as out:
        subprocess.run([programs / "generateusers", str(count), "1"], stdout=out, check=True)
    size = users.stat().st_size
    fast = {"welkom-cli check": [programs / "welkom-cli", "check", users, "--json"]}
    if (programs / "libcsv_count").exists():
        fast["libcsv, parsing only"] = [programs / "libcsv_count", users]
    else:
        line("libcsv", "missing", "install libcsv-dev")
    times, peaks = side_by_side(fast, rounds)
    slow = {"Python csv, same rules": [sys.executable, HERE / "check_python.py", users]}
    if shutil.which("node") and run(["node", "-e", "require('papaparse')"])[2] == 0:
        slow["Papa Parse, same rules"] = ["node", HERE / "check_papaparse.js", users]
    else:
        line("Papa Parse", "missing", "npm install papaparse, NODE_PATH")
    slow_times, _ = side_by_side(slow, max(1, rounds // 3))
    product = times["welkom-cli check"]
    line("file", f"{size / 1e6:.1f} MB")
    for name, seconds in {**times, **slow_times}.items():
        line(name, f"{seconds:.3f} s")
    if "libcsv, parsing only" in times:
        line("wall over libcsv", f"{product / times['libcsv, parsing only']:.2f}", "target at most 0.90")
    for name, seconds in slow_times.items():
        line(f"times as fast as {name}", f"{seconds / product:.1f}", "target at least 5.0")
    line("peak memory over file size", f"{peaks['welkom-cli check'] / size:.2f}", "target at most 2.00")

    small = work / "users-100.csv"
    with open(small, "wb") as out:
        subprocess.run([programs / "generateusers", "100", "2"], stdout=out, check=True)
    times, _ = side_by_side({"welkom-cli check, 100 users": [programs / "welkom-cli", "check", small, "--json"],
                             "empty program, same libraries": [programs / "emptyprogram"]}, rounds * 5)
    for name, seconds in times.items():
        line(name, f"{seconds * 1000:.1f} ms")
    line("ratio", f"{times['welkom-cli check, 100 users'] / times['empty program, same libraries']:.2f}",
         "target at most 1.30")


class DemoService:
    """A demo service of its own process; ends with the `with`."""

    def __init__(self, programs, *options):
        self.process = subprocess.Popen([programs / "welkom-cli", "demo-service", *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()
        self.host = urlsplit(self.address).netloc

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def log(self):
        """The requests it saw, in order of arrival."""
        connection = http.client.HTTPConnection(self.host, timeout=60)
        connection.request("GET", "/demo/requests")
        return json.load(connection.getresponse())["requests"]


def ready_users(programs, work, count):
    """A file of `count` users without a fault, at the pretend customer's domain."""
    users = work / f"ready-{count}.csv"
    with open(users, "w", encoding="utf-8") as out:
        out.write("First name,Last name,Display name,Email,Status update\n")
        for n in range(count):
            out.write(f"Voornaam{n},Achternaam{n},Gebruiker {n},bench.{n}@{CUSTOMER},\n")
    return users


def upload(programs, work, service, users, name):
    passphrase = work / "passphrase"
    passphrase.write_text("correct horse battery staple\n")
    passphrase.chmod(0o600)
    environment = dict(os.environ, WELKOM_ACCESS_TOKEN="demo")
    return run([programs / "welkom-cli", "upload", users, "--customer", CUSTOMER, "--location", "NL",
                "--passwords", work / f"{name}.csv", "--service", service.address, "--data-dir",
                work / f"{name}-data", "--passphrase-file", passphrase, "--yes", "--quiet"], env=environment)


def creates(log):
    return [r for r in log if r["method"] == "POST" and r["path"].rstrip("/").endswith("/users")]


def span(requests):
    """Seconds from the arrival of the first to the answer of the last."""
    return (max(r["answeredMs"] for r in requests) - min(r["arrivedMs"] for r in requests)) / 1000


def one_at_a_time(service, customer_path, count):
    """What a script with one connection does: seconds for `count` creates."""
    connection = http.client.HTTPConnection(service.host, timeout=60)
    begin = time.perf_counter()
    for n in range(count):
        body = json.dumps({"usageLocation": "NL", "userPrincipalName": f"serial.{n}@{CUSTOMER}",
                           "displayName": f"Serial {n}", "firstName": "S", "lastName": str(n),
                           "passwordProfile": {"password": "Wv7#kfR2qTzm", "forceChangePassword": True},
                           "attributes": {"objectType": "CustomerUser"}})
        connection.request("POST", customer_path, body, {"Authorization": "Bearer demo",
                                                         "Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        if answer.status not in (200, 201):
            sys.exit(f"one at a time: {answer.status}")
    return time.perf_counter() - begin


def bench_upload(programs, work, rounds, count):
    latency, width, serial_count = 100, 6, min(count, 100)
    print(f"upload of {count:,} users at {latency} ms latency, {rounds} rounds")
    users = ready_users(programs, work, count)
    limit = count * latency / 1000 / width
    spans, walls, serials = [], [], []
    for i in range(rounds):
        with DemoService(programs, "--latency", str(latency)) as service:
            wall, _, code = upload(programs, work, service, users, f"upload-{i}")
            if code != 0:
                sys.exit(f"upload ended with {code}")
            made = creates(service.log())
            spans.append(span(made))
            walls.append(wall)
            serials.append(one_at_a_time(service, made[0]["path"], serial_count) / serial_count * count)
    median = statistics.median(spans)
    line("first request to last answer", f"{median:.2f} s")
    line("whole program, key derivation and listings included", f"{statistics.median(walls):.2f} s")
    line(f"limit N*L/{width}", f"{limit:.2f} s")
    line("over the limit", f"{median / limit:.3f}", "target at most 1.05")
    line(f"times as fast as one at a time (from {serial_count} users)", f"{statistics.median(serials) / median:.1f}")


def sent_during_pause(requests):
    """How many requests arrived while a Retry-After ran that had been answered before."""
    count = 0
    for throttled in (r for r in requests if r["status"] == 429):
        end = throttled["answeredMs"] + 1000 * throttled.get("retryAfterSeconds", 1)
        count += sum(1 for r in requests if throttled["answeredMs"] + 20 < r["arrivedMs"] < end - 20)
    return count


def bench_rate(programs, work, rounds, count):
    rate, burst = 20, 20
    print(f"upload of {count:,} users, {rate} writes a second allowed, {rounds} rounds")
    users = ready_users(programs, work, count)
    ideal = (count - burst) / rate
    spans, throttled, early = [], [], []
    for i in range(rounds):
        with DemoService(programs, "--rate", str(rate)) as service:
            _, _, code = upload(programs, work, service, users, f"rate-{i}")
            if code != 0:
                sys.exit(f"upload ended with {code}")
            made = creates(service.log())
            spans.append(span(made))
            throttled.append(sum(1 for r in made if r["status"] == 429))
            early.append(sent_during_pause(made))
    median = statistics.median(spans)
    line("first request to last answer", f"{median:.2f} s")
    line("ideal", f"{ideal:.2f} s")
    line("over the ideal", f"{median / ideal:.3f}", "target at most 1.10")
    line("answers of 429, most in a round", f"{max(throttled)}", "target at most 10")
    line("requests sent while a Retry-After ran", f"{max(early)}", "target 0")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", type=Path, required=True)
    parser.add_argument("--quick", action="store_true", help="smaller numbers, to try the driver")
    parser.add_argument("names", nargs="*", help="check upload rate gui start; all without")
    options = parser.parse_args()
    programs = options.programs.resolve()
    names = options.names or ["check", "upload", "rate", "gui", "start"]
    with tempfile.TemporaryDirectory(prefix="welkom-bench-") as folder:
        work = Path(folder)
        if "check" in names:
            bench_check(programs, work, 1 if options.quick else 9, 100_000 if options.quick else 1_000_000)
        if "upload" in names:
            bench_upload(programs, work, 1 if options.quick else 3, 200 if options.quick else 1000)
        if "rate" in names:
            bench_rate(programs, work, 1 if options.quick else 3, 100 if options.quick else 500)
        if "gui" in names:
            bench_gui(programs, work, *((1, 2000, 20, 0) if options.quick else (5, 100_000, 1000, 100)))
        if "start" in names:
            bench_start(programs, work, 2 if options.quick else 15)


if __name__ == "__main__":
    main()
