#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Runs the test keychain against a gnome-keyring of its own, in every state a keyring can be in.
#   keyring.sh PROGRAM SUBJECT
set -u
. "$(dirname "$0")/../support/keyring.sh"
program=$1 subject=$2
run() { "$program" "$subject" "$@"; }
failed=0
if [ "${3:-}" != inside ]; then
    in_private_home
    echo "== no D-Bus"
    run noKeychainIsSaid || failed=1
    echo "== a bus without any service"
    dbus-run-session --config-file="$home/bus.conf" -- "$program" "$subject" noKeychainIsSaid || failed=1
    keyring_session "$program" "$subject" inside || failed=1
    exit $failed
fi

trap close_keyring EXIT
open_keyring
echo "== open"
run keepsSecrets twoProcessesStaySignedIn leavesASecretForLater || failed=1
echo "== open, without GLib"
QT_NO_GLIB=1 run silenceEnds || failed=1
echo "== locked"
lock_keyring || failed=1
run aLockedKeyringKeepsEverything || failed=1
echo "== open again"
close_keyring
open_keyring
run theSecretIsStillThere || failed=1
exit $failed
