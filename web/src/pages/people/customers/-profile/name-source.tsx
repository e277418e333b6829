import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { type Answer, ask, look } from '@/api/client';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { named } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useSaid } from './-texts';

type Props = {
  customer: string;
  first?: NonNullable<Answer<'people/customer-sources'>['first']>;
  correcting: boolean;
  onClose: () => void;
};

/** Names how she came, or corrects what was named first. */
export default function NameSource({ customer, first, correcting, onClose }: Props) {
  const { t } = useTexts();
  const said = useSaid();
  const client = useQueryClient();
  const done = (word: string) => {
    toast(word);
    void client.invalidateQueries(ask('people/customer-sources', { customer }));
    void client.invalidateQueries(ask('people/customer-timeline', { customer }));
    onClose();
  };
  if (correcting && first) {
    return (
      <Sheet title={said('sourceCorrect')} onClose={onClose}>
        <CommandForm
          call="people/correct-source"
          submit={t('save')}
          initial={{ source: first.source.id, referrer: first.referrer?.id }}
          fixed={{ customer, version: first.version }}
          onRefused={() => void client.invalidateQueries(ask('people/customer-sources', { customer }))}
          onDone={() => done(said('sourceSaved'))}
        >
          <Which customer={customer} known={first.referrer ?? undefined} />
          <Field name="reason" label={said('correctReason')}>
            <Input autoComplete="off" />
          </Field>
        </CommandForm>
      </Sheet>
    );
  }
  return (
    <Sheet title={said(first ? 'sourceAgain' : 'sourceName')} onClose={onClose}>
      <p className="sub">{said(first ? 'sourceLocked' : 'sourceText')}</p>
      <CommandForm
        call="people/name-source"
        submit={t('save')}
        fixed={{ customer }}
        onDone={({ isFirst }) => done(said(isFirst ? 'sourceSaved' : 'touchSaved'))}
      >
        <Which customer={customer} />
      </CommandForm>
    </Sheet>
  );
}

/** The source by channel, and the customer who sent her. */
function Which({ customer, known }: { customer: string; known?: { id: string; name: string } }) {
  const said = useSaid();
  const { data, isPending } = useQuery(ask('people/source-list'));
  return (
    <>
      <Field name="source" label={said('source')}>
        <Select
          loading={isPending}
          showSearch
          optionFilterProp="label"
          options={data?.rows.filter((row) => !row.isEnded).map((row) => ({ value: row.source, label: named(row) }))}
        />
      </Field>
      <Field name="referrer" label={said('referrer')} hint={said('referrerHint')}>
        <Someone customer={customer} known={known} />
      </Field>
    </>
  );
}

type SomeoneProps = {
  id?: string;
  customer: string;
  known?: { id: string; name: string };
  value?: string;
  onChange?: (id?: string) => void;
};

/** Another customer, found as anywhere: by name, pinyin, phone or number. */
function Someone({ id, customer, known, value, onChange }: SomeoneProps) {
  const [text, setText] = useState('');
  const typed = useDeferredValue(text.trim());
  const found = useQuery({ ...look('people/find-customers', { text: typed, size: 8 }), enabled: typed !== '' });
  const hits = typed ? (found.data?.hits.filter((hit) => hit.customer !== customer) ?? []) : [];
  const options = hits.map((hit) => ({ value: hit.customer, label: `${hit.name} · ${hit.memberNumber}` }));
  if (known && !typed) options.push({ value: known.id, label: known.name });
  return (
    <Select
      id={id}
      showSearch
      allowClear
      filterOption={false}
      searchValue={text}
      onSearch={setText}
      notFoundContent={null}
      value={value}
      onChange={onChange}
      options={options}
    />
  );
}
