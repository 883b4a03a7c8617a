import type { JSX } from 'preact';
import { CopyButton } from '../ui/copy.tsx';

/** Something that is shown this once. */
export function Secret({ value, label }: { value: string; label: string }): JSX.Element {
  return (
    <div class="stack">
      <div class="code">
        <pre tabIndex={0} class="wraps">
          {value}
        </pre>
        <CopyButton text={value} label={label} isSmall />
      </div>
      <p class="small muted">Keep it now: it cannot be shown again.</p>
    </div>
  );
}
