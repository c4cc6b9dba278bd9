#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a program at a terminal and types answers: terminal.py DIALOGUE PROGRAM ARGS...

DIALOGUE is JSON: [[what the screen has to show, what is typed then], ...]. What the screen showed is
printed; the exit code is the program's, 97 when something expected did not come within 60 seconds.
"""
import json
import os
import pty
import select
import sys
import time


def main():
    dialogue = json.loads(sys.argv[1])
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(sys.argv[2], sys.argv[2:])
    screen = b""
    searched = 0
    deadline = time.monotonic() + 60
    late = False
    while True:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            try:
                chunk = os.read(terminal, 65536)
            except OSError:  # the program has closed its end
                chunk = b""
            if not chunk:
                break
            screen += chunk
        if dialogue:
            found = screen.find(dialogue[0][0].encode(), searched)
            if found >= 0:
                searched = found + len(dialogue[0][0].encode())
                os.write(terminal, dialogue.pop(0)[1].encode() + b"\n")
                deadline = time.monotonic() + 60
        if time.monotonic() > deadline:
            late = True
            os.kill(child, 9)
            break
    _, status = os.waitpid(child, 0)
    sys.stdout.buffer.write(screen)
    if late or dialogue:
        sys.stdout.write("\nstill expected: %r\n" % dialogue)
        sys.exit(97)
    sys.exit(os.waitstatus_to_exitcode(status))


main()
