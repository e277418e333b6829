import { EyeOutlined, IdcardOutlined } from '@ant-design/icons';
import { useSaid, zh } from './-identity/-texts';
import type { Entry } from './timeline';

const isKind = (text: string): text is keyof typeof zh.kind => Object.hasOwn(zh.kind, text);
const isField = (text: string): text is 'identity' => Object.hasOwn(zh, text);

/** Her identity document: what kind, and the number as everybody may see it. */
const line = (text: 'recorded' | 'removed') =>
  function Line({ changes }: Entry) {
    const said = useSaid();
    const show = (value: string) => (isKind(value) ? said(`kind.${value}`) : value);
    return (
      <>
        {said(text)}
        <span className="changes">
          {changes.map(({ field, from, to }) => (
            <span key={field}>
              <small>{isField(field) ? said(field) : field}</small>
              {from ? <del>{show(from)}</del> : null}
              {to ? <ins>{show(to)}</ins> : null}
            </span>
          ))}
        </span>
      </>
    );
  };

export const identity = {
  'people.identity-recorded': { Icon: IdcardOutlined, Part: line('recorded') },
  'people.identity-removed': { Icon: IdcardOutlined, Part: line('removed') },
  'people.identity-number-shown': { Icon: EyeOutlined, Part: () => useSaid()('shown') },
};
