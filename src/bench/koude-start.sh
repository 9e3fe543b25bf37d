#!/bin/sh
# Cold start to finished sample edition, with the quick start and without, in turn: koude-start.sh [ROUNDS]
# Wants GNU time. Prints median, least and most of wall and CPU seconds and of peak memory; and the CPU of --help.
set -eu
rounds=${1:-5}
home=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The first start makes the quick start beside it; the second, and what is measured, has it.
waited=0
"$home/inbreng" --version >/dev/null
sleep 1
until ls "$home"/target/start-*/stempel >/dev/null 2>&1 && ! ls -d "$home"/target/start-*.bezig >/dev/null 2>&1; do
  waited=$((waited + 1))
  [ $waited -lt 120 ] || { echo "the quick start is not made: see .mvn/snelstart.sh" >&2; exit 1; }
  sleep 1
done

measure() { # NAME COMMAND...: a line "wall user system kilobytes" in $work/NAME
  name=$1
  shift
  /usr/bin/time -a -o "$work/$name" -f "%e %U %S %M" "$@" >/dev/null 2>&1
}

round=0
while [ $round -lt "$rounds" ]; do
  round=$((round + 1))
  measure met "$home/inbreng" maak --force --input "$home/input/voorbeeld" --output "$work/met-uit"
  INBRENG_SNELSTART=uit measure zonder "$home/inbreng" maak --force --input "$home/input/voorbeeld" --output "$work/zonder-uit"
  measure help "$home/inbreng" --help
  measure help-maak "$home/inbreng" maak --help
  INBRENG_SNELSTART=uit measure help-zonder "$home/inbreng" --help
done

spread() { sort -n | awk -v name="$1" '{ v[NR] = $1 } END { printf "%-34s median %8.2f  least %8.2f  most %8.2f\n", name, v[int((NR + 1) / 2)], v[1], v[NR] }'; }
for name in met zonder help help-maak help-zonder; do
  awk '{ print $1 }' "$work/$name" | spread "$name: wall s"
  awk '{ print $2 + $3 }' "$work/$name" | spread "$name: CPU s"
  awk '{ print $4 / 1024 }' "$work/$name" | spread "$name: peak MiB"
done
