import {
  CheckOutlined,
  DownOutlined,
  LogoutOutlined,
  MoonOutlined,
  SearchOutlined,
  SunOutlined,
  TranslationOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { useIsFetching, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { tell } from '@/api/client';
import { choose, useTexts } from '@/locales';
import { named } from '@/parts/format';
import { Popup } from '@/parts/popup';
import { complain, toast } from '@/parts/toast';
import { Notices } from './banners';
import { useFinding } from './finding';
import { forget, useMe } from './house';
import { useMode } from './look';
import { forgetOpened } from './opened';

export function Top() {
  const { t, language } = useTexts();
  const client = useQueryClient();
  const { mode, flip } = useMode();
  const find = useFinding();
  const busy = useIsFetching() + useIsMutating() > 0;
  const next = language === 'en' ? 'zh-CN' : 'en';
  const translate = async () => {
    await choose(next);
    await client.invalidateQueries(); // the server's texts come in the language asked for
  };
  return (
    <header className="top">
      {busy ? <div className="progress" role="progressbar" aria-label={t('loading')} /> : null}
      <button type="button" className="find" onClick={find} aria-keyshortcuts="Control+K /">
        <SearchOutlined />
        <span>{t('search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Notices />
      <span className="push" />
      <Branch />
      <button type="button" className="tool" title={t('language')} aria-label={t('language')} onClick={translate}>
        <TranslationOutlined />
      </button>
      <button
        type="button"
        className="tool"
        title={t(mode === 'dark' ? 'light' : 'dark')}
        aria-label={t(mode === 'dark' ? 'light' : 'dark')}
        onClick={flip}
      >
        {mode === 'dark' ? <SunOutlined /> : <MoonOutlined />}
      </button>
      <Account />
    </header>
  );
}

function Branch() {
  const { t } = useTexts();
  const { branch, branches } = useMe();
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (to: string) => tell('people/switch-branch', { branch: to }),
    onSuccess: async (_, to) => {
      toast(t('user.moved', { branch: branches.find(({ id }) => id === to)?.name ?? '' }));
      await client.invalidateQueries(); // another branch, other customers
    },
    onError: complain,
  });
  if (branches.length < 2) return <span className="here">{branch.name}</span>;
  return (
    <Popup
      label={t('user.branch')}
      className="here"
      button={
        <>
          <span>{branch.name}</span> <DownOutlined />
        </>
      }
    >
      {(close) =>
        branches.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="menuitemradio"
            aria-checked={id === branch.id}
            onClick={() => {
              close();
              if (id !== branch.id) move.mutate(id);
            }}
          >
            <span>{name}</span>
            {id === branch.id ? <CheckOutlined /> : null}
          </button>
        ))
      }
    </Popup>
  );
}

function Account() {
  const { t } = useTexts();
  const me = useMe();
  const client = useQueryClient();
  const go = useNavigate();
  const signOut = useMutation({
    mutationFn: () => tell('people/sign-out', {}),
    onSuccess: async () => {
      forgetOpened();
      await go({ to: '/sign-in', ignoreBlocker: true });
      forget(client);
    },
  });
  return (
    <Popup label={t('user.menu')} className="me" button={[...me.name][0]}>
      {(close) => (
        <>
          <div className="who">
            <b>{me.name}</b>
            <small>
              {named(me.position)} · {t(`scope.${me.scope}`)}
            </small>
          </div>
          <Link to="/people/account" role="menuitem" onClick={close}>
            <UserOutlined /> {t('account.title')}
          </Link>
          <button type="button" role="menuitem" onClick={() => signOut.mutate()}>
            <LogoutOutlined /> {t('user.signOut')}
          </button>
        </>
      )}
    </Popup>
  );
}
