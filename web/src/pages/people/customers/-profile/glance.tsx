import { CarOutlined, ClockCircleOutlined, CoffeeOutlined, StopOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { ask } from '@/api/client';
import { named } from '@/parts/format';
import { useFields } from './fields';
import { TagMark } from './tags';
import './profile.css';

const icons: Record<string, ComponentType> = {
  taboos: StopOutlined,
  drink: CoffeeOutlined,
  usualTime: ClockCircleOutlined,
  pickUp: CarOutlined,
};

/** What whoever receives her reads before the first word: what never to say, what she drinks, when she comes, her tags. */
export default function Glance({ customer }: { customer: string }) {
  const { data } = useQuery(ask('people/customer-glance', { customer }));
  const fields = useFields();
  if (!data || !fields || data.fields.length + data.tags.length === 0) return null;
  return (
    <section className="card glance">
      {data.fields.map(({ field, value }) => {
        const Icon = icons[field] ?? StopOutlined;
        const known = fields.find(({ code }) => code === field);
        return (
          <p key={field} className={field}>
            <Icon />
            <span>
              <small>{known ? named(known) : field}</small>
              {value}
            </span>
          </p>
        );
      })}
      {data.tags.length ? (
        <div className="tag-marks">
          {data.tags.map((tag) => (
            <TagMark key={tag.id} tag={tag} />
          ))}
        </div>
      ) : null}
    </section>
  );
}
