import { ArrowRightOutlined, CloseOutlined, UserAddOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { look } from '@/api/client';
import { useTexts } from '@/locales';
import { useModal } from '@/parts/modal';
import { Refusal } from '@/parts/refusal';
import { Hit } from './hit';
import { may, useMe } from './house';
import { nav } from './nav';
import { useOpened } from './opened';

type Choice = { id: string; group: 'recent' | 'customers' | 'pages' | 'actions'; show: ReactNode; open: () => void };

/** What was typed, once the hand rests: 120 ms are not felt, and spare the server a question per key. */
function useResting(text: string) {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/** Search from anywhere: customers, pages, and registering whoever was not found. Its words never stand in an address. */
export default function Finder({ close }: { close: () => void }) {
  const { t } = useTexts();
  const id = useId();
  const dialog = useModal();
  const mayPhone = may(useMe(), 'people.contact');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = text.trim().slice(0, 50);
  const rested = useResting(wanted);
  const found = useQuery({
    ...look('people/find-customers', { text: rested, size: 8 }),
    enabled: rested !== '',
    placeholderData: keepPreviousData,
    gcTime: 0, // what was searched for is kept nowhere
  });
  const choices = useChoices(wanted, wanted ? found.data?.hits : undefined, close);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen line stays in view
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const chosen = Math.min(at, choices.length - 1);
  const waiting = wanted !== rested || found.isPlaceholderData || (found.isFetching && !found.data);
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // this Enter ends pinyin
    if (event.key === 'ArrowDown') setAt((chosen + 1) % choices.length);
    else if (event.key === 'ArrowUp') setAt((chosen - 1 + choices.length) % choices.length);
    else if (event.key === 'Enter') {
      if (!waiting) choices[chosen]?.open(); // never the answer to what was typed before
    } else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="finder"
      aria-label={t('find.title')}
      onClose={close}
      onMouseDown={(event) => event.target === dialog.current && close()}
    >
      <div className="ask">
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={`${id}${choices[chosen]?.id}`}
          aria-label={t('find.title')}
          placeholder={t('searchHint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={50}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={keys}
        />
        <button type="button" className="tool" aria-label={t('close')} onClick={close}>
          <CloseOutlined />
        </button>
      </div>
      {found.error && wanted ? <Refusal error={found.error} /> : null}
      <div role="listbox" id={`${id}list`} aria-label={t('find.title')} className={waiting ? 'stale' : ''}>
        {wanted && !waiting && found.data?.hits.length === 0 ? (
          <p className="nobody">
            {t('find.none', { text: wanted })}
            {/^[\d\s+-]{3,}$/.test(wanted) && !mayPhone ? <small>{t('find.noneByPhone')}</small> : null}
          </p>
        ) : null}
        {choices.map(({ id: key, group, show, open }, i) => (
          <div key={key} role="presentation">
            {group === choices[i - 1]?.group ? null : <h3>{t(`find.${group}`)}</h3>}
            <button
              type="button"
              role="option"
              id={`${id}${key}`}
              tabIndex={-1}
              aria-selected={i === chosen}
              onMouseMove={() => setAt(i)}
              onClick={open}
            >
              {show}
            </button>
          </div>
        ))}
      </div>
      <footer>
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd> {t('find.choose')}
        </span>
        <span>
          <kbd>⏎</kbd> {t('find.open')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('close')}
        </span>
        {wanted && found.data?.more ? <em>{t('find.more')}</em> : null}
      </footer>
    </dialog>
  );
}

type Hits = Parameters<typeof Hit>[0]['hit'][];

function useChoices(wanted: string, hits: Hits | undefined, close: () => void): Choice[] {
  const { t } = useTexts();
  const me = useMe();
  const go = useNavigate();
  const recent = useOpened() ?? [];
  const then = (move: () => unknown) => () => {
    close();
    void move();
  };
  const person = (group: 'recent' | 'customers') => (hit: Hits[number]) => ({
    id: `${group}${hit.customer}`,
    group,
    show: <Hit hit={hit} branch={me.branch.name} />,
    open: then(() => go({ to: '/people/customers/$customer', params: { customer: hit.customer } })),
  });
  const pages = nav
    .flatMap(({ pages = [], icon, ...page }) =>
      [page, ...pages.filter(({ to }) => to !== page.to)].map((p) => ({ ...p, icon })),
    )
    .filter(({ needs }) => !needs || may(me, needs))
    .filter(({ key }) => !wanted || t(`nav.${key}`).toLowerCase().includes(wanted.toLowerCase()));
  const register: Choice = {
    id: 'register',
    group: 'actions',
    show: (
      <>
        <UserAddOutlined /> <span>{wanted ? t('find.register', { text: wanted }) : t('find.registerNew')}</span>
      </>
    ),
    open: then(() => go({ to: '/people/customers/new', state: { wanted } })),
  };
  return [
    ...(wanted ? (hits ?? []).map(person('customers')) : recent.slice(0, 6).map(person('recent'))),
    ...pages.map(
      ({ key, to, icon: Icon }): Choice => ({
        id: key,
        group: 'pages',
        show: (
          <>
            <Icon /> <span>{t(`nav.${key}`)}</span> <ArrowRightOutlined className="end" />
          </>
        ),
        open: then(() => go({ to })),
      }),
    ),
    ...(may(me, 'people.register-customer') ? [register] : []),
  ];
}
