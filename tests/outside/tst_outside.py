#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The built wizard, used as a stranger would, from outside: tst_outside.py WELKOM SAMPLE PICTURES WAY

Each way (keyboard, mouse, file) starts WELKOM in practice on a desktop of its own (desktop.py), looks
at it through the accessibility tree (screen.py), and uses it with one kind of hands (hands.py), from
the first page to the saved password file. SAMPLE is the file of users; a picture of every page lands
in PICTURES/WAY. The accessibility library knows one bus per process, so one way is one run.
"""
import csv
import os
import re
import shutil
import stat
import sys
import traceback

from desktop import Desktop, wait_for
from hands import Keyboard, Mouse
from screen import BUTTON, Screen

ROWS = 143
READY = 138
CUSTOMER = "Contoso Bakkerijen"

WORDS = {
    "nl": {
        "window": "Welkom (oefening)", "tag": "Oefening", "mark": "OEFENING - ",
        "pages": ["Aanmelden", "Klant kiezen", "Bestand kiezen", "Controleren",
                  "Geografische locatie", "Opslaan", "Wachtwoorden"],
        "to customer": "Volgende: klant kiezen", "search": "Zoek op bedrijf, domein of tenant-id",
        "customers": "Klanten", "to file": "Volgende: bestand kiezen", "browse": "Bladeren…",
        "open": "Openen", "validate": "%d gebruikers controleren", "apply": "Toepassen",
        "go on": "Doorgaan met %d gebruikers", "create": "%d gebruikers aanmaken",
        "to passwords": "Volgende: wachtwoorden", "save file": "Wachtwoordbestand opslaan…",
        "save": "Opslaan", "saved": "Opgeslagen in ‘%s’", "finish": "Voltooien",
        "step": "Stap %d van 7: %s, huidige stap(, vraagt aandacht)?",
        "password": "Tijdelijk wachtwoord", "delimiter": ";",
    },
    "en": {
        "window": "Welkom (practice)", "tag": "Practice", "mark": "PRACTICE - ",
        "pages": ["Sign in", "Choose customer", "Browse file", "Validate", "Geographic location",
                  "Save", "Passwords"],
        "to customer": "Next: choose customer", "search": "Search by company, domain or tenant ID",
        "customers": "Customers", "to file": "Next: browse file", "browse": "Browse…",
        "open": "Open", "validate": "Validate %d users", "apply": "Apply",
        "go on": "Continue with %d users", "create": "Create %d users",
        "to passwords": "Next: passwords", "save file": "Save password file…", "save": "Save",
        "step": "Step %d of 7: %s, current(, needs attention)?", "saved": "Saved to “%s”",
        "finish": "Finish", "password": "Temporary password",
        "delimiter": ",",
    },
}


class Visit:
    """One person at one program, from its start to its end."""

    def __init__(self, desktop, program, pictures, language, hands, arguments=()):
        self.desktop = desktop
        self.words = WORDS[language]
        self.pictures = pictures
        self.process = desktop.start([program, "--demo", "--language", language, *arguments])
        self.screen = Screen(self.process)
        self.hands = hands(desktop, self.screen)
        self.faults = []

    def arrive(self, page):
        """Waits for a page, from 1, takes its picture and looks for what is wrong with it."""
        title = self.words["pages"][page - 1]
        self.screen.find({"label"}, title, what="page %d" % page)
        step = re.compile(self.words["step"] % (page, title))
        self.screen.find({"filler"}, step.fullmatch, what="page %d in the rail" % page)
        self.screen.find({"filler"}, self.words["tag"], what="the word of practice on page %d" % page)
        wait_for("something with the keyboard on page %d" % page, self.screen.find_focused)
        self.look("%02d" % page)

    def look(self, picture):
        """A picture, and what is wrong with what is on the screen."""
        self.desktop.screenshot(os.path.join(self.pictures, picture + ".png"))
        self.faults += ["%s: %s" % (picture, fault) for fault in self.screen.faults()]

    def answer_dialog(self, button, give):
        """Qt's own file dialog: `give` types into it."""
        self.screen.find(BUTTON, button)
        field = wait_for("the name field of the file dialog", self.hands.focused_field)
        give(field)
        self.hands.give_path(button)
        wait_for("the end of the file dialog", lambda: not self.screen.look(BUTTON, button))

    def go_to_file(self):
        """Pages 1 and 2."""
        words, hands = self.words, self.hands
        self.screen.find({"dialog", "frame", "window"}, words["window"])
        self.arrive(1)
        hands.press(words["to customer"])
        self.arrive(2)
        hands.search(words["search"], "bakkerijen")
        hands.choose_row(words["customers"], CUSTOMER)
        self.look("02-chosen")
        hands.press(words["to file"])

    def go_on_from_file(self):
        """Pages 3 to 6, with a file that has been read; gives the number of users created."""
        words, hands = self.words, self.hands
        self.screen.find_button(words["validate"] % ROWS)
        self.look("03-read")
        hands.press(words["validate"] % ROWS)
        self.arrive(4)
        self.screen.find_button(words["go on"] % READY)
        hands.press(words["apply"])
        self.screen.find_button(words["go on"] % (READY + 1))
        self.look("04-applied")
        hands.press(words["go on"] % (READY + 1))
        self.arrive(5)
        hands.press(words["create"] % (READY + 1))
        self.arrive(6)
        self.screen.find_button(words["to passwords"])
        self.look("06-finished")
        hands.press(words["to passwords"])
        self.arrive(7)
        return READY + 1

    def save_passwords(self):
        """Page 7, to the end of the program; gives the path of the file."""
        words, hands = self.words, self.hands
        folder = os.path.join(self.desktop.home, "saved")
        os.mkdir(folder)
        hands.press(words["save file"])
        paths = []
        self.answer_dialog(words["save"],
                           lambda _: paths.append(hands.type_before(folder + "/")))
        name = os.path.basename(paths[0])
        wait_for("the password file", lambda: os.path.exists(paths[0]))
        self.screen.find_button(words["finish"])
        self.look("07-saved")
        self.screen.find({"label"}, words["saved"] % name)
        hands.press(words["finish"])
        code = self.process.wait(timeout=60)
        assert code == 0, "the program ended with %d" % code
        return paths[0]


