# SPDX-License-Identifier: Apache-2.0
"""How a figure of the bench is printed."""


def line(what, figure, target=""):
    print(f"  {what:<58} {figure:>12}   {target}", flush=True)


def at_most(limit, figure, unit=""):
    """The target beside a figure, and whether it was missed."""
    return f"target at most {limit}{unit}" + ("" if figure <= limit else ", missed")
