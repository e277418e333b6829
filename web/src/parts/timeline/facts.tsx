import { EditOutlined, EyeOutlined, RightOutlined, UserAddOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';
import { useTexts } from '@/locales';
import { Changes } from './changes';
import { consentKinds } from './consents';
import { file } from './file';
import { files } from './files';
import { identity } from './identity';
import { rights } from './rights';
import { talks } from './talks';
import type { Entry } from './timeline';

export type Kind = { Icon: ComponentType; Part: ComponentType<Entry> };

/** A stage adds its facts here, one line each; a fact nobody has drawn yet still gets a line. */
const kinds: Record<string, Kind> = {
  'people.customer-registered': { Icon: UserAddOutlined, Part: () => useTexts().t('fact.registered') },
  'people.customer-corrected': { Icon: EditOutlined, Part: Corrected },
  'people.phone-shown': { Icon: EyeOutlined, Part: () => useTexts().t('fact.phoneShown') },
  ...file,
  ...files,
  ...identity,
  ...talks,
  ...consentKinds,
  ...rights,
};

export const partOf = (fact: string): Kind => kinds[fact] ?? { Icon: RightOutlined, Part: Any };

function Corrected({ changes }: Entry) {
  const { t } = useTexts();
  return (
    <>
      {t('fact.corrected')}
      <Changes changes={changes} />
    </>
  );
}

function Any({ fact, changes }: Entry) {
  const { t } = useTexts();
  return (
    <>
      {t('fact.any', { fact })}
      <Changes changes={changes} />
    </>
  );
}
