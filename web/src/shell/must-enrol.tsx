import { useQueryClient } from '@tanstack/react-query';
import BindPhone from '@/parts/bind-phone';
import { Door } from '@/parts/door';
import { useSaid } from '@/parts/second-factor-texts';
import { useTitle } from '@/parts/title';

/** Where the position asks for a second factor, nothing opens before a phone is bound. */
export default function MustEnrol({ onDone }: { onDone: () => void }) {
  const said = useSaid();
  const client = useQueryClient();
  useTitle(said('title'));
  return (
    <Door title={said('must')} text={said('mustText')}>
      <BindPhone
        onDone={async () => {
          await client.invalidateQueries(); // first: while the old answer stands it would begin anew
          onDone();
        }}
      />
    </Door>
  );
}
