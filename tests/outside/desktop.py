# SPDX-License-Identifier: Apache-2.0
"""A desktop of its own for a program under test: screen, window manager, session bus, home.

Nothing of the user's session is seen or touched, and whatever was started ends with it, also what
the bus has started by itself.
"""
import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
import time

# Generous: two slow cores may be busy with other tests.
DEADLINE = int(os.environ.get("WELKOM_DEADLINE", "120"))
PR_SET_CHILD_SUBREAPER = 36


class Late(Exception):
    """Something did not come in time."""


def wait_for(what, ask, deadline=DEADLINE):
    """What `ask` answers once it is neither None nor False; `what` names it in the error."""
    end = time.monotonic() + deadline
    while True:
        answer = ask()
        if answer is not None and answer is not False:
            return answer
        if time.monotonic() > end:
            raise Late("%s: not within %d s" % (what, deadline))
        time.sleep(0.05)


def children():
    """The processes whose parent we are; as subreaper that is all that outlived theirs."""
    own = os.getpid()
    found = []
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open("/proc/%s/stat" % name, encoding="utf-8", errors="replace") as stat:
                parent = int(stat.read().rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue
        if parent == own:
            found.append(int(name))
    return found


class Desktop:
    """Use it as `with Desktop() as desktop:`."""

    def __enter__(self):
        # Orphans of the bus become our children, so that they can be ended too.
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self._started = []
        self.home = tempfile.mkdtemp(prefix="welkom-outside-")
        try:
            self._open()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def _open(self):
        run = os.path.join(self.home, "run")
        os.mkdir(run, 0o700)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": self.home,
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": run,
            "XDG_CONFIG_HOME": os.path.join(self.home, "config"),
            "XDG_DATA_HOME": os.path.join(self.home, "data"),
            "XDG_CACHE_HOME": os.path.join(self.home, "cache"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # The file dialog of Qt and not that of a desktop that happens to be installed.
            "QT_QPA_PLATFORMTHEME": "generic",
        }
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        self.environment["DISPLAY"] = ":" + self._told_by(
            lambda end: ["Xvfb", "-displayfd", str(end), "-screen", "0", "1280x1000x24",
                         "-nolisten", "tcp", "-noreset"])
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._told_by(
            lambda end: ["dbus-daemon", "--config-file", self._bus_configuration(run), "--nofork",
                         "--print-address=%d" % end])
        # For the accessibility library, which reads our own environment.
        os.environ.update(self.environment)
        self.start(["openbox", "--sm-disable"])
        wait_for("the window manager", self._is_managed)

    def _bus_configuration(self, run):
        """A session bus that starts services, without the machine's own additions."""
        path = os.path.join(self.home, "bus.conf")
        with open(path, "w", encoding="utf-8") as file:
            file.write("<busconfig><type>session</type><listen>unix:dir=%s</listen>"
                       "<standard_session_servicedirs/><policy context='default'>"
                       "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/>"
                       "<allow own='*'/></policy></busconfig>" % run)
        return path

    def _told_by(self, command):
        """Starts a program that writes where it listens to the descriptor it is given."""
        ours, its = os.pipe()
        self.start(command(its), pass_fds=[its])
        os.close(its)
        with os.fdopen(ours) as answer:
            line = answer.readline().strip()
        if not line:
            raise RuntimeError("%s has not started" % command(0)[0])
        return line

    def _is_managed(self):
        asked = subprocess.run(["xdotool", "get_num_desktops"], env=self.environment,
                               capture_output=True, check=False)
        return asked.returncode == 0

    def start(self, command, **options):
        """A program on this desktop. What it says goes where we say ours."""
        self._started.append(subprocess.Popen(command, env=self.environment, cwd=self.home,
                                              stdin=subprocess.DEVNULL, **options))
        return self._started[-1]

    def do(self, *command):
        """xdotool: keys, mouse, windows."""
        done = subprocess.run(["xdotool", *command], env=self.environment, check=True,
                              capture_output=True, text=True)
        return done.stdout.strip()

    def screenshot(self, path):
        """All of the screen, as a picture."""
        os.makedirs(os.path.dirname(path), exist_ok=True)
        subprocess.run(["import", "-window", "root", path], env=self.environment, check=True)

    def close(self):
        """Ends all that was started here, the last first, then what they started; by number."""
        for process in reversed(self._started):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        while True:
            left = children()
            if not left:
                break
            for process in left:
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)
        shutil.rmtree(self.home, ignore_errors=True)
