import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Confirm } from '@/parts/confirm';
import { CommandForm, Field } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useSaid, zh } from './-rights-texts';

type Law = keyof typeof zh.erase.law;

import type { CustomerCard } from './$customer';

/** Erasing is asked twice: it needs a ground, and it cannot be undone. */
export default function Erase({ card, onClose }: { card: CustomerCard; onClose: () => void }) {
  const said = useSaid();
  const client = useQueryClient();
  const [form] = Form.useForm();
  const [sure, setSure] = useState(false);
  const { name, customer, version } = card;
  const word = (part: string) => (Object.hasOwn(zh.erase.law, part) ? said(`erase.law.${part as Law}`) : part);
  return (
    <Sheet title={said('erase.sheet', { name })} onClose={onClose}>
      <p className="words">{said('erase.warn')}</p>
      <CommandForm
        call="people/erase-customer"
        form={form}
        fixed={{ customer, version }}
        onRefused={() => void client.invalidateQueries()}
        onDone={({ kept }) => {
          toast(kept.length ? said('erase.kept', { kept: kept.map(word).join(' · ') }) : said('erase.done'));
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
            onClick={() =>
              void form.validateFields().then(
                () => setSure(true),
                () => undefined,
              )
            }
          >
            {said('erase.submit')}
          </Button>
        </div>
      </CommandForm>
      {sure ? (
        <Confirm
          title={said('erase.sure', { name })}
          text={said('erase.sureText')}
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
