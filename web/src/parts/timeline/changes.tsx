import { useTexts } from '@/locales';
import { zh } from '@/locales/zh';
import { phone } from '../format';
import type { Entry } from './timeline';

type Field = keyof typeof zh.field;
const isField = (name: string): name is Field => Object.hasOwn(zh.field, name);
const isGender = (value: string): value is keyof typeof zh.gender => Object.hasOwn(zh.gender, value);

/** What was changed, from what to what. Neither is told to whom may not see it. */
export function Changes({ changes }: Pick<Entry, 'changes'>) {
  const { t } = useTexts();
  const show = (field: string, value: string | null | undefined) =>
    !value ? t('fact.empty') : field === 'gender' && isGender(value) ? t(`gender.${value}`) : phone(value);
  if (changes.length === 0) return null;
  return (
    <span className="changes">
      {changes.map(({ field, from, to }) => (
        <span key={field}>
          <small>{isField(field) ? t(`field.${field}`) : field}</small>
          {from ? <del>{show(field, from)}</del> : null}
          {from || to ? <ins>{show(field, to)}</ins> : <i className="nothing">{t('fact.hidden')}</i>}
        </span>
      ))}
    </span>
  );
}
