#!/usr/bin/env bash
# Runs a command with an Orca newer than the system's: from a root file system of its own, on our display and buses.
#
#   newer_orca.sh SUITE FOLDER COMMAND…     SUITE of Debian: trixie (Orca 48), unstable (the newest)
#
# FOLDER keeps the root file system (about 600 MB) for the next time. Needs root and mmdebstrap.
set -euo pipefail
suite=$1 folder=$(realpath -m "$2")
shift 2
mirror=http://deb.debian.org/debian

if [ "$(id -u)" != 0 ] || ! command -v mmdebstrap >/dev/null; then
    echo "A newer Orca needs root and mmdebstrap (Debian: apt install mmdebstrap)." >&2
    exit 69
fi
if [ ! -x "$folder/usr/bin/orca" ]; then
    echo "Fetching $suite with Orca into $folder; this takes some minutes." >&2
    # A mirror that stands still for some weeks is good enough here.
    mmdebstrap --quiet --variant=apt --aptopt='Acquire::Check-Valid-Until "false"' \
        --include=orca,x11-xkb-utils,xkb-data "$suite" "$folder" "$mirror"
fi
bound=()
release() { for place in "${bound[@]}"; do umount -l "$folder$place"; done; }
trap release EXIT
for place in /tmp /proc /dev; do
    mountpoint -q "$folder$place" && continue
    mount --rbind "$place" "$folder$place"
    mount --make-rslave "$folder$place"
    bound+=("$place")
done
READER_ORCA="chroot $folder /usr/bin/orca" "$@"
