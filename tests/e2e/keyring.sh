#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Runs the test consolekeychain against a gnome-keyring of its own, in every state a keyring can be in.
#   keyring.sh PROGRAM SUBJECT
set -u
. "$(dirname "$0")/../support/keyring.sh"
program=$1 subject=$2
run() { "$program" "$subject" "$@"; }
if [ "${3:-}" != inside ]; then
    in_private_home
    keyring_session "$program" "$subject" inside
    exit
fi

failed=0
trap close_keyring EXIT
open_keyring
echo "== open"
run staysSignedInUntilSignedOut leavesAnUploadForLater || failed=1
echo "== locked"
lock_keyring || failed=1
run aLockedKeyringStopsEverything || failed=1
echo "== open again"
close_keyring
open_keyring
run theOldKeyStillOpens || failed=1
exit $failed
