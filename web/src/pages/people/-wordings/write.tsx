import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { ask } from '@/api/client';
import { CommandForm, Field } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import type { Row } from '../wordings';
import { useSaid } from './-texts';

/** The next wording of a purpose; it begins as the one that is asked now. */
export default function Write({ row, onClose }: { row: Row; onClose: () => void }) {
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
