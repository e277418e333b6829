import { ExperimentOutlined, ShopOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Answer } from '@/api/client';
import { useTexts } from '@/locales';
import { Door } from '@/parts/door';
import { CommandForm, Field } from '@/parts/form';
import { useTitle } from '@/parts/title';
import { house, me } from '@/shell/house';
import { DemoAccounts } from './-demo-accounts';

export const Route = createFileRoute('/set-up')({ component: SetUp });

type Kind = 'Own' | 'Demo';

function SetUp() {
  const { t } = useTexts();
  const client = useQueryClient();
  const go = useNavigate();
  const [form] = Form.useForm();
  const [done, setDone] = useState<Answer<'people/set-up-house'>>();
  const kind: Kind | undefined = Form.useWatch('kind', form);
  useTitle(t('setUp.title'));
  const enter = async (answer: Answer<'people/set-up-house'>) => {
    client.setQueryData(me.queryKey, answer.me);
    await client.fetchQuery({ ...house, staleTime: 0 });
    await go({ to: '/' });
  };
  const choose = (chosen: Kind) => {
    const demo = chosen === 'Demo';
    form.setFieldsValue({ houseName: demo ? t('setUp.demoHouse') : '', branchName: demo ? t('setUp.demoBranch') : '' });
  };
  if (done) {
    return (
      <Door title={t('setUp.accounts')} text={t('setUp.accountsText')} wide>
        <DemoAccounts accounts={done.demoAccounts} onEnter={() => void enter(done)} />
      </Door>
    );
  }
  return (
    <Door title={t('setUp.title')} text={t('setUp.intro')} wide>
      <CommandForm
        call="people/set-up-house"
        submit={kind && t('setUp.submit')}
        form={form}
        large
        onDone={(answer) => (answer.demoAccounts.length ? setDone(answer) : enter(answer))}
      >
        <Field name="kind" label={t('setUp.which')} className="kinds">
          <Kinds onChosen={choose} />
        </Field>
        {kind ? (
          <div className="pair">
            <Field name="houseName" label={t('setUp.houseName')}>
              <Input autoComplete="organization" />
            </Field>
            <Field name="branchName" label={t('setUp.branchName')}>
              <Input autoComplete="off" />
            </Field>
            <Field name="administratorName" label={t('setUp.administratorName')}>
              <Input autoComplete="name" />
            </Field>
            <Field name="account" label={t('setUp.account')}>
              <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
            </Field>
            <Field name="password" label={t('setUp.password')} hint={t('setUp.passwordHint')}>
              <Input.Password autoComplete="new-password" />
            </Field>
            <Field name="code" label={t('setUp.code')} hint={t('setUp.codeHint')}>
              <Input autoComplete="one-time-code" spellCheck={false} className="num" />
            </Field>
          </div>
        ) : null}
      </CommandForm>
    </Door>
  );
}

type KindsProps = { value?: Kind; onChange?: (kind: Kind) => void; onChosen: (kind: Kind) => void };

function Kinds({ value, onChange, onChosen }: KindsProps) {
  const { t } = useTexts();
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
    <div className="pair" role="radiogroup" aria-label={t('setUp.which')}>
      {card('Own', ShopOutlined, t('setUp.own'), t('setUp.ownText'))}
      {card('Demo', ExperimentOutlined, t('setUp.demo'), t('setUp.demoText'))}
    </div>
  );
}
