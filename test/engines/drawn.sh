#!/bin/sh
# Draws a film that brightens by the same step with every frame, from black or from a picture.
# drawn.sh ID IMAGE WIDTH HEIGHT FRAMES FPS OUT WORLD PROMPT
echo "$1" >>"$8/starts"
case "$2:$9" in
?*:*HOLD*) cat "$8/gate" ;; # Films that go on from a picture wait until somebody opens.
esac
if [ -n "$2" ]; then
  set -- "$@" -loop 1 -framerate "$6" -i "$2"
  begin='lum(X,Y)'
else
  set -- "$@" -f lavfi -i "color=c=black:s=$3x$4:r=$6"
  begin=30
fi
width=$3 height=$4 frames=$5 out=$7
shift 9
exec ffmpeg -v error -nostdin -y "$@" -frames:v "$frames" \
  -vf "scale=$width:$height,format=yuv420p,geq=lum='$begin+6*N':cb=128:cr=128" \
  -c:v libx264 -preset ultrafast -qp 4 -pix_fmt yuv420p "$out"
