import { FilePdfOutlined, PictureOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { Empty } from '@/parts/empty';
import { day } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { complain, toast } from '@/parts/toast';
import type { CustomerCard } from '../$customer';
import { useSaid } from './-texts';
import './files.css';
import { addressOf, attach, type Level, largest } from './send';
import { Viewer } from './viewer';

export type Row = Answer<'people/customer-attachments'>['rows'][number];

/** Photos and documents on her file: small pictures to leaf through, one click to look, dropped or chosen to add. */
export default function Files({ card }: { card: CustomerCard }) {
  const said = useSaid();
  const question = ask('people/customer-attachments', { customer: card.customer });
  const { data, error, refetch } = useQuery(question);
  const [open, setOpen] = useState<string>();
  const { t } = useTexts();
  if (error) {
    return <Refusal error={error} onRetry={refetch} />;
  }
  if (!data) return <Skeleton rows={6} height={96} />;
  const at = data.rows.findIndex(({ attachment }) => attachment === open);
  const row = data.rows[at];
  return (
    <section className="card attached" aria-label={said('title')}>
      <h2>{said('title')}</h2>
      {data.may.includes('people.attach') ? <Adding card={card} levels={data.levels} /> : null}
      {data.rows.length === 0 ? <Empty icon={<PictureOutlined />} text={said('none')} /> : null}
      <ul>
        {data.rows.map((one) => (
          <li key={one.attachment}>
            <button type="button" onClick={() => setOpen(one.attachment)}>
              {one.hasPreview ? (
                <img src={addressOf(one.attachment, true)} alt="" loading="lazy" />
              ) : (
                <span className="kind" aria-hidden>
                  {one.mediaType === 'application/pdf' ? <FilePdfOutlined /> : <PictureOutlined />}
                </span>
              )}
              <b>{one.name}</b>
              <small>
                <span className="num">{day(one.addedAt)}</span>
                {one.level ? <em>{t(`level.${one.level}`)}</em> : null}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {data.hidden ? <p className="nothing">{said('hidden', { count: data.hidden })}</p> : null}
      {row ? (
        <Viewer
          key={row.attachment}
          row={row}
          mayRemove={data.may.includes('people.attach')}
          earlier={data.rows[at - 1]?.attachment}
          later={data.rows[at + 1]?.attachment}
          onOpen={setOpen}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </section>
  );
}

function Adding({ card, levels }: { card: CustomerCard; levels: Level[] }) {
  const said = useSaid();
  const { t } = useTexts();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  // A clinic's photos are mostly part of the medical record: whoever sees that starts there.
  const [level, setLevel] = useState<Level | 'open'>(levels.includes('Medical') ? 'Medical' : 'open');
  const [sending, setSending] = useState<{ at: number; all: number }>();
  const [over, setOver] = useState(false);
  const add = async (files: File[]) => {
    let done = 0;
    for (const [at, file] of files.entries()) {
      setSending({ at: at + 1, all: files.length });
      if (file.size > largest) {
        complain(said('tooLarge', { name: file.name }));
        continue;
      }
      await attach(card.customer, file, level === 'open' ? undefined : level)
        .then(() => done++)
        .catch(complain);
    }
    setSending(undefined);
    if (done) toast(said('added', { count: done }));
    void client.invalidateQueries(ask('people/customer-attachments', { customer: card.customer }));
    void client.invalidateQueries(ask('people/customer-timeline', { customer: card.customer }));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void add([...event.dataTransfer.files]);
      }}
    >
      <p>
        {over ? said('dropNow') : said('drop')}
        <small>{said('kinds')}</small>
      </p>
      <Select
        aria-label={said('level')}
        value={level}
        onChange={setLevel}
        popupMatchSelectWidth={false}
        options={[
          ...levels.map((one) => ({ value: one, label: t(`level.${one}`) })),
          { value: 'open' as const, label: said('open') },
        ]}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept="image/jpeg,image/png,image/webp,application/pdf"
        aria-label={said('add')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button type="primary" icon={<PlusOutlined />} loading={!!sending} onClick={() => input.current?.click()}>
        {sending ? said('sending', sending) : said('add')}
      </Button>
      {sending ? <progress value={sending.at - 1} max={sending.all} aria-label={said('sending', sending)} /> : null}
    </div>
  );
}
