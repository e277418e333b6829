import { Link, type LinkProps } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import { Skeleton } from './skeleton';

export type Column<R> = {
  key: string;
  title: string;
  cell: (row: R) => ReactNode;
  /** Where it stands when the row becomes a card on a phone; left out, it is not shown there. */
  phone?: 'first' | 'second' | 'end' | 'last' | 'act';
  align?: 'right' | 'center';
  width?: number;
};

type Props<R> = {
  label: string;
  columns: Column<R>[];
  rows: R[] | undefined;
  keyOf: (row: R) => string;
  link?: (row: R) => Pick<LinkProps, 'to' | 'params' | 'search'>;
  stale?: boolean;
  /** Who may do what: narrow columns of marks. */
  matrix?: boolean;
};

/** Arrow keys walk through the rows; each row is one link, so Enter, middle click and "copy address" work as anywhere. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a.row')];
  const next = rows[rows.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** One way for lists: a table with a head that stays, cards on a phone, grey rows of the same height while it loads. */
export function List<R>({ label, columns, rows, keyOf, link, stale, matrix }: Props<R>) {
  if (!rows) return <Skeleton rows={14} height={43} />;
  return (
    <table className={['list', stale && 'stale', matrix && 'matrix'].filter(Boolean).join(' ')} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, title, align, width }) => (
            <th key={key} scope="col" className={align} style={{ width }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={walk}>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ key, cell, align, phone }, i) => (
              <td key={key} className={[align, phone ? `on-${phone}` : 'off-phone'].join(' ')}>
                {i === 0 && link ? (
                  <Link {...link(row)} className="row">
                    {cell(row)}
                  </Link>
                ) : (
                  cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
