import { Button } from 'antd';
import type { Answer } from '@/api/client';
import { named } from '@/parts/format';
import { useSaid } from './-set-up-texts';

type Props = { accounts: Answer<'people/set-up-house'>['demoAccounts']; onEnter: () => void };

/** The accounts of a demo house, one for each position; their passwords are random and shown this once. */
export function DemoAccounts({ accounts, onEnter }: Props) {
  const said = useSaid();
  return (
    <>
      <ul className="things card accounts">
        {accounts.map(({ account, name, position, password }) => (
          <li key={account}>
            <div>
              <b>{name}</b>
              <p>{named(position)}</p>
            </div>
            <code>{account}</code>
            <code>{password}</code>
          </li>
        ))}
      </ul>
      <Button type="primary" size="large" block onClick={onEnter}>
        {said('enter')}
      </Button>
    </>
  );
}
