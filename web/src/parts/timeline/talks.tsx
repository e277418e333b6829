import { CommentOutlined, GiftOutlined, HeartOutlined, LinkOutlined } from '@ant-design/icons';
import type { Kind } from './facts';
import { useSaid } from './talks-texts';
import type { Entry } from './timeline';

type Word = Parameters<ReturnType<typeof useSaid>>[0];
const known = ['text', 'dueOn', 'budget', 'owner', 'concern'] as const;

/** What was said, quoted as far as one may read it. */
const quoting = (word: Word, text: (entry: Entry) => string | null | undefined) =>
  function Quoting(entry: Entry) {
    const said = useSaid();
    const quote = text(entry);
    return (
      <>
        {said(word)}
        {quote ? <span className="changes">{<span>{quote}</span>}</span> : null}
      </>
    );
  };

function Corrected({ changes }: Entry) {
  const said = useSaid();
  return (
    <>
      {said('needCorrected')}
      <span className="changes">
        {changes.map(({ field, from, to }) => (
          <span key={field}>
            <small>{said(known.find((one) => one === field) ?? 'others')}</small>
            {known.some((one) => one === field && one !== 'budget') ? (
              <>
                {from ? <del>{from}</del> : null}
                <ins>{to || '—'}</ins>
              </>
            ) : (
              <ins>{said('changed')}</ins>
            )}
          </span>
        ))}
      </span>
    </>
  );
}

function Closed({ changes: [change] }: Entry) {
  const said = useSaid();
  return (
    <>
      {said(change?.field === 'met' ? 'Met' : 'Dropped')}
      {change?.to ? <span className="changes">{<span>{change.to}</span>}</span> : null}
    </>
  );
}

export const talks: Record<string, Kind> = {
  'people.need-noted': {
    Icon: HeartOutlined,
    Part: quoting('needNoted', ({ changes }) => changes.find(({ field }) => field === 'text')?.to),
  },
  'people.need-corrected': { Icon: HeartOutlined, Part: Corrected },
  'people.need-closed': { Icon: HeartOutlined, Part: Closed },
  'people.note-written': { Icon: CommentOutlined, Part: quoting('noteWritten', ({ quote }) => quote) },
  'people.note-struck': { Icon: CommentOutlined, Part: quoting('noteStruck', () => undefined) },
  'people.favour-noted': { Icon: GiftOutlined, Part: quoting('favourNoted', ({ changes }) => changes[0]?.to) },
  'people.favour-struck': { Icon: GiftOutlined, Part: quoting('favourStruck', ({ changes }) => changes[0]?.from) },
  'people.link-offered': { Icon: LinkOutlined, Part: quoting('linkOffered', () => undefined) },
  'people.link-withdrawn': { Icon: LinkOutlined, Part: quoting('linkWithdrawn', () => undefined) },
  'people.link-accepted': { Icon: LinkOutlined, Part: quoting('linkAccepted', () => undefined) },
  'people.link-ended': { Icon: LinkOutlined, Part: quoting('linkEnded', () => undefined) },
};
