import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { ask } from '@/api/client';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { phone } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useUnsaved } from '@/parts/unsaved';
import { Person } from './-person';
import type { CustomerCard } from './$customer';

const fields = ['name', 'gender', 'birthday', 'workplace', 'note'] as const;
const typed = (card: CustomerCard) =>
  Object.fromEntries(fields.map((field) => [field, card[field] ?? ''])) as Record<(typeof fields)[number], never>;

/**
 * Correcting her file, made on the version that was open. If somebody else saves meanwhile, nothing in the form moves:
 * it says what changed, and whoever types decides.
 */
export default function Correct({ card, onClose }: { card: CustomerCard; onClose: () => void }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [form] = Form.useForm();
  const [base, setBase] = useState(card);
  const [phoneGoes, setPhoneGoes] = useState(false);
  const changed = card.version !== base.version;
  const refetch = () => client.invalidateQueries(ask('people/customer-card', { customer: card.customer }));
  const merge = () => {
    const untouched = fields.filter((field) => !form.isFieldTouched(field));
    form.setFieldsValue(Object.fromEntries(untouched.map((field) => [field, typed(card)[field]])));
    setBase(card);
  };
  const turnPhone = () => {
    form.setFieldValue('phone', undefined);
    setPhoneGoes(!phoneGoes);
  };
  return (
    <Sheet title={t('card.correctTitle', { name: base.name })} onClose={onClose}>
      <CommandForm
        call="people/correct-customer"
        submit={t('save')}
        form={form}
        initial={typed(base)}
        fixed={{ customer: base.customer, version: base.version, ...(phoneGoes ? { phone: '' } : {}) }}
        onRefused={({ code }) => code === 'kernel.changed' && void refetch()} // it may not have reached this screen yet
        quiet={({ code }) => code === 'kernel.changed' && changed}
        onDone={() => {
          toast(t('card.corrected'));
          void refetch();
          void client.invalidateQueries(ask('people/customer-timeline', { customer: card.customer }));
          onClose();
        }}
        aside={<kbd>Ctrl ⏎</kbd>}
      >
        {changed ? <Changed before={base} now={card} form={form} onMerge={merge} /> : null}
        <Person
          phoneIs={base.phone ? t(phoneGoes ? 'card.phoneGoes' : 'card.phoneKept', { phone: phone(base.phone) }) : ''}
          phoneGoes={phoneGoes}
          phoneHint={base.hasPhone ? <RemovePhone goes={phoneGoes} onTurn={turnPhone} /> : undefined}
          hidesNote={base.hidden.includes('PrivateLife')}
        />
        <Field name="reason" label={t('field.reason')}>
          <Input autoComplete="off" placeholder={t('card.reasonHint')} />
        </Field>
      </CommandForm>
    </Sheet>
  );
}

/** An empty field leaves the number as it is; taking it away must be meant. */
function RemovePhone({ goes, onTurn }: { goes: boolean; onTurn: () => void }) {
  const { t } = useTexts();
  const unsaved = useUnsaved();
  const turn = () => {
    unsaved.current = true;
    onTurn();
  };
  return (
    <button type="button" className="link" onClick={turn}>
      {t(goes ? 'card.keepPhone' : 'card.removePhone')}
    </button>
  );
}

type ChangedProps = {
  before: CustomerCard;
  now: CustomerCard;
  form: ReturnType<typeof Form.useForm>[0];
  onMerge: () => void;
};

function Changed({ before, now, form, onMerge }: ChangedProps) {
  const { t } = useTexts();
  const [box, setBox] = useState<HTMLElement | null>(null);
  useEffect(() => {
    box?.scrollIntoView({ block: 'nearest' });
  }, [box]);
  const show = (field: (typeof fields)[number] | 'phone', value: string | null | undefined) =>
    field === 'gender' && value ? t(`gender.${value as 'Female'}`) : value || t('fact.empty');
  const differing = [...fields, 'phone' as const].filter((field) => before[field] !== now[field]);
  return (
    <div className="changed" role="alert" ref={setBox}>
      <b>{t('card.changedByOthers')}</b>
      <p>{t('card.changedText')}</p>
      <ul>
        {differing.map((field) => (
          <li key={field}>
            <span>{t(`field.${field}`)}</span>
            <del>{show(field, before[field])}</del>
            <ins>{show(field, now[field])}</ins>
            {form.isFieldTouched(field) ? (
              <em>
                {t('card.yours')} {show(field, form.getFieldValue(field))}
              </em>
            ) : null}
          </li>
        ))}
      </ul>
      <Button onClick={onMerge}>{t('card.merge')}</Button>
    </div>
  );
}