def check_file(path, words, users):
    """What has to be true of a file of passwords."""
    assert os.path.basename(path).startswith(words["mark"]), path
    mode = stat.S_IMODE(os.stat(path).st_mode)
    assert mode == 0o600, "%s is %o" % (path, mode)
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=words["delimiter"]))
    passwords = [row[words["password"]] for row in rows]
    assert len(passwords) == users, "%d rows, not %d" % (len(passwords), users)
    assert len(set(passwords)) == users and all(len(each) >= 8 for each in passwords)
    assert os.listdir(os.path.dirname(path)) == [os.path.basename(path)], "leavings"


def whole_way(desktop, program, sample, pictures, language, hands):
    """From the first page to the file."""
    visit = Visit(desktop, program, pictures, language, hands)
    visit.go_to_file()
    visit.arrive(3)
    visit.hands.press(visit.words["browse"])
    visit.answer_dialog(visit.words["open"], lambda _: visit.hands.type(sample))
    users = visit.go_on_from_file()
    path = visit.save_passwords()
    check_file(path, visit.words, users)
    return visit.faults


def by_keyboard(desktop, program, sample, pictures):
    """In Dutch, without a mouse."""
    return whole_way(desktop, program, sample, pictures, "nl", Keyboard)


def by_mouse(desktop, program, sample, pictures):
    """In English, pointing."""
    return whole_way(desktop, program, sample, pictures, "en", Mouse)


def with_a_file(desktop, program, sample, pictures):
    """A file named at the start waits on page 3."""
    visit = Visit(desktop, program, pictures, "en", Keyboard, [sample])
    visit.go_to_file()
    visit.arrive(3)
    visit.screen.find_button(visit.words["validate"] % ROWS)
    visit.screen.find({"label"}, os.path.basename(sample))
    visit.look("03-read")
    return visit.faults


WAYS = {"keyboard": by_keyboard, "mouse": by_mouse, "file": with_a_file}


def main():
    program, sample, pictures, name = sys.argv[1:]
    folder = os.path.join(pictures, name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    with Desktop() as desktop:
        users = os.path.join(desktop.home, "users.csv")
        shutil.copy(sample, users)
        try:
            faults = WAYS[name](desktop, os.path.abspath(program), users, folder)
        except Exception:  # whatever it was, the picture tells more
            traceback.print_exc()
            desktop.screenshot(os.path.join(folder, "failed.png"))
            faults = ["did not come to the end; see %s/failed.png" % folder]
    for fault in faults:
        print("%s: %s" % (name, fault))
    sys.exit(1 if faults else 0)


main()
