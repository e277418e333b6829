import { SwapOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type Answer, ask, tell } from '@/api/client';
import type { Refused } from '@/api/refused';
import { useTexts } from '@/locales';
import { Confirm } from '@/parts/confirm';
import { Refusal } from '@/parts/refusal';
import { Sheet } from '@/parts/sheet';
import { Skeleton } from '@/parts/skeleton';
import { toast } from '@/parts/toast';
import { FindOther } from './-find-other';
import { useSaid } from './-rights-texts';

type Preview = Answer<'people/merge-preview'>;
type Row = Preview['fields'][number];
type Props = { keep: string; drop: string | null; onClose: () => void };

/** Two files become one: which stays, which values stay, what comes along. It says itself that there is no way back. */
export default function Merging({ keep, drop, onClose }: Props) {
  const said = useSaid();
  const [pair, setPair] = useState({ keep, drop });
  return (
    <Sheet title={said('merging.title')} onClose={onClose}>
      <div className="merging">
        {pair.drop ? (
          <Pair
            key={pair.keep}
            keep={pair.keep}
            drop={pair.drop}
            here={keep}
            onSwap={() => setPair({ keep: pair.drop ?? '', drop: pair.keep })}
            onClose={onClose}
          />
        ) : (
          <FindOther than={keep} onFound={(found) => setPair({ keep, drop: found })} />
        )}
      </div>
    </Sheet>
  );
}

type PairProps = { keep: string; drop: string; here: string; onSwap: () => void; onClose: () => void };

function Pair({ keep, drop, here, onSwap, onClose }: PairProps) {
  const said = useSaid();
  const go = useNavigate();
  const client = useQueryClient();
  const preview = useQuery(ask('people/merge-preview', { keep, drop }));
  const [chosen, setChosen] = useState<Partial<Record<Row['field'], boolean>>>({});
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const fromDrop = (row: Row) => chosen[row.field] ?? row.fromDrop;
  const merge = useMutation<Answer<'people/merge-customers'>, Refused, Preview>({
    mutationFn: ({ keep: kept, drop: dropped, fields }) =>
      tell('people/merge-customers', {
        keep,
        drop,
        version: kept.version,
        dropVersion: dropped.version,
        fromDrop: fields.filter(fromDrop).map(({ field }) => field),
        reason: reason.trim() || undefined,
      }),
    onSuccess: async () => {
      toast(said('merging.done'));
      onClose();
      if (keep !== here) await go({ to: '/people/customers/$customer', params: { customer: keep }, replace: true });
      void client.invalidateQueries();
    },
    onError: ({ code }) => code === 'kernel.changed' && void preview.refetch(),
  });
  const { data } = preview;
  if (!data) return preview.error ? <Refusal error={preview.error} /> : <Skeleton rows={8} />;
  const differing = data.fields.filter((row) => row.keep && row.drop && row.keep !== row.drop);
  return (
    <>
      <div className="pairing">
        <Side side={data.keep} says={said('merging.keeps')} />
        <Button
          icon={<SwapOutlined />}
          onClick={onSwap}
          aria-label={said('merging.swap')}
          title={said('merging.swap')}
        />
        <Side side={data.drop} says={said('merging.goes')} />
      </div>
      <h3>{differing.length ? said('merging.values') : said('merging.same')}</h3>
      {differing.map((row) => (
        <Choice
          key={row.field}
          row={row}
          fromDrop={fromDrop(row)}
          onChoose={(other) => setChosen({ ...chosen, [row.field]: other })}
        />
      ))}
      {data.hidden.length ? <p className="words">{said('merging.notes')}</p> : null}
      <Moves data={data} />
      <div className="reason">
        <label htmlFor="merge-reason">{said('merging.reason')}</label>
        <Input
          id="merge-reason"
          value={reason}
          maxLength={200}
          autoComplete="off"
          placeholder={said('merging.reasonHint')}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {merge.error ? <Refusal error={merge.error} /> : null}
      <div className="submit">
        <Button type="primary" loading={merge.isPending} onClick={() => setSure(true)}>
          {said('merging.submit')}
        </Button>
      </div>
      {sure ? (
        <Confirm
          title={said('merging.sure', { keep: data.keep.name, drop: data.drop.name })}
          text={said('merging.sureText')}
          yes={said('merging.yes')}
          onNo={() => setSure(false)}
          onYes={() => {
            setSure(false);
            merge.mutate(data);
          }}
        />
      ) : null}
    </>
  );
}

function Side({ side, says }: { side: Preview['keep']; says: string }) {
  return (
    <div>
      <small>{says}</small>
      <b>{side.name}</b>
      <small className="num">
        {side.memberNumber} · {side.branchName}
      </small>
    </div>
  );
}

function Choice({ row, fromDrop, onChoose }: { row: Row; fromDrop: boolean; onChoose: (other: boolean) => void }) {
  const { t } = useTexts();
  const said = useSaid();
  const field = `${row.field[0]?.toLowerCase()}${row.field.slice(1)}` as 'name';
  const show = (value: string) => (row.field === 'Gender' ? t(`gender.${value as 'Female'}`) : value);
  const option = (value: string, other: boolean) => (
    <label className="pick">
      <input type="radio" name={row.field} checked={fromDrop === other} onChange={() => onChoose(other)} />
      <span className="num">{show(value)}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>{row.field === 'Identity' ? said('merging.identity') : t(`field.${field}`)}</legend>
      {option(row.keep ?? '', false)}
      {option(row.drop ?? '', true)}
    </fieldset>
  );
}

function Moves({ data }: { data: Preview }) {
  const said = useSaid();
  const rest = data.moves.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <h3>{said('merging.moves')}</h3>
      <p className="words">
        {said('merging.entries', { count: data.entries })}
        {rest ? ` · ${said('merging.rows', { what: said('merging.something'), count: rest })}` : ''}
      </p>
    </>
  );
}
