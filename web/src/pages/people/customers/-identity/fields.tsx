import { Form, Input, Select } from 'antd';
import { Field } from '@/parts/form';
import { useSaid, zh } from './-texts';
import { told } from './read';

type Kind = keyof typeof zh.kind;

/** Kind and number of a document; what the number tells is said while it is typed. */
export function IdentityFields({ onTold }: { onTold?: (of: NonNullable<ReturnType<typeof told>>) => void }) {
  const s = useSaid();
  const form = Form.useFormInstance();
  const typed = Form.useWatch<string>('identityNumber', form) ?? '';
  const tells = told(typed);
  const says =
    tells && s('tells', { birthday: tells.birthday, gender: s(tells.gender === 'Male' ? 'male' : 'female') });
  return (
    <div className="pair">
      <Field name="identityKind" label={s('kindLabel')}>
        <Select options={(Object.keys(zh.kind) as Kind[]).map((value) => ({ value, label: s(`kind.${value}`) }))} />
      </Field>
      <Field name="identityNumber" label={s('number')} hint={says ?? s('numberHint')}>
        <Input
          autoComplete="off"
          className="num"
          onChange={({ target }) => {
            const now = told(target.value);
            if (now) onTold?.(now);
          }}
        />
      </Field>
    </div>
  );
}
