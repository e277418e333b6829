import { WarningOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { look } from '@/api/client';
import { readDate, phone as spoken } from '@/parts/format';
import { useSaid } from './-rights-texts';
import './-rights.css';

/** While somebody is being registered: who on file looks like her. It is said before anything is saved, and forbids nothing. */
export default function Likely() {
  const said = useSaid();
  const form = Form.useFormInstance();
  const typed = {
    name: Form.useWatch<string>('name', form)?.trim() || undefined,
    phone: Form.useWatch<string>('phone', form)?.trim() || undefined,
    birthday: readDate(Form.useWatch<string>('birthday', form) ?? ''),
    identityKind: Form.useWatch<'Passport' | undefined>('identityKind', form),
    identityNumber: Form.useWatch<string>('identityNumber', form)?.trim() || undefined,
  };
  const isWhole = (typed.identityNumber?.length ?? 0) >= (String(typed.identityKind) === 'ResidentCard' ? 18 : 8);
  if (!isWhole) typed.identityNumber = undefined;
  const isEnough =
    isWhole || (typed.phone?.replace(/\D/g, '').length ?? 0) >= 7 || Boolean(typed.name && typed.birthday);
  const wish = JSON.stringify(isEnough ? typed : {});
  const [rested, setRested] = useState('{}');
  useEffect(() => {
    const timer = setTimeout(() => setRested(wish), 300); // not a question per key
    return () => clearTimeout(timer);
  }, [wish]);
  const { data } = useQuery({
    ...look('people/likely-duplicates-of', JSON.parse(rested) as typeof typed),
    enabled: rested !== '{}',
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  if (rested === '{}' || !data?.rows.length) return null;
  return (
    <div className="likely" role="status">
      <b>
        <WarningOutlined aria-hidden /> {said('likely.title')}
      </b>
      <ul>
        {data.rows.map((row) =>
          row.customer ? (
            <li key={row.customer}>
              <Link to="/people/customers/$customer" params={{ customer: row.customer }} className="link">
                {said('likely.open', { name: row.name ?? '' })}
              </Link>
              <span className="num">{row.memberNumber}</span>
              <span className="num">{row.phone ? spoken(row.phone) : ''}</span>
              <span>{row.branchName}</span>
              <small>{row.signs.map((sign) => said(`sign.${sign}`)).join(' · ')}</small>
            </li>
          ) : (
            <li key={row.branchName}>{said('likely.elsewhere', { branch: row.branchName })}</li>
          ),
        )}
      </ul>
    </div>
  );
}
