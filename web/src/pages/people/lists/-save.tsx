import { useQueryClient } from '@tanstack/react-query';
import { Input, Segmented } from 'antd';
import { ask } from '@/api/client';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import type { Node, Saved } from './-definition';
import { useSaid } from './-texts';

const sharings = ['Mine', 'Branch', 'House'] as const;
type Props = {
  definition: Node;
  saved?: Saved;
  mayShare: boolean;
  onClose: () => void;
  onDone: (segment: string) => void;
};

/** Naming a list: a new one, or one's own under another name or for others. */
export default function Save({ definition, saved, mayShare, onClose, onDone }: Props) {
  const { t } = useTexts();
  const say = useSaid();
  const client = useQueryClient();
  const done = async (segment: string, name: string) => {
    toast(say('kept', { name }));
    await client.invalidateQueries(ask('people/segment-list'));
    onDone(segment);
  };
  const fields = (
    <>
      <Field name="name" label={say('name')}>
        <Input autoFocus autoComplete="off" maxLength={40} />
      </Field>
      {mayShare ? (
        <Field name="sharing" label={say('sharing')}>
          <Segmented options={sharings.map((value) => ({ value, label: say(value) }))} />
        </Field>
      ) : null}
    </>
  );
  return (
    <Sheet title={say(saved ? 'rename' : 'saveAs')} onClose={onClose}>
      {saved ? (
        <CommandForm
          call="people/correct-segment"
          submit={t('save')}
          initial={{ name: saved.name, sharing: saved.sharing }}
          fixed={{
            segment: saved.segment,
            version: saved.version,
            definition,
            ...(mayShare ? {} : { sharing: saved.sharing }),
          }}
          onDone={(_, { name }) => done(saved.segment, name)}
        >
          {fields}
        </CommandForm>
      ) : (
        <CommandForm
          call="people/save-segment"
          submit={t('save')}
          initial={{ sharing: 'Mine' }}
          fixed={{ definition }}
          onDone={({ segment }, { name }) => done(segment, name)}
        >
          {fields}
        </CommandForm>
      )}
    </Sheet>
  );
}
