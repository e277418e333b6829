import {
  CompassOutlined,
  PaperClipOutlined,
  ProfileOutlined,
  TagOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/client';
import { useTexts } from '@/locales';
import { zh as shared } from '@/locales/zh';
import { named } from '../format';
import { useSaid, zh } from './-file/-texts';
import { Changes } from './changes';
import type { Entry } from './timeline';

type Text = keyof typeof zh;
const isText = (name: string): name is Text => Object.hasOwn(zh, name);

/** What was said on her file: its fields by their names, choices by theirs, nothing of what the reader may not see. */
function Said({ text, changes }: Pick<Entry, 'changes'> & { text: Text }) {
  const { t } = useTexts();
  const said = useSaid();
  const { data } = useQuery({ ...ask('people/profile-catalogue'), staleTime: Number.POSITIVE_INFINITY });
  const words = (code: string, value: string) => {
    const field = data?.fields.find((one) => one.code === code);
    if (field?.kind === 'Staff') return said('colleague');
    if (!field?.choices.length) return value;
    const chosen = value.split(',').map((part) => field.choices.find((choice) => choice.code === part));
    return chosen.map((choice) => (choice ? named(choice) : '')).join('、');
  };
  const label = (code: string) => {
    const field = data?.fields.find((one) => one.code === code);
    return field ? named(field) : isText(code) ? said(code) : code;
  };
  return (
    <>
      {said(text)}
      <span className="changes">
        {changes.map(({ field, from, to }) => (
          <span key={field}>
            <small>{label(field)}</small>
            {from ? <del>{words(field, from)}</del> : null}
            {to ? <ins>{words(field, to)}</ins> : null}
            {from || to ? null : <i className="nothing">{t('fact.hidden')}</i>}
          </span>
        ))}
      </span>
    </>
  );
}

const line = (text: Text) => (entry: Entry) => <Said text={text} changes={entry.changes} />;

/** What stays of a change one part of which had to go: fields of the file itself, or of the profile. */
function Kept({ changes }: Entry) {
  const said = useSaid();
  if (!changes.every(({ field }) => Object.hasOwn(shared.field, field))) return <Said text="kept" changes={changes} />;
  return (
    <>
      {said('kept')}
      <Changes changes={changes} />
    </>
  );
}

export const file = {
  'people.profile-filled': { Icon: ProfileOutlined, Part: line('filled') },
  'people.changes-kept': { Icon: PaperClipOutlined, Part: Kept },
  'people.customer-tagged': { Icon: TagOutlined, Part: line('tagged') },
  'people.customer-untagged': { Icon: TagOutlined, Part: line('untagged') },
  'people.customer-came-by': { Icon: CompassOutlined, Part: line('came') },
  'people.source-corrected': { Icon: CompassOutlined, Part: line('corrected') },
  'people.owner-assigned': { Icon: UserSwitchOutlined, Part: line('assigned') },
};
