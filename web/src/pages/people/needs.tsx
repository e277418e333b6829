import { createFileRoute } from '@tanstack/react-router';
import { NeedList, type Search } from './-need-list';
import { areas } from './customers/-needs/areas';

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

export const Route = createFileRoute('/people/needs')({
  validateSearch: ({ which, area, branch, after }): Search => ({
    which: which === 'Due' || which === 'Orphans' ? which : undefined,
    area: areas.find((known) => known === area),
    branch: text(branch),
    after: text(after),
  }),
  component: () => <NeedList {...Route.useSearch()} />,
});
