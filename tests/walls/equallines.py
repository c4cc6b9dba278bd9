#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How much of creating, undoing and resetting is written more than once.

Prints, for each floor of the program, how many lines any two of its subjects share: runs of at
least three lines of their sources that are the same but for their names. Comments, includes, blank
lines, lone punctuation and what opens a namespace or names a translation context do not count; nor
do headers, unless asked for: declarations of the same verbs are alike by intent. Each figure is in
percent of the smaller subject; with a limit, exits with 1 when one is above it.

  equallines.py [--limit PERCENT] [--headers] [--root FOLDER]
"""
import argparse
import difflib
import itertools
import pathlib
import re
import sys

FLOORS = {
    "work": {
        "creating": ["app/runs/upload.h", "app/runs/upload.cpp"],
        "undoing": ["app/runs/undo.h", "app/runs/undo.cpp", "app/runs/undolook.h",
                    "app/runs/undolook.cpp"],
        "resetting": ["app/runs/passwordresetting.h", "app/runs/passwordresetting.cpp"],
    },
    "console": {
        "creating": ["app/console/uploaddriving.h", "app/console/uploaddriving.cpp"],
        "undoing": ["app/console/runscommandundo.h", "app/console/runscommandundo.cpp"],
        "resetting": ["app/console/runscommandreset.h", "app/console/runscommandreset.cpp"],
    },
    "window": {
        "creating": ["wizard/pages/savepage.h", "wizard/pages/savepage.cpp"],
        "undoing": ["wizard/pages/undodialog.h", "wizard/pages/undodialog.cpp",
                    "wizard/pages/undochoices.h", "wizard/pages/undochoices.cpp"],
    },
}
SHORTEST_RUN = 3
OPENING = r"#|namespace\b|using\b|class Words\b|Q_DECLARE_TR_FUNCTIONS"


def neutral(line):
    """The line without what may differ between twins: names, numbers and texts."""
    line = re.sub(r'u?"(?:\\.|[^"\\])*"(?:_s|_L1)?', "T", line)
    line = re.sub(r"\b\d[\w']*\b", "N", line)
    line = re.sub(r"\b(?!(?:if|else|for|while|return|co_await|co_return|switch|case|break|const|auto"
                  r"|void|class|struct|enum|override|private|public|protected|virtual)\b)[A-Za-z_]\w*",
                  "x", line)
    return re.sub(r"\s+", "", line)


def lines_of(root, files):
    """Lines that say something, neutral, in their order."""
    kept = []
    for name in files:
        text = (root / name).read_text(encoding="utf-8")
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        for line in text.splitlines():
            line = re.sub(r"//.*", "", line).strip()
            if not line or re.fullmatch(r"[\W_]*", line) or re.match(OPENING, line):
                continue
            kept.append(neutral(line))
    return kept


def shared(a, b):
    blocks = difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= SHORTEST_RUN)


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--limit", type=float)
    options.add_argument("--headers", action="store_true")
    options.add_argument("--root", type=pathlib.Path,
                         default=pathlib.Path(__file__).resolve().parents[2])
    options = options.parse_args()
    worst = 0.0
    for floor, subjects in FLOORS.items():
        lines = {
            name: lines_of(options.root,
                           [f for f in files if options.headers or f.endswith(".cpp")])
            for name, files in subjects.items()
        }
        for name, own in lines.items():
            print(f"{floor}: {name} {len(own)} lines")
        for (a, left), (b, right) in itertools.combinations(lines.items(), 2):
            same = shared(left, right)
            percent = 100.0 * same / min(len(left), len(right))
            worst = max(worst, percent)
            print(f"{floor}: {a} and {b} share {same} lines, {percent:.1f} % of the smaller")
    if options.limit is not None and worst > options.limit:
        print(f"more than {options.limit:g} % is written twice", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
