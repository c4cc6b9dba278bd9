#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The yardstick for `check`: Python's csv module with the same rules. check_python.py FILE"""

import csv
import json
import re
import sys

ADDRESS = re.compile(
    r"(?=[^@]{1,64}@.{1,48}\Z)"
    r"[A-Za-z0-9'_!#^~-]+(?:\.[A-Za-z0-9'_!#^~-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+"
    r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\Z"
)
BREAK = re.compile(r"[\t\n\r]+")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
COLUMNS = {
    "first name": 0,
    "last name": 1,
    "display name": 2,
    "email": 3,
    "status update": 4,
}
TOO_LONG = ("first-name-too-long", "last-name-too-long", "display-name-too-long")


def utf16_length(text):
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def check(path):
    findings = []
    first_row_of = {}
    records = ready = 0

    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        column_of = [-1] * 5
        for index, name in enumerate(header):
            field = COLUMNS.get(name.strip().lower())
            if field is not None:
                column_of[field] = index

        for row_number, row in enumerate(reader, 2):
            if not any(row):
                continue
            records += 1
            errors = 0

            def report(kind, column, value, is_error=True):
                nonlocal errors
                findings.append((row_number, column + 1, kind, value))
                errors += is_error

            if len(row) != len(header):
                report("ragged-row", min(len(row), len(header)), "")
                row += [""] * (len(header) - len(row))

            cells = []
            for field, column in enumerate(column_of):
                cell = row[column]
                text = cell.strip()
                if len(text) != len(cell):
                    report("surrounding-space", column, cell, False)
                if not text.isprintable():
                    if CONTROL.search(text):
                        report("control-character", column, cell)
                    elif BREAK.search(text):
                        report("control-character", column, cell, False)
                        text = BREAK.sub(" ", text)
                if field < 3 and len(text) > 25 and utf16_length(text) > 50:
                    report(TOO_LONG[field], column, text)
                cells.append(text)

            if not cells[2]:
                report("missing-display-name", column_of[2], "")
            email = cells[3]
            if not email:
                report("missing-email", column_of[3], "")
            else:
                if not ADDRESS.match(email):
                    report("malformed-email", column_of[3], email)
                first = first_row_of.setdefault(email.lower(), row_number)
                if first != row_number:
                    report("duplicate-email", column_of[3], email)
            if cells[4]:
                report("status-not-empty", column_of[4], cells[4])
            ready += errors == 0

    return {"records": records, "ready": ready, "findings": findings}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: check_python.py FILE")
    json.dump(check(sys.argv[1]), sys.stdout)
