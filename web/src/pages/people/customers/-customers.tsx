import { useTexts } from '@/locales';
import { Face } from '@/parts/face';
import { day, phone } from '@/parts/format';
import { type Column, List } from '@/parts/list';
import type { Person } from '@/parts/people';

export function Customers({ rows, stale }: { rows: Person[] | undefined; stale: boolean }) {
  const { t } = useTexts();
  const title = (key: 'customer' | 'phone' | 'memberNumber' | 'age' | 'workplace' | 'branch' | 'registered') =>
    t(`customers.columns.${key}`);
  const columns: Column<Person>[] = [
    {
      key: 'customer',
      title: title('customer'),
      phone: 'first',
      cell: ({ name, gender }) => (
        <span className="person">
          <Face name={name} />
          <b>{name}</b>
          {gender === 'Male' ? <small>{t('gender.Male')}</small> : null}
        </span>
      ),
    },
    {
      key: 'phone',
      title: title('phone'),
      phone: 'second',
      cell: (row) => <Digits>{row.phone && phone(row.phone)}</Digits>,
    },
    { key: 'number', title: title('memberNumber'), phone: 'end', cell: (row) => <Digits>{row.memberNumber}</Digits> },
    { key: 'age', title: title('age'), align: 'right', cell: (row) => <Digits>{row.ageYears}</Digits> },
    {
      key: 'workplace',
      title: title('workplace'),
      phone: 'last',
      cell: (row) => <span className="soft">{row.workplace}</span>,
    },
    { key: 'branch', title: title('branch'), cell: (row) => <span className="soft">{row.branchName}</span> },
    {
      key: 'registered',
      title: title('registered'),
      align: 'right',
      cell: (row) => <Digits>{day(row.registeredAt)}</Digits>,
    },
  ];
  return (
    <List
      label={t('customers.title')}
      columns={columns}
      rows={rows}
      stale={stale}
      keyOf={(row) => row.customer}
      link={(row) => ({ to: '/people/customers/$customer', params: { customer: row.customer } })}
    />
  );
}

const Digits = ({ children }: { children?: string | number | null }) => (
  <span className="num soft">{children ?? <i className="nothing">–</i>}</span>
);
