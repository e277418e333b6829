import type { ReactNode } from 'react';

/** Where there is nothing yet: what will stand here, and what to do for it. */
export function Empty({
  icon,
  title,
  text,
  children,
}: {
  icon?: ReactNode;
  title?: string;
  text?: string;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      {icon ? <span aria-hidden>{icon}</span> : null}
      {title ? <b>{title}</b> : null}
      {text ? <p>{text}</p> : null}
      {children}
    </div>
  );
}
