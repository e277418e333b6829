import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { ask } from '@/api/client';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import type { CustomerCard } from '../$customer';
import { Completeness } from './completeness';
import { type Known, useFields } from './fields';
import { Group } from './group';
import { Owners } from './owners';
import { Sources } from './sources';
import { TagsOf } from './tags';
import './profile.css';

const Fill = lazy(() => import('./fill'));
export const groups = ['Descriptive', 'Behavioural', 'Relational'] as const;

/** What is known of her in full: three groups to read, each filled in on a sheet; beside them how complete it is, and whose she is. */
export default function ProfilePanel({ card }: { card: CustomerCard }) {
  const { customer } = card;
  const { data, error, refetch } = useQuery(ask('people/profile-card', { customer }));
  const all = useFields();
  const [filling, setFilling] = useState<Known>();
  if (error) {
    return <Refusal error={error} onRetry={refetch} />;
  }
  if (!data || !all) return <Skeleton rows={10} />;
  const fields = all.filter(({ code }) => data.fields.some(({ field }) => field === code));
  const onFill = data.may.includes('people.fill-profile') ? setFilling : undefined;
  return (
    <div className="sides profile">
      <div className="column">
        <Completeness profile={data} fields={fields} onFill={onFill} />
        <TagsOf customer={customer} editable={Boolean(onFill)} />
        <Sources customer={customer} />
        <Owners customer={customer} />
      </div>
      <div className="column">
        {groups.map((group) => (
          <Group
            key={group}
            group={group}
            profile={data}
            fields={fields.filter((field) => field.group === group)}
            onFill={onFill}
          />
        ))}
      </div>
      {filling ? (
        <Suspense>
          <Fill
            profile={data}
            fields={fields.filter(({ group }) => group === filling.group)}
            first={filling.code}
            onClose={() => setFilling(undefined)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
