import { ExperimentOutlined, ShopOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Answer } from '@/api/client';
import { Door } from '@/parts/door';
import { CommandForm, Field } from '@/parts/form';
import { useTitle } from '@/parts/title';
import { house, me } from '@/shell/house';
import { DemoAccounts } from './-demo-accounts';
import { useSaid } from './-set-up-texts';

// What is typed comes while one still chooses: the page itself stands sooner.
const typed = () => import('./-set-up-fields');
const Fields = lazy(typed);

export const Route = createFileRoute('/set-up')({ component: SetUp });

type Kind = 'Own' | 'Demo';

function SetUp() {
  const said = useSaid();
  const client = useQueryClient();
  const go = useNavigate();
  const [form] = Form.useForm();
  const [done, setDone] = useState<Answer<'people/set-up-house'>>();
  const kind: Kind | undefined = Form.useWatch('kind', form);
  useTitle(said('title'));
  useEffect(() => void typed(), []);
  const enter = async (answer: Answer<'people/set-up-house'>) => {
    client.setQueryData(me.queryKey, answer.me);
    await client.fetchQuery({ ...house, staleTime: 0 });
    await go({ to: '/' });
  };
  const choose = (chosen: Kind) => {
    const demo = chosen === 'Demo';
    form.setFieldsValue({ houseName: demo ? said('demoHouse') : '', branchName: demo ? said('demoBranch') : '' });
  };
  if (done) {
    return (
      <Door title={said('accounts')} text={said('accountsText')} wide>
        <DemoAccounts accounts={done.demoAccounts} onEnter={() => void enter(done)} />
      </Door>
    );
  }
  return (
    <Door title={said('title')} text={said('intro')} wide>
      <CommandForm
        call="people/set-up-house"
        submit={kind && said('submit')}
        form={form}
        large
        onDone={(answer) => (answer.demoAccounts.length ? setDone(answer) : enter(answer))}
      >
        <Field name="kind" label={said('which')} className="kinds">
          <Kinds onChosen={choose} />
        </Field>
        {kind ? (
          <Suspense>
            <Fields />
          </Suspense>
        ) : null}
      </CommandForm>
    </Door>
  );
}

type KindsProps = { value?: Kind; onChange?: (kind: Kind) => void; onChosen: (kind: Kind) => void };

function Kinds({ value, onChange, onChosen }: KindsProps) {
  const said = useSaid();
  const card = (kind: Kind, Icon: typeof ShopOutlined, title: string, text: string) => (
    <label className={value === kind ? 'kind chosen' : 'kind'}>
      <input
        type="radio"
        name="kind"
        checked={value === kind}
        onChange={() => {
          onChange?.(kind);
          onChosen(kind);
        }}
      />
      <Icon />
      <b>{title}</b>
      <span>{text}</span>
    </label>
  );
  return (
    <div className="pair" role="radiogroup" aria-label={said('which')}>
      {card('Own', ShopOutlined, said('own'), said('ownText'))}
      {card('Demo', ExperimentOutlined, said('demo'), said('demoText'))}
    </div>
  );
}
