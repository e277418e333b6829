import { FileProtectOutlined, PauseCircleOutlined, PhoneOutlined, UserOutlined } from '@ant-design/icons';
import { phone } from '../../format';
import type { Entry } from '../timeline';
import { useSaid, zh } from './-texts';

type Said = Exclude<keyof typeof zh, 'word' | 'number' | 'until' | 'medical'>;
type Word = keyof typeof zh.word;
const isWord = (text: string): text is Word => Object.hasOwn(zh.word, text);

/** What was said, and under it the words that came with it, a channel before its purpose. */
const line = (said: Said) =>
  function Line({ changes }: Entry) {
    const s = useSaid();
    const words = (text: string) =>
      text
        .split(' ')
        .map((one) => (isWord(one) ? s(`word.${one}`) : one))
        .join(' ');
    const show = ({ field, from, to }: Entry['changes'][number]) => {
      const value = to ?? from;
      if (field === 'medicalHold' && !value) return s('medical');
      if (!value) return undefined;
      if (field === 'wording') return s('number', { number: value });
      if (field === 'until') return s('until', { until: value });
      if (field === 'phone') return phone(value);
      return isWord(field) ? `${s(`word.${field}`)} · ${words(value)}` : words(value);
    };
    const shown = changes.map((change) => show(change)).filter(Boolean);
    return (
      <>
        {s(said)}
        {shown.length ? (
          <span className="changes">
            {shown.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </span>
        ) : null}
      </>
    );
  };

/** Consents, wishes about contact, holds and guardians on her timeline. */
export const consentKinds = {
  'people.consent-given': { Icon: FileProtectOutlined, Part: line('given') },
  'people.consent-withdrawn': { Icon: FileProtectOutlined, Part: line('withdrawn') },
  'people.contact-refused': { Icon: PhoneOutlined, Part: line('refused') },
  'people.contact-allowed': { Icon: PhoneOutlined, Part: line('allowed') },
  'people.discretion-asked': { Icon: PhoneOutlined, Part: line('discreet') },
  'people.discretion-ended': { Icon: PhoneOutlined, Part: line('discreetEnded') },
  'people.phone-holder-named': { Icon: PhoneOutlined, Part: line('holder') },
  'people.hold-placed': { Icon: PauseCircleOutlined, Part: line('placed') },
  'people.hold-lifted': { Icon: PauseCircleOutlined, Part: line('lifted') },
  'people.guardian-named': { Icon: UserOutlined, Part: line('guardian') },
  'people.guardian-ended': { Icon: UserOutlined, Part: line('guardianEnded') },
  'people.guardian-phone-shown': { Icon: UserOutlined, Part: line('guardianPhone') },
};
