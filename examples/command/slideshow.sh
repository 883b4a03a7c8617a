#!/usr/bin/env bash
# A film of any program: one colour for each second, by FFmpeg.
#   slideshow.sh PROMPT-FILE SECONDS OUTPUT
set -euo pipefail
prompt=$1 seconds=$2 output=$3

# The prompt decides the colours; it is read from a file, so nothing in it can do harm.
colours=$(sha256sum "$prompt" | cut -c 1-60)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for ((second = 0; second < seconds; second += 1)); do
  colour=0x${colours:$((second * 3 % 54)):6}
  ffmpeg -v error -f lavfi -i "color=$colour:size=1280x720:rate=24:duration=1" \
    -c:v libx264 -pix_fmt yuv420p "$folder/$second.mp4"
  echo "file '$folder/$second.mp4'" >>"$folder/list"
  echo "$((second + 1)) of $seconds"
done
ffmpeg -v error -y -f concat -safe 0 -i "$folder/list" -c copy "$output"
