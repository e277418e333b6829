import { Form } from 'antd';
import { useState } from 'react';
import { useSaid } from './-texts';
import { IdentityFields } from './fields';

/** While somebody is registered: folded away, for most are registered without it. What the number tells fills the fields above. */
export default function RegisterIdentity() {
  const s = useSaid();
  const form = Form.useFormInstance();
  const [open, setOpen] = useState(false);
  const fill = ({ birthday, gender }: { birthday: string; gender: string }) => {
    if (!form.getFieldValue('birthday')) form.setFieldValue('birthday', birthday); // what was typed stays; the server compares
    if (!form.isFieldTouched('gender')) form.setFieldValue('gender', gender);
  };
  if (open) return <IdentityFields onTold={fill} />;
  return (
    <button type="button" className="link" onClick={() => setOpen(true)}>
      {s('optional')}
    </button>
  );
}
