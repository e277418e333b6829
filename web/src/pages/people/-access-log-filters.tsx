import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useTexts } from '@/locales';
import { DateInput } from '@/parts/dates';
import { readDate } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { may, useMe } from '@/shell/house';
import { keys, levels, type Search } from './-access-log-search';
import { useSaid } from './-access-log-texts';
import { FindOther } from './customers/-find-other';
import './customers/-rights.css';

type FilterProps = { search: Search; name?: string | null; onChange: (to: Search) => void };

/** What of the log is wanted; it stands in the address, ids and days only. */
export default function Filters({ search, name, onChange }: FilterProps) {
  const said = useSaid();
  const { t } = useTexts();
  const me = useMe();
  const staff = useQuery({ ...ask('people/staff-list'), enabled: may(me, 'people.see-staff') });
  const [day, setDay] = useState(search.day ?? '');
  const [finding, setFinding] = useState(false);
  const set = (some: Search) => onChange({ ...search, before: undefined, ...some });
  return (
    <div className="filters">
      {staff.data ? (
        <Select
          aria-label={said('staff')}
          placeholder={said('anyStaff')}
          allowClear
          value={search.staff}
          options={staff.data.rows.map((row) => ({ value: row.staff, label: row.name }))}
          onChange={(value) => set({ staff: value })}
        />
      ) : null}
      <Select
        aria-label={said('level')}
        placeholder={said('anyLevel')}
        allowClear
        value={search.level}
        options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        onChange={(value) => set({ level: value })}
      />
      <DateInput
        aria-label={said('day')}
        placeholder={said('day')}
        allowClear
        value={day}
        onChange={(text) => {
          setDay(text);
          const read = readDate(text);
          if (read !== search.day && (read || !text)) set({ day: read });
        }}
      />
      <Button onClick={() => setFinding(true)}>
        {search.customer ? said('only', { name: name ?? said('this') }) : said('anyCustomer')}
      </Button>
      {keys.some((key) => search[key]) ? (
        <Button
          type="text"
          onClick={() => {
            setDay('');
            onChange({});
          }}
        >
          {said('clear')}
        </Button>
      ) : null}
      {finding ? (
        <Sheet title={said('find')} onClose={() => setFinding(false)}>
          <div className="merging">
            <FindOther
              onFound={(customer) => {
                setFinding(false);
                set({ customer });
              }}
            />
          </div>
        </Sheet>
      ) : null}
    </div>
  );
}
