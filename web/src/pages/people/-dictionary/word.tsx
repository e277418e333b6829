import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Segmented, Select } from 'antd';
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

/** Ending is a wish sent with the form: the same command, one more word. */
function Ending({ row, onEnd }: { row: { isEnded: boolean }; onEnd: () => void }) {
  const said = useSaid();
  return <Button onClick={onEnd}>{said(row.isEnded ? 'takeUp' : 'end')}</Button>;
}

function TagForm({ row, onDone }: { row: TagRow | 'new'; onDone: () => void }) {
  const { t } = useTexts();
  const said = useSaid();
  const [form] = Form.useForm();
  const fields = (
    <>
      <Field name="name" label={said('name')}>
        <Input autoFocus autoComplete="off" />
      </Field>
      <Field name="color" label={said('color')}>
        <Segmented block options={colors.map((value) => ({ value, label: said(`colors.${value}`) }))} />
      </Field>
    </>
  );
  if (row === 'new') {
    return (
      <CommandForm call="people/add-tag" submit={t('save')} initial={{ color: 'Plain' }} onDone={onDone}>
        {fields}
      </CommandForm>
    );
  }
  const turn = () => {
    form.setFieldValue('ended', !row.isEnded);
    form.submit();
  };
  return (
    <CommandForm
      call="people/change-tag"
      submit={t('save')}
      form={form}
      initial={{ name: row.name, color: row.color, ended: row.isEnded }}
      fixed={{ tag: row.tag, version: row.version }}
      onDone={onDone}
      aside={<Ending row={row} onEnd={turn} />}
    >
      {fields}
      <Form.Item name="ended" hidden>
        <Input />
      </Form.Item>
    </CommandForm>
  );
}

function SourceForm({ row, onDone }: { row: SourceRow | 'new'; onDone: () => void }) {
  const { t } = useTexts();
  const said = useSaid();
  const [form] = Form.useForm();
  const fields = (
    <>
      <Field name="name" label={said('name')}>
        <Input autoFocus autoComplete="off" />
      </Field>
      <Field name="nameEn" label={said('nameEn')}>
        <Input autoComplete="off" />
      </Field>
      <Field name="channel" label={said('channel')}>
        <Select options={channels.map((value) => ({ value, label: said(`channels.${value}`) }))} />
      </Field>
    </>
  );
  if (row === 'new') {
    return (
      <CommandForm call="people/add-source" submit={t('save')} initial={{ channel: 'Promotion' }} onDone={onDone}>
        {fields}
      </CommandForm>
    );
  }
  const turn = () => {
    form.setFieldValue('ended', !row.isEnded);
    form.submit();
  };
  return (
    <CommandForm
      call="people/change-source"
      submit={t('save')}
      form={form}
      initial={{ name: row.name, nameEn: row.nameEn, channel: row.channel, ended: row.isEnded }}
      fixed={{ source: row.source, version: row.version }}
      onDone={onDone}
      aside={<Ending row={row} onEnd={turn} />}
    >
      {fields}
      <Form.Item name="ended" hidden>
        <Input />
      </Form.Item>
    </CommandForm>
  );
}
