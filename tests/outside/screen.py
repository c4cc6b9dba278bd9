# SPDX-License-Identifier: Apache-2.0
"""What a screen reader knows of the program: controls by role and name, where they are, and what
is wrong with them."""
import collections

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from desktop import wait_for  # noqa: E402

State = Atspi.StateType
BUTTON = {"push button", "check box", "radio button", "toggle button"}
FIELD = {"text", "password text"}
# Their cells are many and are asked for by name only.
TABLES = {"table", "tree", "tree table", "list"}


class Node:
    """One accessible object, as it was when it was found."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""
        self.states = accessible.get_state_set()

    def has(self, *states):
        """All of these states."""
        return all(self.states.contains(state) for state in states)

    def is_showing(self):
        """Whether it is on the screen, and so is all it is in."""
        return self.has(State.SHOWING, State.VISIBLE)

    def children(self):
        """Its parts, without those that went meanwhile."""
        for at in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(at)
            if child is not None:
                yield Node(child)

    def place(self):
        """x, y, width, height on the screen."""
        box = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    def text(self):
        """What stands in a field."""
        return Atspi.Text.get_text(self.accessible, 0, -1)

    def accelerators(self):
        """`alt+n`, as its action says it and xdotool types it."""
        if "Action" not in self.accessible.get_interfaces():
            return []
        keys = set()
        for action in range(Atspi.Action.get_n_actions(self.accessible)):
            for key in Atspi.Action.get_key_binding(self.accessible, action).split(";"):
                if key.lower().startswith("alt+"):
                    keys.add(key.lower())
        return sorted(keys)

    def __repr__(self):
        return "%s “%s”" % (self.role, self.name)


class Screen:
    """The windows of one program."""

    def __init__(self, process):
        self._process = process
        self._application = wait_for("the program in the accessibility tree", self._find)
        # What is true now, not what was when it was asked first.
        self._application.set_cache_mask(Atspi.Cache.NONE)

    def _find(self):
        if self._process.poll() is not None:
            raise RuntimeError("the program has ended with %d" % self._process.returncode)
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child and child.get_process_id() == self._process.pid and child.get_child_count():
                return child
        return None

    def showing(self, inside=None, with_cells=False):
        """All that is on the screen, from the last window opened, in the tree's order."""
        if inside is not None:
            yield from self._walk(inside, with_cells)
            return
        for window in reversed(list(Node(self._application).children())):
            if window.is_showing():
                yield from self._walk(window, with_cells)

    def _walk(self, node, with_cells):
        yield node
        if node.role in TABLES and not with_cells:
            return
        for child in node.children():
            if child.is_showing():
                yield from self._walk(child, with_cells)

    def look(self, roles, name, **where):
        """The first such control on the screen, or None. `name` may be a test of the name."""
        fits = name if callable(name) else lambda said: said == name
        try:
            for node in self.showing(**where):
                if node.role in roles and fits(node.name):
                    return node
        except GLib.Error:  # it went while we looked
            pass
        return None

    def find(self, roles, name, states=(), what=None, **where):
        """Waits for a control in these states."""
        def ready():
            if self._process.poll() is not None:
                raise RuntimeError("the program has ended with %d" % self._process.returncode)
            node = self.look(roles, name, **where)
            return node if node and node.has(*states) else None

        return wait_for(what or "%s “%s”" % ("/".join(sorted(roles)), name), ready)

    def find_button(self, name):
        """A button that can be pressed."""
        return self.find(BUTTON, name, [State.SENSITIVE, State.FOCUSABLE])

    def find_focused(self):
        """What has the keyboard, or None."""
        try:
            return next((node for node in self.showing() if node.has(State.FOCUSED)), None)
        except GLib.Error:
            return None

    def faults(self):
        """What a screen reader's user would trip over, in words."""
        found = []
        controls = 0
        keys = collections.defaultdict(list)
        for window in Node(self._application).children():
            if not window.is_showing():
                continue
            if not window.name:
                found.append("a window without a name")
            for node in self._walk(window, False):
                if node.has(State.FOCUSABLE, State.SENSITIVE):
                    controls += 1
                    if not node.name:
                        found.append("%s at %s has no name" % (node.role, node.place()))
                    if node.place()[2] < 1:
                        found.append("%r takes the keyboard and has no place" % node)
                for key in node.accelerators():
                    keys[window.name, key].append(node.name)
        for (window, key), names in keys.items():
            if len(names) > 1:
                found.append("%s twice in %s: %s" % (key, window, " / ".join(names)))
        # Each page has its button forward, the languages and help; else we have not seen it.
        if controls < 4 or not keys:
            found.append("only %d controls, %d accelerators" % (controls, len(keys)))
        return found
