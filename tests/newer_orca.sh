#!/usr/bin/env bash
# Runs a command with an Orca newer than the system's: from a root file system of its own, on our display and buses.
#
#   newer_orca.sh SUITE FOLDER COMMAND…     SUITE of Debian: trixie (Orca 48), unstable (the newest)
#
# FOLDER keeps the root file system (about 600 MB) for the next time. Needs root, mmdebstrap and unshare.
set -euo pipefail
if [ "$(id -u)" != 0 ] || ! command -v mmdebstrap >/dev/null; then
    echo "A newer Orca needs root and mmdebstrap (Debian: apt install mmdebstrap)." >&2
    exit 69
fi
# What is mounted goes with us, however we end: who then deletes the folder must not find the system's own files in it.
if [ -z "${READER_ORCA_APART:-}" ]; then
    READER_ORCA_APART=1 exec unshare --mount --propagation private "$0" "$@"
fi
suite=$1 folder=$(realpath -m "$2")
shift 2
if [ ! -x "$folder/usr/bin/orca" ]; then
    echo "Fetching $suite with Orca into $folder; this takes some minutes." >&2
    # A mirror that stands still for some weeks is good enough here.
    mmdebstrap --quiet --variant=apt --aptopt='Acquire::Check-Valid-Until "false"' \
        --include=orca,x11-xkb-utils,xkb-data "$suite" "$folder"
fi
for place in /tmp /proc /dev; do mount --rbind "$place" "$folder$place"; done
READER_ORCA="chroot $folder /usr/bin/orca" "$@"
