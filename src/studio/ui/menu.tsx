import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

export interface MenuItem {
  label: string;
  icon: IconName;
  keys?: string;
  isBad?: boolean;
  run(): void;
}

const GAP = 6;

/** A button and the popover that it opens; arrows move, Escape closes. */
export function Menu({
  label,
  items,
  buttonClass = 'button quiet square',
  children,
}: {
  label: string;
  items: readonly MenuItem[];
  buttonClass?: string;
  children?: ComponentChildren;
}): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  const place = (event: ToggleEvent): void => {
    if (event.newState !== 'open') return;
    const anchor = button.current!.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = menu.current!;
    const below = anchor.bottom + GAP;
    const top = below + height > innerHeight ? Math.max(GAP, anchor.top - height - GAP) : below;
    menu.current!.style.top = `${top}px`;
    menu.current!.style.left = `${Math.max(GAP, Math.min(anchor.right - width, innerWidth - width - GAP))}px`;
    menu.current!.querySelector('button')?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...menu.current!.querySelectorAll('button')];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        class={buttonClass}
        popovertarget={id}
        aria-label={label}
        aria-haspopup="true"
      >
        {children ?? <Icon name="dots" />}
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        class="menu"
        role="group"
        aria-label={label}
        onToggle={place as never}
        onKeyDown={(event) => {
          event.stopPropagation();
          move(event);
        }}
      >
        {items.map((item) => (
          <button
            type="button"
            key={item.label}
            class={item.isBad ? 'danger' : ''}
            onClick={() => {
              menu.current?.hidePopover();
              item.run();
            }}
          >
            <Icon name={item.icon} size={16} />
            {item.label}
            {item.keys && <kbd>{item.keys}</kbd>}
          </button>
        ))}
      </div>
    </>
  );
}
