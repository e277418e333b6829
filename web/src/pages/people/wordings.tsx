import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { day } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { Sheet } from '@/parts/sheet';
import { Skeleton } from '@/parts/skeleton';
import { useTitle } from '@/parts/title';
import { toast } from '@/parts/toast';
import { Tabs } from '@/shell/tabs';
import { useSaid } from './-wordings/-texts';
import './-wordings/wordings.css';

export const Route = createFileRoute('/people/wordings')({ component: Wordings });

type Row = Answer<'people/wording-list'>['rows'][number];

/** The texts people agree to, purpose by purpose; each stays as it was written. */
function Wordings() {
  const { t } = useTexts();
  const s = useSaid();
  const { data, error, refetch } = useQuery(ask('people/wording-list'));
  const [writing, setWriting] = useState<Row>();
  useTitle(s('title'));
  return (
    <div className="page narrow wordings">
      <Tabs of="manage" />
      <header className="head">
        <h1>
          {s('title')}
          <p>{s('intro')}</p>
        </h1>
      </header>
      {error ? (
        <Refusal error={error}>
          <Button onClick={() => refetch()}>{t('retry')}</Button>
        </Refusal>
      ) : null}
      {data || error ? null : <Skeleton rows={8} />}
      {data?.rows
        .filter(({ isNewest }) => isNewest)
        .map((row) => (
          <section className="card" key={row.purpose}>
            <h2>
              {s(`purpose.${row.purpose}`)}
              {data.may.includes('people.write-wording') ? (
                <Button onClick={() => setWriting(row)}>{s('write')}</Button>
              ) : null}
            </h2>
            <Text row={row} />
            <Earlier rows={data.rows.filter((one) => one.purpose === row.purpose && !one.isNewest)} />
          </section>
        ))}
      {writing ? <Write row={writing} onClose={() => setWriting(undefined)} /> : null}
    </div>
  );
}

function Text({ row }: { row: Row }) {
  const s = useSaid();
  const who = row.writtenAt ? s('written', { at: day(row.writtenAt), name: row.writtenByName ?? '' }) : s('shipped');
  return (
    <>
      <p className="sub">
        {[s('number', { number: row.number }), row.isNewest && s('newest'), who].filter(Boolean).join(' · ')}
      </p>
      <p lang="zh-CN">{row.zh}</p>
      <p lang="en" className="soft">
        {row.en}
      </p>
    </>
  );
}

function Earlier({ rows }: { rows: Row[] }) {
  const s = useSaid();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{s('earlier')}</summary>
      {rows.map((row) => (
        <div key={row.wording}>
          <Text row={row} />
        </div>
      ))}
    </details>
  );
}

function Write({ row, onClose }: { row: Row; onClose: () => void }) {
  const s = useSaid();
  const client = useQueryClient();
  return (
    <Sheet title={s('writeTitle', { purpose: s(`purpose.${row.purpose}`), number: row.number + 1 })} onClose={onClose}>
      <CommandForm
        call="people/write-wording"
        submit={s('submit')}
        initial={{ zh: row.zh, en: row.en }}
        fixed={{ purpose: row.purpose }}
        onDone={({ number }) => {
          toast(s('done', { number }));
          void client.invalidateQueries(ask('people/wording-list'));
          onClose();
        }}
      >
        <Field name="zh" label={s('zh')}>
          <Input.TextArea rows={5} className="growing" />
        </Field>
        <Field name="en" label={s('en')}>
          <Input.TextArea rows={6} className="growing" />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
