import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { contentUrl, type Film } from '../data/films.ts';
import { Icon } from '../ui/icon.tsx';
import { Strip } from './strip.tsx';

const MUTED = 'kinora.muted';

/** Fingers know the controls of their own browser. */
const isTouch = matchMedia('(hover: none)');

/** The film, and under it the film as a strip to move along. */
export function Player({ film }: { film: Film }): JSX.Element {
  const video = useRef<HTMLVideoElement>(null);
  const [time, setTime] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [isMuted, setMuted] = useState(() => localStorage.getItem(MUTED) !== null);
  const [isFull, setFull] = useState(false);
  useClockOf(video, isPlaying, setTime);
  useEffect(() => {
    const onChange = (): void => setFull(document.fullscreenElement === video.current);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);

  const length = Number(film.seconds);
  const seek = (seconds: number): void => {
    const player = video.current!;
    player.currentTime = Math.min(length - 0.05, Math.max(0, seconds));
    setTime(player.currentTime);
  };
  const mute = (): void => {
    setMuted(!isMuted);
    if (isMuted) localStorage.removeItem(MUTED);
    else localStorage.setItem(MUTED, '');
  };
  const toggle = (): void => togglePlay(video.current!);
  return (
    <div class={`player ${isPlaying ? 'playing' : ''}`}>
      <div class="screen">
        <video
          ref={video}
          src={contentUrl(film.id)}
          poster={contentUrl(film.id, 'thumbnail')}
          controls={isFull || isTouch.matches}
          muted={isMuted}
          loop
          playsInline
          preload="metadata"
          aria-label={film.prompt ?? 'Film'}
          onClick={() => !isFull && !isTouch.matches && toggle()}
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onTimeUpdate={({ currentTarget }) => setTime(currentTarget.currentTime)}
        />
        <span class="big-play" aria-hidden="true">
          <Icon name="play" size={28} />
        </span>
      </div>
      <div class="controls">
        <button
          type="button"
          class="button quiet square"
          aria-label={isPlaying ? 'Pause' : 'Play'}
          aria-keyshortcuts="Space"
          onClick={toggle}
        >
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </button>
        <Strip film={film} time={time} length={length} onSeek={seek} />
        <span class="small muted numeric time" aria-hidden="true">
          {time.toFixed(1)} / {length} s
        </span>
        <button
          type="button"
          class="button quiet square"
          aria-label={isMuted ? 'Sound on' : 'Sound off'}
          aria-keyshortcuts="M"
          data-key="m"
          onClick={mute}
        >
          <Icon name={isMuted ? 'muted' : 'sound'} />
        </button>
        <button
          type="button"
          class="button quiet square only-wide"
          aria-label="Full screen"
          aria-keyshortcuts="F"
          data-key="f"
          onClick={() => void video.current?.requestFullscreen().catch(() => {})}
        >
          <Icon name="full" />
        </button>
      </div>
    </div>
  );
}

/** Whoever leaves while it begins has not asked for more. */
export function togglePlay(video: HTMLVideoElement): void {
  if (video.paused) void video.play().catch(() => {});
  else video.pause();
}

/** The browser tells the time four times a second: too seldom for a line that moves. */
function useClockOf(
  video: { current: HTMLVideoElement | null },
  isPlaying: boolean,
  tell: (seconds: number) => void,
): void {
  useEffect(() => {
    if (!isPlaying) return;
    let frame = 0;
    const look = (): void => {
      if (video.current) tell(video.current.currentTime);
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [isPlaying]);
}
