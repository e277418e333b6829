import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { look } from '@/api/client';
import { phone } from '@/parts/format';
import { useSaid } from './-rights-texts';

/** Picks a customer by search: the other file of a merge, or whose accesses are looked at. The words stay out of every address. */
export function FindOther({ than, onFound }: { than?: string; onFound: (customer: string, name: string) => void }) {
  const said = useSaid();
  const [text, setText] = useState('');
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), 150);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useQuery({
    ...look('people/find-customers', { text: rested, size: 8 }),
    enabled: rested !== '',
    placeholderData: keepPreviousData,
    gcTime: 0, // what was searched for is kept nowhere
  });
  const hits = rested ? (found.data?.hits.filter(({ customer }) => customer !== than) ?? []) : [];
  return (
    <>
      <Input
        aria-label={said('merging.find')}
        placeholder={said('merging.findHint')}
        maxLength={50}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="found">
        {hits.map((hit) => (
          <li key={hit.customer}>
            <button type="button" onClick={() => onFound(hit.customer, hit.name)}>
              <b>{hit.name}</b>
              <span className="num">{hit.phone ? phone(hit.phone) : ''}</span>
              <small className="num">
                {hit.memberNumber} · {hit.branchName}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {rested && found.data && !found.isFetching && hits.length === 0 ? (
        <p className="words">{said('merging.nobody')}</p>
      ) : null}
    </>
  );
}
