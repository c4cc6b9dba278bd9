#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Runs tst_consolekeychain against a gnome-keyring of its own, in every state a keyring can be in.
#   keyring.sh TST_CONSOLEKEYCHAIN
set -u
. "$(dirname "$0")/../support/keyring.sh"
test=$1
if [ "${2:-}" != inside ]; then
    in_private_home
    keyring_session "$test" inside
    exit
fi

failed=0
trap close_keyring EXIT
open_keyring
echo "== open"
"$test" staysSignedInUntilSignedOut leavesAnUploadForLater || failed=1
echo "== locked"
lock_keyring || failed=1
"$test" aLockedKeyringStopsEverything || failed=1
echo "== open again"
close_keyring
open_keyring
"$test" theOldKeyStillOpens || failed=1
exit $failed
