import type { CustomerCard } from '../$customer';
import { Consents } from './consents';
import { Guardian } from './guardian';
import { Holds } from './holds';
import { Shared } from './shared';
import { Wishes } from './wishes';
import './consents.css';

/** Consents, how she may be contacted, what holds her, who speaks for her. */
export default function ConsentsPanel({ card: { customer } }: { card: CustomerCard }) {
  return (
    <div className="two consents">
      <div className="column">
        <Consents customer={customer} />
        <Holds customer={customer} />
      </div>
      <div className="column">
        <Wishes customer={customer} />
        <Guardian customer={customer} />
        <Shared customer={customer} />
      </div>
    </div>
  );
}
