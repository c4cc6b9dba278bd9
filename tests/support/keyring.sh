# SPDX-License-Identifier: Apache-2.0
# Sourced by tests that need a gnome-keyring of their own.
#   in_private_home         a home, and no session but the one that is started next
#   keyring_session ARGS    runs this script again, with ARGS, on a bus of its own
#   open_keyring            starts the keyring, unlocked
#   lock_keyring            as a screen that locks does
#   close_keyring           ends it; open_keyring starts it again, with what it kept

in_private_home() {
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/run"
    export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    cat >"$home/bus.conf" <<CONF
<busconfig><type>session</type><listen>unix:tmpdir=$home/run</listen>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
CONF
}

keyring_session() { dbus-run-session --config-file="$home/bus.conf" -- bash "$0" "$@"; }

keyring_daemon=
open_keyring() {
    printf %s pw | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
    keyring_daemon=$!
    for _ in $(seq 100); do
        secret-tool search --all nothing nothing >/dev/null 2>&1 && return
        sleep 0.1
    done
    echo "the keyring does not start"; exit 1
}

close_keyring() {
    [ -n "$keyring_daemon" ] || return 0
    kill "$keyring_daemon"
    wait "$keyring_daemon" 2>/dev/null
    keyring_daemon=
}

lock_keyring() {
    dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
        org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null
}
