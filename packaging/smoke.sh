#!/usr/bin/env bash
# Runs the frozen command as a person would: the heart, a rehearsal, the windows. No Python of the machine is used.
#
#   packaging/smoke.sh dist/guldkaramel/guldkaramel
set -euo pipefail

command=$(realpath "$1")
day=$(dirname "$(realpath "$0")")/smoke-day.yaml
folder=$(mktemp -d)
started=()

leave() {
  for pid in "${started[@]}"; do kill -KILL "$pid" 2>/dev/null || true; done
  # The windows leave their heart running, as they should.
  for pid in $(find "$folder" -name '*.json' -exec sed -n 's/.*"pid": *\([0-9]*\).*/\1/p' {} +); do
    kill -TERM "$pid" 2>/dev/null || true
    until_true gone "$pid"
  done
  rm -rf "$folder"
}
trap leave EXIT

fail() {
  echo "The bundle does not work: $1" >&2
  exit 1
}

# Waits until the rest of the line succeeds, for a minute at most.
until_true() {
  for _ in $(seq 600); do
    if "$@" 2>/dev/null; then return 0; fi
    sleep 0.1
  done
  return 1
}

gone() {
  ! kill -0 "$1"
}

healthy() {
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  printf 'GET /api/health HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" >&3
  grep -q '"alive": *true' <&3
}

# A home of its own: the smoke run meets neither the user's files nor a heart that runs already.
export HOME="$folder" XDG_RUNTIME_DIR="$folder/runtime" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data"
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
mkdir -m 700 "$XDG_RUNTIME_DIR"
cd "$folder"

echo "guldkaramel new, check, info"
"$command" new "$day" day.guldkaramel
"$command" check day.guldkaramel
"$command" info day.guldkaramel --json >info.json
"$command" templates --json | grep -q demo || fail "it lists no demo day"

echo "guldkaramel export"
"$command" export day.guldkaramel --pdf day.pdf --html day.html --docx day.docx --xlsx day.xlsx --csv day.zip
for written in day.pdf day.html day.docx day.xlsx day.zip; do
  [ -s "$written" ] || fail "it does not write $written"
done

echo "guldkaramel print, with pictures of the pages"
"$command" print day.guldkaramel numbered cards.pdf --pages pages
[ "$(find pages -type f | wc -l)" -ge 1 ] || fail "it draws no pages"

echo "guldkaramel cards, in the picture of such a page"
"$command" cards pages/001.png --json >cards.json
grep -q '"rows":\[\[[0-9]' cards.json || fail "it finds no cards in a photo"

echo "guldkaramel serve"
"$command" serve day.guldkaramel --port 0 >serve.json &
heart=$!
started+=("$heart")
until_true grep -q '"url"' serve.json || fail "the heart said nothing"
port=$(sed -n 's/.*"url": *"[^"]*:\([0-9][0-9]*\)[^0-9"]*".*/\1/p' serve.json)
until_true healthy "$port" || fail "the heart does not answer"
kill -TERM "$heart"
wait "$heart" || fail "the heart did not stop well"
started=()

echo "guldkaramel rehearse, with pictures of the real windows"
"$command" rehearse "$day" --out rehearsal --screens
for made in day.guldkaramel chefforum.pdf summary.json; do
  [ -s "rehearsal/$made" ] || fail "the rehearsal left no $made"
done
[ "$(find rehearsal/screens -name '*.png' -size +1k | wc -l)" -ge 2 ] || fail "the rehearsal left no pictures"

echo "guldkaramel FILE, the windows for a moment"
"$command" day.guldkaramel >windows.out 2>&1 &
windows=$!
started+=("$windows")
until_true sh -c 'find "$XDG_RUNTIME_DIR" -name "*.json" | grep -q .' || fail "the windows started no heart"
sleep 3
kill -0 "$windows" || { cat windows.out >&2; fail "the windows closed by themselves"; }
if grep -i -E 'error|warning|traceback' windows.out; then fail "the windows complained"; fi
kill -TERM "$windows"

echo "The bundle works: $(du -sh "$(dirname "$command")" | cut -f1)"
