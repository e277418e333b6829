import { Input, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '@/locales';
import { DateInput } from '@/parts/dates';
import { Field } from '@/parts/form';
import { useSaid } from './-register-texts';

type Props = {
  phoneHint?: ReactNode;
  phoneIs?: string;
  /** The number is going to be removed: nothing can be typed meanwhile. */
  phoneGoes?: boolean;
  noteHint?: string;
  /** Who may not see her private life is not asked to write over it. */
  hidesNote?: boolean;
};

/** What is known of a customer, as fields: the same when she is registered and when she is corrected. */
export function Person({ phoneHint, phoneIs, phoneGoes, noteHint, hidesNote }: Props) {
  const { t } = useTexts();
  const said = useSaid();
  const genders = ['Female', 'Male', 'Unknown'] as const;
  return (
    <>
      <div className="pair">
        <Field name="name" label={t('field.name')}>
          <Input autoFocus autoComplete="off" />
        </Field>
        <Field name="gender" label={t('field.gender')}>
          <Segmented block options={genders.map((value) => ({ value, label: t(`gender.${value}`) }))} />
        </Field>
        <Field name="phone" label={t('field.phone')} hint={phoneHint}>
          <Input inputMode="tel" autoComplete="off" placeholder={phoneIs} disabled={phoneGoes} className="num" />
        </Field>
        <Field name="birthday" label={t('field.birthday')} hint={said('birthdayHint')}>
          <DateInput />
        </Field>
      </div>
      <Field name="workplace" label={t('field.workplace')}>
        <Input autoComplete="off" />
      </Field>
      {hidesNote ? null : (
        <Field name="note" label={t('field.note')} hint={noteHint}>
          <Input.TextArea rows={3} className="growing" placeholder={said('noteHint')} />
        </Field>
      )}
    </>
  );
}
