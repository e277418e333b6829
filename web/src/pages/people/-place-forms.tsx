import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useSaid } from './-organisation-texts';

export type Branch = Answer<'people/organisation'>['rows'][number];
export type Department = Branch['departments'][number];

/** What is being opened or corrected. */
export type Place =
  | { kind: 'new-branch' }
  | { kind: 'branch'; branch: Branch }
  | { kind: 'new-department'; branch: Branch }
  | { kind: 'department'; department: Department };

export default function PlaceForms({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTexts();
  const said = useSaid();
  const client = useQueryClient();
  const done = (text: string) => {
    toast(text);
    void client.invalidateQueries(ask('people/organisation'));
    void client.invalidateQueries(ask('people/me')); // one works in a new branch, or in a renamed one
    onClose();
  };
  if (place.kind === 'new-branch')
    return (
      <Sheet title={said('openBranch')} onClose={onClose}>
        <CommandForm
          call="people/open-branch"
          submit={said('submit')}
          fixed={{ timeZone: 'Asia/Shanghai' }}
          onDone={(_, { name }) => done(said('opened', { name }))}
        >
          <Name />
          <Region />
        </CommandForm>
      </Sheet>
    );
  if (place.kind === 'branch') {
    const { branch, version, name, region, timeZone, mayMove } = place.branch;
    return (
      <Sheet title={said('correctNamed', { name })} onClose={onClose}>
        <CommandForm
          call="people/correct-branch"
          submit={t('save')}
          initial={{ name, region }}
          fixed={{ branch, version, timeZone }}
          onDone={() => done(said('corrected'))}
        >
          <Name />
          <Region fixed={!mayMove} />
        </CommandForm>
      </Sheet>
    );
  }
  if (place.kind === 'new-department') {
    const { branch, name } = place.branch;
    return (
      <Sheet title={said('openDepartmentIn', { branch: name })} onClose={onClose}>
        <CommandForm
          call="people/open-department"
          submit={said('submit')}
          fixed={{ branch }}
          onDone={(_, body) => done(said('opened', { name: body.name }))}
        >
          <Name />
        </CommandForm>
      </Sheet>
    );
  }
  const { department, version, name } = place.department;
  return (
    <Sheet title={said('correctNamed', { name })} onClose={onClose}>
      <CommandForm
        call="people/correct-department"
        submit={t('save')}
        initial={{ name }}
        fixed={{ department, version }}
        onDone={() => done(said('corrected'))}
      >
        <Name />
      </CommandForm>
    </Sheet>
  );
}

function Name() {
  return (
    <Field name="name" label={useSaid()('name')}>
      <Input autoFocus autoComplete="off" />
    </Field>
  );
}

function Region({ fixed }: { fixed?: boolean }) {
  const said = useSaid();
  return (
    <Field name="region" label={said('region')} hint={said('regionHint')}>
      <Input autoComplete="off" disabled={fixed} />
    </Field>
  );
}
