import { HeartOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { type Answer, ask } from '@/api/client';
import { Empty } from '@/parts/empty';
import { Face } from '@/parts/face';
import { type Column, List } from '@/parts/list';
import { Refusal } from '@/parts/refusal';
import { useTitle } from '@/parts/title';
import { useHouse, useMe } from '@/shell/house';
import { Tabs } from '@/shell/tabs';
import { areas } from './customers/-needs/areas';
import { Due } from './customers/-needs/due';
import { useSaid } from './customers/-needs/texts';
import './customers/-needs/panel.css';

const choices = ['Mine', 'Due', 'Orphans'] as const;
type Which = (typeof choices)[number];
export type Search = { which?: Which; area?: (typeof areas)[number]; branch?: string; after?: string };
type Row = Answer<'people/need-list'>['rows'][number];

/** The open needs of the week: one's own, the branch's, and those nobody looks after. */
export function NeedList({ which = 'Mine', area, branch, after }: Search) {
  const said = useSaid();
  const me = useMe();
  const { today } = useHouse();
  const go = useNavigate({ from: '/people/needs' });
  const list = useQuery({
    ...ask('people/need-list', { which, area, branch, after, size: 50 }),
    placeholderData: keepPreviousData,
  });
  useTitle(said('list.title'));
  const columns: Column<Row>[] = [
    {
      key: 'customer',
      title: said('list.customer'),
      phone: 'first',
      cell: (row) => (
        <span className="person">
          <Face name={row.customerName} />
          <b>{row.customerName}</b>
          <small className="num">{row.memberNumber}</small>
        </span>
      ),
    },
    {
      key: 'need',
      title: said('list.need'),
      phone: 'second',
      cell: (row) => (
        <>
          <span className="level gem">{said(`area.${row.area}`)}</span> {row.text}
        </>
      ),
    },
    {
      key: 'due',
      title: said('list.due'),
      phone: 'end',
      cell: (row) => <Due dueOn={row.dueOn} daysLate={row.daysLate} today={today} />,
    },
    {
      key: 'owner',
      title: said('list.owner'),
      phone: 'last',
      cell: (row) => (
        <>
          {row.owner?.name} {row.orphan ? <span className="due bad">{said(`list.orphan.${row.orphan}`)}</span> : null}
        </>
      ),
    },
  ];
  return (
    <div className="page full">
      <Tabs of="customers" />
      <header className="head wraps">
        <h1>
          {said('list.title')}
          <p>
            {me.standsInFor.length && which === 'Mine'
              ? said('list.standsIn', { names: me.standsInFor.map(({ staff }) => staff.name).join(' · ') })
              : said('list.intro')}
          </p>
        </h1>
        {me.branches.length > 1 && which !== 'Mine' ? (
          <select
            className="pick"
            aria-label={said('list.branch')}
            value={branch ?? me.branch.id}
            onChange={({ target }) => go({ search: { which, area, branch: target.value } })}
          >
            {me.branches.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        ) : null}
        <select
          className="pick"
          aria-label={said('area.label')}
          value={area ?? ''}
          onChange={({ target }) =>
            go({ search: { which, area: areas.find((known) => known === target.value), branch } })
          }
        >
          <option value="">{said('list.anyArea')}</option>
          {areas.map((value) => (
            <option key={value} value={value}>
              {said(`area.${value}`)}
            </option>
          ))}
        </select>
        <Segmented
          aria-label={said('list.which')}
          value={which}
          options={choices.map((value) => ({ value, label: said(`list.${value}`) }))}
          onChange={(chosen) => go({ search: { which: chosen, area, branch } })}
        />
      </header>
      {list.error ? <Refusal error={list.error} onRetry={list.refetch} /> : null}
      {list.error && !list.data ? null : (
        <div className="card flush grow">
          {list.data?.rows.length === 0 ? (
            <Empty icon={<HeartOutlined />} title={said(`list.none${which}`)} text={said('list.noneText')} />
          ) : (
            <List
              label={said('list.title')}
              columns={columns}
              rows={list.data?.rows}
              keyOf={(row) => row.need}
              link={(row) => ({
                to: '/people/customers/$customer',
                params: { customer: row.customer },
                search: { tab: 'needs' },
              })}
              stale={list.isPlaceholderData}
            />
          )}
        </div>
      )}
      {after || list.data?.next ? (
        <nav className="pages" aria-label={said('list.next')}>
          <Button disabled={!after} onClick={() => go({ search: { which, area, branch } })}>
            {said('list.first')}
          </Button>
          <Button
            icon={<RightOutlined />}
            iconPlacement="end"
            disabled={!list.data?.next || list.isPlaceholderData}
            onClick={() => go({ search: { which, area, branch, after: list.data?.next ?? undefined } })}
          >
            {said('list.next')}
          </Button>
        </nav>
      ) : null}
    </div>
  );
}
