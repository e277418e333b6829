import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { ask } from '@/api/client';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { named } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import type { Editing, SourceRow, TagRow } from '../dictionary';
import { useSaid } from './-texts';

const colors = ['Plain', 'Pine', 'Gold', 'Amber', 'Red'] as const;
const channels = [
  'Partner',
  'Channel',
  'Meeting',
  'Promotion',
  'Online',
  'Referral',
  'StaffReferral',
  'HouseGuest',
  'WalkIn',
] as const;

type Props = { editing: Editing; onClose: () => void };

/** One word of the dictionary: added, changed, ended, taken up again. */
export default function Word({ editing: { tag, source }, onClose }: Props) {
  const said = useSaid();
  const client = useQueryClient();
  const done = () => {
    toast(said('saved'));
    void client.invalidateQueries(ask(tag ? 'people/tag-list' : 'people/source-list'));
    onClose();
  };
  const row = tag ?? source;
  const title =
    row === 'new' || !row ? said(tag ? 'addTag' : 'addSource') : said('editTitle', { name: named(naming(row)) });
  return (
    <Sheet title={title} onClose={onClose}>
      {tag ? <TagForm row={tag} onDone={done} /> : null}
      {source ? <SourceForm row={source} onDone={done} /> : null}
    </Sheet>
  );
}

const naming = (row: TagRow | SourceRow) => ('nameEn' in row ? row : { name: row.name, nameEn: row.name });

function TagForm({ row, onDone }: { row: TagRow | 'new'; onDone: () => void }) {
  const said = useSaid();
  return (
    <WordForm
      call={row === 'new' ? 'people/add-tag' : 'people/change-tag'}
      word={row === 'new' ? undefined : row}
      fixed={row === 'new' ? undefined : { tag: row.tag, version: row.version }}
      initial={row === 'new' ? { color: 'Plain' } : { name: row.name, color: row.color }}
      onDone={onDone}
    >
      <Field name="color" label={said('color')}>
        <Segmented block options={colors.map((value) => ({ value, label: said(`colors.${value}`) }))} />
      </Field>
    </WordForm>
  );
}

function SourceForm({ row, onDone }: { row: SourceRow | 'new'; onDone: () => void }) {
  const said = useSaid();
  return (
    <WordForm
      call={row === 'new' ? 'people/add-source' : 'people/change-source'}
      word={row === 'new' ? undefined : row}
      fixed={row === 'new' ? undefined : { source: row.source, version: row.version }}
      initial={row === 'new' ? { channel: 'Promotion' } : { name: row.name, nameEn: row.nameEn, channel: row.channel }}
      onDone={onDone}
    >
      <Field name="nameEn" label={said('nameEn')}>
        <Input autoComplete="off" />
      </Field>
      <Field name="channel" label={said('channel')}>
        <Select options={channels.map((value) => ({ value, label: said(`channels.${value}`) }))} />
      </Field>
    </WordForm>
  );
}

type WordProps = {
  call: 'people/add-tag' | 'people/change-tag' | 'people/add-source' | 'people/change-source';
  /** The word that is changed; none when it is added. */
  word?: { isEnded: boolean };
  fixed?: object;
  initial: object;
  onDone: () => void;
  children: ReactNode;
};

/** What every word has, and its ending: a wish sent with the form, the same command with one more word. */
function WordForm({ call, word, fixed, initial, onDone, children }: WordProps) {
  const { t } = useTexts();
  const said = useSaid();
  const [form] = Form.useForm();
  const turn = () => {
    form.setFieldValue('ended', !word?.isEnded);
    form.submit();
  };
  return (
    <CommandForm
      call={call}
      submit={t('save')}
      form={form}
      initial={word ? { ...initial, ended: word.isEnded } : initial}
      fixed={fixed}
      onDone={onDone}
      aside={word ? <Button onClick={turn}>{said(word.isEnded ? 'takeUp' : 'end')}</Button> : null}
    >
      <Field name="name" label={said('name')}>
        <Input autoFocus autoComplete="off" />
      </Field>
      {children}
      {word ? (
        <Form.Item name="ended" hidden>
          <Input />
        </Form.Item>
      ) : null}
    </CommandForm>
  );
}
