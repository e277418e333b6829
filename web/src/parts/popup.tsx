import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

type Props = { label: string; button: ReactNode; className?: string; children: (close: () => void) => ReactNode };

/** A button with a small menu under it. Arrows move, Escape and a click elsewhere close. */
export function Popup({ label, button, className = 'tool', children }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const close = () => setOpen(false);
  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: PointerEvent) => !box.current?.contains(event.target as Node) && setOpen(false);
    addEventListener('pointerdown', elsewhere);
    box.current?.querySelector<HTMLElement>('[role=menu] [role^=menuitem]')?.focus();
    return () => removeEventListener('pointerdown', elsewhere);
  }, [open]);
  const keys = (event: KeyboardEvent) => {
    if (!open) return;
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === 'Escape') {
      close();
      box.current?.querySelector('button')?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="popup" ref={box} onKeyDown={keys} role="none">
      <button
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open ? (
        <div className="menu" role="menu" aria-label={label}>
          {children(close)}
        </div>
      ) : null}
    </div>
  );
}
