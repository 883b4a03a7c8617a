import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { complain } from '../ui/toast.tsx';
import { Icon } from '../ui/icon.tsx';
import { dimensions } from '../data/words.ts';
import { change, FITS, type Draft, type Fit } from './draft.ts';

/** Takes an image file as the film's first frame; anything else is refused by name. */
export function takeReference(files: Iterable<File> | null | undefined): boolean {
  const file = [...(files ?? [])][0];
  if (!file) return false;
  if (!file.type.startsWith('image/')) {
    complain(new Error(`${file.name} is not an image. A reference is a JPEG, PNG or WebP.`));
    return false;
  }
  change({ reference: file });
  return true;
}

const FIT_WORDS: Record<Fit, string> = { cover: 'Fill', contain: 'Fit', stretch: 'Stretch' };

/** The first frame as the server will cut it, and the ways to do so. */
export function Reference({ reference, size, fit }: Draft & { reference: File }): JSX.Element {
  const url = useObjectUrl(reference);
  const [natural, setNatural] = useState<{ width: number; height: number } | null>(null);
  const [width = 16, height = 9] = size.split('x').map(Number);
  return (
    <div class="reference">
      <div class={`reference-frame fit-${fit}`} style={{ aspectRatio: `${width} / ${height}` }}>
        {url && (
          <img
            src={url}
            alt={`First frame: ${reference.name}`}
            onLoad={({ currentTarget: image }) =>
              setNatural({ width: image.naturalWidth, height: image.naturalHeight })
            }
          />
        )}
      </div>
      <div class="grow">
        <p class="small clip">{reference.name}</p>
        <p class="tiny muted">{natural ? fitWords(natural, { width, height }, fit) : '…'}</p>
        <div class="segments" role="radiogroup" aria-label="How the image fits the film">
          {FITS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="fit"
                value={one}
                checked={fit === one}
                onChange={() => change({ fit: one })}
              />
              <span>{FIT_WORDS[one]}</span>
            </label>
          ))}
        </div>
      </div>
      <button
        type="button"
        class="button quiet square"
        aria-label="Remove the reference image"
        onClick={() => change({ reference: null })}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

interface Extent {
  width: number;
  height: number;
}

/** What happens to the image, in numbers. */
function fitWords(image: Extent, film: Extent, fit: Fit): string {
  const size = dimensions(`${image.width}x${image.height}`);
  const ratio = image.width / image.height / (film.width / film.height);
  const share = Math.round((1 - Math.min(ratio, 1 / ratio)) * 100);
  if (share === 0) return `${size}, fits exactly`;
  switch (fit) {
    case 'cover':
      return `${size}, ${share} % cut off ${ratio > 1 ? 'at the sides' : 'above and below'}`;
    case 'contain':
      return `${size}, whole, with ${share} % of the frame filled around it`;
    case 'stretch':
      return `${size}, ${ratio > 1 ? 'squeezed' : 'widened'} by ${share} %`;
  }
}

function useObjectUrl(file: File): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}

/** Opens the file chooser: for those who neither drop nor paste. */
export function ReferenceButton(): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="button quiet pick image-pick"
        aria-label="Reference image"
        onClick={() => input.current?.click()}
      >
        <Icon name="image" size={16} />
        <span>Image</span>
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label="Reference image"
        onChange={({ currentTarget }) => {
          takeReference(currentTarget.files);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
