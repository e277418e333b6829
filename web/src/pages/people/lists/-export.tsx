import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { freshKey, tell } from '@/api/client';
import { Refused } from '@/api/refused';
import { Refusal } from '@/parts/refusal';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { may, useMe } from '@/shell/house';
import type { Node } from './-definition';
import { useSaid } from './-texts';

const columns = [
  'Name',
  'MemberNumber',
  'Gender',
  'Birthday',
  'Age',
  'Phone',
  'Workplace',
  'Branch',
  'Owner',
  'Registered',
  'Changed',
] as const;
type Props = { definition: Node; count: number; name?: string; onClose: () => void };

/** The file as it arrives; how much of it is there is said once it takes longer than two seconds. */
async function fetched(id: string, onSize: (megabytes: number) => void): Promise<Blob> {
  const answer = await fetch(`/api/people/export-file?export=${id}`, {
    headers: { 'Accept-Language': document.documentElement.lang },
  });
  if (!answer.ok || !answer.body) throw new Refused(answer.status, await answer.json().catch(() => undefined));
  const parts: BlobPart[] = [];
  const began = Date.now();
  let size = 0;
  for (const reader = answer.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts, { type: answer.headers.get('content-type') ?? '' });
    parts.push(value);
    size += value.length;
    if (Date.now() - began > 2000) onSize(size / 1_000_000);
  }
}

function keep(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Exporting is a command: journalled before a row leaves. Phones go masked unless whole ones are asked for. */
export default function Export({ definition, count, name, onClose }: Props) {
  const say = useSaid();
  const me = useMe();
  const [chosen, choose] = useState<string[]>([
    'Name',
    'MemberNumber',
    'Gender',
    'Birthday',
    'Phone',
    'Workplace',
    'Branch',
    'Owner',
  ]);
  const [fullPhone, setFullPhone] = useState(false);
  const [reason, setReason] = useState('');
  const [size, setSize] = useState(0);
  const run = useMutation({
    mutationFn: async () => {
      const body = {
        definition,
        columns: columns.filter((column) => chosen.includes(column)),
        fullPhone: fullPhone && chosen.includes('Phone'),
      };
      const made = await tell('people/export-customers', { ...body, reason: reason || null }, { key: freshKey() });
      keep(await fetched(made.export, setSize), `${name ?? say('title')}.xlsx`);
      return made.count;
    },
    onSuccess: (exported) => {
      toast(say('exported', { count: exported.toLocaleString('en') }));
      onClose();
    },
  });
  return (
    <Sheet title={say('export')} onClose={onClose}>
      <form
        className="exporting"
        onSubmit={(event) => {
          event.preventDefault();
          run.mutate();
        }}
      >
        <p className="soft">{say('exportIntro')}</p>
        <fieldset>
          <legend>{say('columns')}</legend>
          <Checkbox.Group
            value={chosen}
            onChange={(next) => choose(next)}
            options={columns.map((value) => ({ value, label: say(value === 'Branch' ? 'BranchColumn' : value) }))}
          />
        </fieldset>
        {may(me, 'people.contact') && chosen.includes('Phone') ? (
          <Checkbox checked={fullPhone} onChange={(event) => setFullPhone(event.target.checked)}>
            {say('fullPhone')} <small className="soft">{say('fullPhoneHint')}</small>
          </Checkbox>
        ) : null}
        <label htmlFor="export-reason">
          <span className="soft">{say('reason')}</span>
          <Input
            id="export-reason"
            value={reason}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {run.error ? <Refusal error={run.error} /> : null}
        <footer>
          <Button type="primary" htmlType="submit" loading={run.isPending} disabled={chosen.length === 0}>
            {say('start', { count: count.toLocaleString('en') })}
          </Button>
          <span className="soft num" role="status">
            {run.isPending && size > 0 ? say('fetching', { size: size.toFixed(1) }) : ''}
          </span>
        </footer>
      </form>
    </Sheet>
  );
}
