import type { CustomerCard } from '../$customer';
import { Favours } from './favours';
import { Needs } from './needs';
import { Notes } from './notes';
import './panel.css';

/** What she wants, what was said, what she was given. */
export default function NeedsPanel({ card }: { card: CustomerCard }) {
  return (
    <div className="talks">
      <div className="column">
        <Needs customer={card.customer} />
        <Favours customer={card.customer} />
      </div>
      <Notes customer={card.customer} />
    </div>
  );
}
