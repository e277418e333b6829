import { Input, Segmented } from 'antd';
import { useTexts } from '@/locales';
import { DateInput } from '@/parts/dates';
import { Field } from '@/parts/form';

type Props = { phoneHint?: string; phoneIs?: string };

/** What is known of a customer, as fields: the same when she is registered and when she is corrected. */
export function Person({ phoneHint, phoneIs }: Props) {
  const { t } = useTexts();
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
          <Input inputMode="tel" autoComplete="off" placeholder={phoneIs} className="num" />
        </Field>
        <Field name="birthday" label={t('field.birthday')} hint={t('register.birthdayHint')}>
          <DateInput />
        </Field>
      </div>
      <Field name="workplace" label={t('field.workplace')}>
        <Input autoComplete="off" />
      </Field>
      <Field name="note" label={t('field.note')}>
        <Input.TextArea rows={3} className="growing" placeholder={t('register.noteHint')} />
      </Field>
    </>
  );
}
