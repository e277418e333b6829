import { ApartmentOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ask } from '@/api/client';
import { Confirm } from '@/parts/confirm';
import { useDo } from '@/parts/do';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { useTitle } from '@/parts/title';
import { Tabs } from '@/shell/tabs';
import './-organisation.css';
import { useSaid } from './-organisation-texts';
import type { Branch, Department, Place } from './-place-forms';

const PlaceForms = lazy(() => import('./-place-forms'));

export const Route = createFileRoute('/people/organisation')({ component: Organisation });

/** Headquarters, regions, branches, departments: where people work. */
function Organisation() {
  const said = useSaid();
  const { data, error, refetch } = useQuery(ask('people/organisation'));
  const [place, setPlace] = useState<Place>();
  const [closing, setClosing] = useState<Department>();
  const close = useDo('people/close-department', refetch);
  useTitle(said('title'));
  return (
    <div className="page">
      <Tabs of="manage" />
      <header className="head">
        <h1>
          {said('title')}
          <p>{said('intro')}</p>
        </h1>
        {data?.may.includes('people.open-branch') ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setPlace({ kind: 'new-branch' })}>
            {said('openBranch')}
          </Button>
        ) : null}
      </header>
      {error ? <Refusal error={error} onRetry={refetch} /> : null}
      {data || error ? null : <Skeleton rows={6} />}
      <div className="branches">
        {data?.rows.map((branch) => (
          <BranchCard key={branch.branch} branch={branch} onOpen={setPlace} onClose={setClosing} />
        ))}
      </div>
      {place ? (
        <Suspense>
          <PlaceForms place={place} onClose={() => setPlace(undefined)} />
        </Suspense>
      ) : null}
      {closing ? (
        <Confirm
          title={said('confirmClose', { name: closing.name })}
          text={said('confirmCloseText')}
          yes={said('close')}
          onNo={() => setClosing(undefined)}
          onYes={() => {
            close.run(
              { department: closing.department, version: closing.version },
              said('closed', { name: closing.name }),
            );
            setClosing(undefined);
          }}
        />
      ) : null}
    </div>
  );
}

type CardProps = { branch: Branch; onOpen: (place: Place) => void; onClose: (department: Department) => void };

function BranchCard({ branch, onOpen, onClose }: CardProps) {
  const said = useSaid();
  const { name, region, people, departments, may } = branch;
  return (
    <section className="card" aria-label={name}>
      <header>
        <div>
          <h2>{name}</h2>
          <p>
            {region ?? said('noRegion')} · {said('people', { count: people })}
          </p>
        </div>
        {may.includes('people.correct-branch') ? (
          <Button size="small" onClick={() => onOpen({ kind: 'branch', branch })}>
            {said('correctBranch')}
          </Button>
        ) : null}
      </header>
      <ul className="things">
        {departments.map((department) => (
          <li key={department.department}>
            <span>
              {department.name}
              <small className="num">{said('people', { count: department.people })}</small>
            </span>
            {department.may.includes('people.correct-department') ? (
              <Button
                size="small"
                type="text"
                className="soft"
                aria-label={said('correctNamed', { name: department.name })}
                onClick={() => onOpen({ kind: 'department', department })}
              >
                {said('correctDepartment')}
              </Button>
            ) : null}
            {department.may.includes('people.close-department') ? (
              <Button
                size="small"
                type="text"
                className="soft"
                aria-label={said('closeNamed', { name: department.name })}
                onClick={() => onClose(department)}
              >
                {said('close')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {departments.length ? null : <p className="nothing">{said('none')}</p>}
      {may.includes('people.open-department') ? (
        <footer>
          <Button size="small" icon={<ApartmentOutlined />} onClick={() => onOpen({ kind: 'new-department', branch })}>
            {said('openDepartment')}
          </Button>
        </footer>
      ) : null}
    </section>
  );
}
