import { useQueryClient } from '@tanstack/react-query';
import { Input, Segmented } from 'antd';
import { CommandForm, Field } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import type { NeedRow } from './needs';
import { useSaid } from './texts';

export function CloseNeed({ customer, need, onClose }: { customer: string; need: NeedRow; onClose: () => void }) {
  const said = useSaid();
  const client = useQueryClient();
  return (
    <Sheet title={said('needs.closeTitle')} onClose={onClose}>
      <p className="quote">{need.text}</p>
      <CommandForm
        call="people/close-need"
        submit={said('needs.close')}
        fixed={{ need: need.need }}
        initial={{ outcome: 'Met' }}
        onDone={() => {
          toast(said('needs.closed'));
          void client.invalidateQueries({ queryKey: ['people/customer-needs', { customer }] });
          onClose();
        }}
      >
        <Field name="outcome" label={said('needs.result')}>
          <Segmented
            block
            options={(['Met', 'Dropped'] as const).map((value) => ({ value, label: said(`outcome.${value}`) }))}
          />
        </Field>
        <Field name="reason" label={said('needs.reason')} hint={said('needs.reasonHint')}>
          <Input autoFocus autoComplete="off" />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
