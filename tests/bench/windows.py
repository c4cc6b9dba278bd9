# SPDX-License-Identifier: Apache-2.0
"""What ./dev bench measures of windows: how busy they are, and how soon they are there."""
import json
import os
import shutil
import statistics
import subprocess
import sys

from report import at_most, line

LONGEST_GAP, P99 = 50, 16  # ms
FIRST_ROWS = 100  # ms
AS_THE_MINIMAL = 1.5


class Display:
    """An X server that nobody sees, without a window manager; Qt's offscreen windows without one."""

    def __init__(self):
        self.process = None

    def __enter__(self):
        if shutil.which("Xvfb"):
            self.process = subprocess.Popen(
                ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"],
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            self.name = ":" + self.process.stdout.readline().strip()
        return self

    def __exit__(self, *_):
        if self.process:
            self.process.terminate()
            self.process.wait()

    def environment(self, home):
        """A home of its own, and nobody's keychain."""
        home.mkdir(exist_ok=True)
        home.chmod(0o700)
        kept = {n: v for n, v in os.environ.items()
                if not n.startswith(("XDG_", "WELKOM_", "QT_")) and n not in ("DISPLAY", "WAYLAND_DISPLAY")}
        screen = {"DISPLAY": self.name} if self.process else {"QT_QPA_PLATFORM": "offscreen"}
        return {**kept, **screen, "HOME": str(home), "TMPDIR": str(home), "XDG_RUNTIME_DIR": str(home),
                "LANG": "C.UTF-8", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}


def medians(all_rounds):
    """Of each figure of a list of dictionaries."""
    return {name: statistics.median(figures[name] for figures in all_rounds)
            for name, value in all_rounds[0].items() if isinstance(value, (int, float))}


def bench_gui(programs, work, rounds, rows, users, latency):
    print(f"the window with {rows:,} rows, then {users:,} users at {latency} ms latency, {rounds} rounds")
    steps = {}
    with Display() as display:
        if not display.process:
            line("Xvfb", "missing", "install xvfb; windows are offscreen")
        for i in range(rounds):
            done = subprocess.run([programs / "bench_gui", str(rows), str(users), str(latency)],
                                  env=display.environment(work / f"gui-{i}"), text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            if done.returncode != 0:
                sys.exit(f"bench_gui ended with {done.returncode}: {done.stderr.strip()}")
            for text in done.stdout.splitlines():
                figures = json.loads(text)
                steps.setdefault((figures["step"], figures["count"]), []).append(figures)

    print(f"  {'':<34} {'longest gap':>12} {'99th perc.':>12} {'own work':>12} {'took':>12}")
    print(f"  {'target at most':<34} {LONGEST_GAP:>9} ms {P99:>9} ms")
    for (step, count), all_rounds in steps.items():
        figures = medians(all_rounds)
        missed = [what for what, figure, limit in (("longest gap", figures["longestMs"], LONGEST_GAP),
                                                   ("99th percentile", figures["p99Ms"], P99)) if figure > limit]
        print(f"  {f'{step} ({count:,})':<34}", *(f"{figures[name]:>9.1f} ms" for name in
                                                  ("longestMs", "p99Ms", "busiestMs", "tookMs")),
              "  missed: " + ", ".join(missed) if missed else "")
    first = medians(steps[("open a file", rows)])["tookMs"]
    line("first rows on screen, after the file was chosen", f"{first:.0f} ms", at_most(FIRST_ROWS, first, " ms"))


def bench_start(programs, work, rounds):
    print(f"start, {rounds} rounds")
    if not (programs / "startwatch").exists() or not shutil.which("Xvfb"):
        line("start", "missing", "install xvfb libxcb1-dev libxcb-damage0-dev")
        return
    commands = {"minimal wizard of four pages": [programs / "minimalwizard"], "welkom": [programs / "welkom"],
                "welkom --demo": [programs / "welkom", "--demo"]}
    if shutil.which("keepassxc"):
        commands["KeePassXC"] = ["keepassxc"]
    else:
        line("KeePassXC", "missing", "install keepassxc")
    home = work / "home"
    settings = home / ".config" / "welkom"
    starts = {name: [] for name in commands}
    with Display() as display:
        environment = display.environment(home)
        settings.mkdir(parents=True)
        # An organization that has registered Welkom.
        (settings / "welkom.json").write_text('{"clientId": "00000000-1111-2222-3333-444444444444"}')
        for i in range(rounds + 1):
            for name, command in commands.items():
                done = subprocess.run([programs / "startwatch", *command], env=environment, text=True,
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
                if done.returncode != 0:
                    sys.exit(f"{name} showed no window")
                if i > 0:  # the first of each makes what later ones find
                    starts[name].append(json.loads(done.stdout))

    figures = {name: medians(all_rounds) for name, all_rounds in starts.items()}
    print(f"  {'':<34} {'mapped':>12} {'painted':>12} {'resident':>12} {'proportional':>12}")
    for name, start in figures.items():
        print(f"  {name:<34} {start['mapped']:>9.1f} ms {start['painted']:>9.1f} ms"
              f" {start['rss'] / 1024:>9.1f} MB {start['pss'] / 1024:>9.1f} MB")
    least = figures["minimal wizard of four pages"]
    for name, start in figures.items():
        if start is least:
            continue
        is_ours = name.startswith("welkom")
        for what, figure in (("first mapped window", "mapped"), ("first painted window", "painted"),
                             ("resident memory", "rss")):
            ratio = start[figure] / least[figure]
            line(f"{name}: {what} over the minimal", f"{ratio:.2f}",
                 at_most(AS_THE_MINIMAL, ratio) if is_ours and figure != "painted" else "")
