import { Input, Segmented, Select } from 'antd';
import type { Answer } from '@/api/client';
import { useTexts } from '@/locales';
import { DateInput } from '@/parts/dates';
import { CommandForm, Field } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useSaid } from './texts';

const moods = ['Happy', 'Calm', 'Hesitant', 'Worried', 'Unhappy'] as const;
type Props = {
  customer: string;
  levels: Answer<'people/customer-notes'>['levels'];
  onDone: () => void;
  onClose: () => void;
};

export function WriteNote({ customer, levels, onDone, onClose }: Props) {
  const { t } = useTexts();
  const said = useSaid();
  return (
    <Sheet title={said('notes.write')} onClose={onClose}>
      <CommandForm
        call="people/write-note"
        submit={said('notes.submit')}
        fixed={{ customer }}
        initial={{ kind: 'Chat' }}
        onDone={() => {
          toast(said('notes.written'));
          onDone();
          onClose();
        }}
        aside={<kbd>Ctrl ⏎</kbd>}
      >
        <Field name="kind" label={said('kind.label')}>
          <Segmented
            block
            options={(['Chat', 'Note'] as const).map((value) => ({ value, label: said(`kind.${value}`) }))}
          />
        </Field>
        <Field name="text" label={said('notes.text')} hint={said('notes.once')}>
          <Input.TextArea autoFocus rows={4} className="growing" placeholder={said('notes.textHint')} />
        </Field>
        <Field name="level" label={said('notes.level')}>
          <Select
            allowClear
            placeholder={said('notes.everyone')}
            options={levels.map((value) => ({ value, label: said('notes.onlyLevel', { level: t(`level.${value}`) }) }))}
          />
        </Field>
        <div className="pair">
          <Field name="mood" label={said('mood.label')}>
            <Select allowClear options={moods.map((value) => ({ value, label: said(`mood.${value}`) }))} />
          </Field>
          <Field name="saidOn" label={said('notes.saidOn')} hint={said('notes.saidHint')}>
            <DateInput placeholder="" />
          </Field>
        </div>
      </CommandForm>
    </Sheet>
  );
}
