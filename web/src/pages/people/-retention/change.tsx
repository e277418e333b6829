import { useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { ask } from '@/api/client';
import { CommandForm, Field } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import type { Rule } from '../retention';
import { useWords } from './-words';

const lengths = [1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60, 84, 120, 180, 240, 300, 360, 480, 600];

/** How long one kind of data is kept, within its bounds. */
export default function Change({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { said, rule: name, length } = useWords();
  const client = useQueryClient();
  const offered = [...new Set([...lengths, rule.months, rule.least, rule.most])]
    .filter((months) => months >= rule.least && months <= rule.most)
    .sort((a, b) => a - b);
  return (
    <Sheet title={said('sheet', { rule: name(rule.rule) })} onClose={onClose}>
      <p className="words">{said('warn')}</p>
      <CommandForm
        call="people/change-retention"
        submit={said('submit')}
        initial={{ months: rule.months }}
        fixed={{ rule: rule.rule, version: rule.version }}
        onDone={(_, { months }) => {
          toast(said('done', { length: length(months) }));
          void client.invalidateQueries(ask('people/retention-report'));
          onClose();
        }}
      >
        <Field
          name="months"
          label={said('length')}
          hint={said('between', { least: length(rule.least), most: length(rule.most) })}
        >
          <Select options={offered.map((months) => ({ value: months, label: length(months) }))} />
        </Field>
        <Field name="reason" label={said('reason')} hint={said('reasonHint')}>
          <Input autoComplete="off" />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
