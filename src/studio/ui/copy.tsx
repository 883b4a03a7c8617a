import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** Copies text, and says that it has. */
export function CopyButton({
  text,
  label,
  isSmall = false,
}: {
  text: string;
  label: string;
  isSmall?: boolean;
}): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await copyText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1600);
  };
  return (
    <button
      type="button"
      class={isSmall ? 'button quiet square' : 'button'}
      onClick={() => void copy()}
      aria-label={isCopied ? 'Copied' : label}
    >
      <Icon name={isCopied ? 'check' : 'copy'} size={16} />
      {!isSmall && (isCopied ? 'Copied' : 'Copy')}
    </button>
  );
}

export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Without HTTPS there is no clipboard but this one.
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
