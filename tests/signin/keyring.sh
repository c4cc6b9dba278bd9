#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Runs tst_keychain against a gnome-keyring of its own, in every state a keyring can be in.
#   keyring.sh TST_KEYCHAIN
set -u
test=$1
if [ "${2:-}" != inside ]; then
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    failed=0
    echo "== no D-Bus"
    "$test" noKeychainIsSaid || failed=1
    echo "== a bus without any service"
    cat >"$home/bus.conf" <<CONF
<busconfig><type>session</type><listen>unix:tmpdir=$home/run</listen>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
CONF
    dbus-run-session --config-file="$home/bus.conf" -- "$test" noKeychainIsSaid || failed=1
    dbus-run-session --config-file="$home/bus.conf" -- bash "$0" "$test" inside || failed=1
    exit $failed
fi

failed=0
daemon=
open_keyring() {
    printf %s pw | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
    daemon=$!
    for _ in $(seq 100); do
        secret-tool search --all nothing nothing >/dev/null 2>&1 && return
        sleep 0.1
    done
    echo "the keyring does not start"; exit 1
}
close_daemon() { kill "$daemon"; wait "$daemon" 2>/dev/null; }
trap close_daemon EXIT

open_keyring
echo "== open"
"$test" keepsSecrets twoProcessesStaySignedIn leavesASecretForLater || failed=1
echo "== open, without GLib"
QT_NO_GLIB=1 "$test" silenceEnds || failed=1
echo "== locked"
dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
    org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null || failed=1
"$test" aLockedKeyringKeepsEverything || failed=1
echo "== open again"
close_daemon
open_keyring
"$test" theSecretIsStillThere || failed=1
exit $failed
