import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { Confirm } from '@/parts/confirm';
import { CommandForm, Field } from '@/parts/form';
import { Refusal } from '@/parts/refusal';
import { Sheet } from '@/parts/sheet';
import { Skeleton } from '@/parts/skeleton';
import { toast } from '@/parts/toast';
import { useSaid, zh } from './-rights-texts';
import type { CustomerCard } from './$customer';

type Law = keyof typeof zh.erase.law;
type Named = keyof typeof zh.erase.parts;
type Part = Answer<'people/erasable-parts'>['parts'][number];

/** Her whole file or parts of it. Erasing is asked twice: it needs a ground, and it cannot be undone. */
export default function Erase({ card, onClose }: { card: CustomerCard; onClose: () => void }) {
  const said = useSaid();
  const client = useQueryClient();
  const [form] = Form.useForm();
  const [sure, setSure] = useState(false);
  const [whole, setWhole] = useState(true);
  const [chosen, choose] = useState<string[]>([]);
  const { name, customer, version } = card;
  const { data, error } = useQuery(ask('people/erasable-parts', { customer }));
  const { law, part } = useWords();
  const named = chosen.map(part).join(said('comma'));
  const kept = data ? (whole ? data.kept : [...new Set(keptOf(data.parts, chosen))]) : [];
  const texts = whole
    ? ({ done: 'erase.done', kept: 'erase.kept', submit: 'erase.submit', sure: 'erase.sure' } as const)
    : ({ done: 'erase.doneSome', kept: 'erase.keptSome', submit: 'erase.submitSome', sure: 'erase.sureSome' } as const);
  return (
    <Sheet title={said('erase.sheet', { name })} onClose={onClose}>
      <div className="erasing">
        <Segmented
          block
          aria-label={said('erase.extent')}
          value={whole}
          onChange={setWhole}
          options={[
            { value: true, label: said('erase.whole') },
            { value: false, label: said('erase.some') },
          ]}
        />
        {error ? <Refusal error={error} /> : null}
        {whole ? <p className="words">{said('erase.warn')}</p> : null}
        {whole || !data ? null : <Choice parts={data.parts} chosen={chosen} onChoose={choose} />}
        {data || error ? null : <Skeleton rows={3} />}
        <dl className="fate">
          <dt>{said('erase.goes')}</dt>
          <dd className="goes">{whole ? said('erase.goesWhole') : named || said('erase.nothingChosen')}</dd>
          <dt>{said('erase.stays')}</dt>
          <dd>{[said(whole ? 'erase.staysWhole' : 'erase.staysSome'), ...kept.map(law)].join(said('semicolon'))}</dd>
        </dl>
      </div>
      <CommandForm
        call={whole ? 'people/erase-customer' : 'people/erase-parts'}
        form={form}
        fixed={{ customer, version, ...(whole ? {} : { parts: chosen }) }}
        onRefused={() => void client.invalidateQueries()}
        onDone={(answer) => {
          toast(answer.kept.length ? said(texts.kept, { kept: answer.kept.map(law).join(' · ') }) : said(texts.done));
          void client.invalidateQueries();
          onClose();
        }}
      >
        <Field name="reason" label={said('erase.reason')} hint={said('erase.reasonHint')}>
          <Input autoComplete="off" />
        </Field>
        <div className="submit">
          <Button
            danger
            type="primary"
            disabled={!whole && chosen.length === 0}
            onClick={() =>
              void form.validateFields().then(
                () => setSure(true),
                () => undefined,
              )
            }
          >
            {said(texts.submit)}
          </Button>
        </div>
      </CommandForm>
      {sure ? (
        <Confirm
          title={said(texts.sure, { name })}
          text={whole ? said('erase.sureText') : said('erase.sureSomeText', { parts: named })}
          yes={said('erase.yes')}
          onNo={() => setSure(false)}
          onYes={() => {
            setSure(false);
            form.submit();
          }}
        />
      ) : null}
    </Sheet>
  );
}

type ChoiceProps = { parts: Part[]; chosen: string[]; onChoose: (parts: string[]) => void };

function Choice({ parts, chosen, onChoose }: ChoiceProps) {
  const said = useSaid();
  const { part: word, what } = useWords();
  return (
    <fieldset className="erasable">
      <legend>{said('erase.choose')}</legend>
      {parts.map(({ part, count }) => (
        <Checkbox
          key={part}
          checked={chosen.includes(part)}
          onChange={({ target }) =>
            onChoose(parts.map((p) => p.part).filter((p) => (p === part ? target.checked : chosen.includes(p))))
          }
        >
          <b>{word(part)}</b>
          <small className="num">{count ? said('erase.items', { count }) : said('erase.empty')}</small>
          <span>{what(part)}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

const keptOf = (parts: Part[], chosen: string[]) =>
  parts.filter(({ part }) => chosen.includes(part)).flatMap(({ kept }) => kept);

/** Parts and tables by name; one that a later stage brought before its words is called by its code. */
function useWords() {
  const said = useSaid();
  const bare = (part: string) => part.slice(part.indexOf('.') + 1);
  const known = (part: string) => Object.hasOwn(zh.erase.parts, bare(part));
  return {
    law: (table: string) => (Object.hasOwn(zh.erase.law, table) ? said(`erase.law.${table as Law}`) : table),
    part: (part: string) => (known(part) ? said(`erase.parts.${bare(part) as Named}`) : part),
    what: (part: string) => (known(part) ? said(`erase.what.${bare(part) as Named}`) : ''),
  };
}
