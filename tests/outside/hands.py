# SPDX-License-Identifier: Apache-2.0
"""Two ways to use the program: by keyboard alone, and by mouse."""
from desktop import Late, wait_for
from screen import BUTTON, FIELD, TABLES, State


class Hands:
    """What both can do: type into what has the keyboard."""

    def __init__(self, desktop, screen):
        self.desktop = desktop
        self.screen = screen

    def key(self, *keys):
        """Keys as xdotool names them."""
        self.desktop.do("key", "--clearmodifiers", *keys)

    def type(self, text):
        """Into the field that has the keyboard, replacing what is there."""
        field = wait_for("a field with the keyboard", self.focused_field)
        self.key("ctrl+a")
        self.desktop.do("type", "--delay", "10", text)
        wait_for("“%s” in %r" % (text, field), lambda: field.text() == text)

    def type_before(self, text):
        """In front of what is in the field; the result."""
        field = wait_for("a field with a name in it", self.focused_field)
        rest = field.text()
        self.key("Home")
        self.desktop.do("type", "--delay", "10", text)
        wait_for("“%s” in %r" % (text, field), lambda: field.text() == text + rest)
        return text + rest

    def focused_field(self):
        """The field with the keyboard, or None."""
        node = self.screen.find_focused()
        return node if node and node.role in FIELD and node.has(State.EDITABLE) else None


class Keyboard(Hands):
    """Never touches the mouse: accelerators where there are, else Tab."""

    def press(self, name):
        """A button: the one that has the keyboard, or the one whose letter is underlined."""
        button = self.screen.find_button(name)
        focused = self.screen.find_focused()
        if focused and focused.name == button.name:
            self.key("Return")
        elif button.accelerators():
            self.key(button.accelerators()[0])
        else:
            self._tab_to(button.name)
            self.key("space")

    def _tab_to(self, name):
        passed = []
        for _ in range(60):
            self.key("Tab")
            here = wait_for("something with the keyboard", self.screen.find_focused)
            if here.name == name:
                return
            passed.append(here.name)
        raise AssertionError("Tab never comes to “%s”, only to %s" % (name, passed))

    def choose_row(self, table, text):
        """Down from the search field."""
        self.key("Down")
        wait_for("“%s” chosen in %s" % (text, table),
                 lambda: self._is_chosen(self.screen.look(TABLES, table), text))

    def _is_chosen(self, table, text):
        if not table:
            return False
        cells = self.screen.showing(inside=table, with_cells=True)
        return any(cell.name == text and cell.has(State.SELECTED) for cell in cells)

    def search(self, field, text):
        """Ctrl+F goes there from anywhere."""
        self.screen.find(FIELD, field, [State.SENSITIVE])
        self.key("ctrl+f")
        self.screen.find(FIELD, field, [State.FOCUSED])
        self.type(text)

    def give_path(self, _button):
        """Ends the file dialog."""
        self.key("Return")


class Mouse(Hands):
    """Points at things; types only where text is asked for."""

    def click(self, node):
        """In its middle."""
        x, y, width, height = node.place()
        self.desktop.do("mousemove", str(x + width // 2), str(y + height // 2), "click", "1")

    def press(self, name):
        """A button."""
        self.click(self.screen.find_button(name))

    def choose_row(self, table, text):
        """A row of a list."""
        def cell():
            inside = self.screen.look(TABLES, table)
            return inside and self.screen.look({"table cell"}, text, inside=inside, with_cells=True)

        self.click(wait_for("“%s” in %s" % (text, table), cell))

    def search(self, field, text):
        """A field of text."""
        self.click(self.screen.find(FIELD, field, [State.SENSITIVE]))
        self.type(text)

    def give_path(self, button):
        """Ends the file dialog. The first click may only close the list of names that fit."""
        for _ in range(10):
            self.press(button)
            try:
                wait_for("the end of the dialog", lambda: not self.screen.look(BUTTON, button), 3)
                return
            except Late:
                pass
