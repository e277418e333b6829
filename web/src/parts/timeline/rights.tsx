import { DeleteOutlined, ExportOutlined, HistoryOutlined, MergeCellsOutlined } from '@ant-design/icons';
import { Changes } from './changes';
import { useSaid } from './rights-texts';
import type { Entry } from './timeline';

/** What was done with her file as such: merged, copied for her, erased. */
export const rights = {
  'people.customers-merged': { Icon: MergeCellsOutlined, Part: MergedIn },
  'people.customer-copied': { Icon: ExportOutlined, Part: () => useSaid()('copied') },
  'people.parts-erased': { Icon: DeleteOutlined, Part: () => useSaid()('partsErased') },
  'people.data-expired': { Icon: HistoryOutlined, Part: () => useSaid()('expired') },
  'people.customer-erased': { Icon: DeleteOutlined, Part: () => useSaid()('erased') },
};

function MergedIn({ changes }: Entry) {
  const said = useSaid();
  const named = changes.map((one) => (one.field === 'identity' ? { ...one, field: said('identity') } : one));
  return (
    <>
      {said('merged')}
      <Changes changes={named} />
    </>
  );
}
