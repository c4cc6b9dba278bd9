#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Runs tst_keychain against a gnome-keyring of its own, in every state a keyring can be in.
#   keyring.sh TST_KEYCHAIN
set -u
. "$(dirname "$0")/../support/keyring.sh"
test=$1
failed=0
if [ "${2:-}" != inside ]; then
    in_private_home
    echo "== no D-Bus"
    "$test" noKeychainIsSaid || failed=1
    echo "== a bus without any service"
    dbus-run-session --config-file="$home/bus.conf" -- "$test" noKeychainIsSaid || failed=1
    keyring_session "$test" inside || failed=1
    exit $failed
fi

trap close_keyring EXIT
open_keyring
echo "== open"
"$test" keepsSecrets twoProcessesStaySignedIn leavesASecretForLater || failed=1
echo "== open, without GLib"
QT_NO_GLIB=1 "$test" silenceEnds || failed=1
echo "== locked"
lock_keyring || failed=1
"$test" aLockedKeyringKeepsEverything || failed=1
echo "== open again"
close_keyring
open_keyring
"$test" theSecretIsStillThere || failed=1
exit $failed
