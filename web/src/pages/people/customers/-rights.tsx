import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Answer, tell } from '@/api/client';
import { useTexts } from '@/locales';
import { day } from '@/parts/format';
import { complain } from '@/parts/toast';
import { may, useMe } from '@/shell/house';
import { Alike } from './-alike';
import { useSaid } from './-rights-texts';
import type { CustomerCard } from './$customer';
import './-rights.css';

const Erase = lazy(() => import('./-erase'));

/** What she may ask for: one file instead of two, her copy, erasure, and to know who looked. */
export default function Rights({ card }: { card: CustomerCard }) {
  const said = useSaid();
  const { customer } = card;
  if (card.erasedAt) {
    return (
      <section className="card rights">
        <h2>{said('erased.title')}</h2>
        <p className="words">{said('erased.text', { day: day(card.erasedAt) })}</p>
        <Looked customer={customer} />
      </section>
    );
  }
  return (
    <div className="two rights">
      <Alike card={card} />
      <div className="column">
        {card.may.includes('people.copy-customer') ? <Copy key={customer} customer={customer} /> : null}
        <Looked customer={customer} carded />
        {card.may.includes('people.erase-customer') ? <Erasing card={card} /> : null}
      </div>
    </div>
  );
}

function Copy({ customer }: { customer: string }) {
  const said = useSaid();
  const { language } = useTexts();
  const made = useMutation({
    mutationFn: () => tell('people/copy-of-file', { customer, language: language === 'en' ? 'En' : 'Zh' }),
    onError: complain,
  });
  return (
    <section className="card">
      <h2>{said('copy.title')}</h2>
      <p className="words">{made.data ? said('copy.made') : said('copy.text')}</p>
      <div className="row-of-buttons">
        {made.data ? (
          <>
            <Button type="primary" onClick={() => save(made.data, 'html', said('copy.file'))}>
              {said('copy.html')}
            </Button>
            <Button onClick={() => save(made.data, 'json', said('copy.file'))}>{said('copy.json')}</Button>
          </>
        ) : (
          <Button loading={made.isPending} onClick={() => made.mutate()}>
            {said('copy.make')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The file is handed to the browser as a download; it is never shown inside the app. */
function save(copy: Answer<'people/copy-of-file'>, kind: 'html' | 'json', title: string) {
  const type = kind === 'html' ? 'text/html' : 'application/json';
  const url = URL.createObjectURL(new Blob([copy[kind]], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${title}-${copy.name}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function Looked({ customer, carded }: { customer: string; carded?: boolean }) {
  const said = useSaid();
  const me = useMe();
  if (!may(me, 'people.see-access-log')) return null;
  const link = (
    <Link to="/people/access-log" search={{ customer }} className="link">
      {said('lookedOpen')}
    </Link>
  );
  return carded ? (
    <section className="card">
      <h2>{said('looked')}</h2>
      <p className="words">{said('lookedText')}</p>
      {link}
    </section>
  ) : (
    link
  );
}

function Erasing({ card }: { card: CustomerCard }) {
  const said = useSaid();
  const [open, setOpen] = useState(false);
  return (
    <section className="card">
      <h2>{said('erase.title')}</h2>
      <p className="words">{said('erase.text')}</p>
      <Button danger onClick={() => setOpen(true)}>
        {said('erase.open')}
      </Button>
      {open ? (
        <Suspense>
          <Erase card={card} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
