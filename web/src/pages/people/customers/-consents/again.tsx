import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';

/** After a command everything shown of this customer is asked again: her warnings, her timeline, what else may be done. */
export function useAgain(customer: string) {
  const client = useQueryClient();
  return () =>
    void client.invalidateQueries({
      predicate: ({ queryKey }) => (queryKey[1] as { customer?: string } | undefined)?.customer === customer,
    });
}

type Props = { title: ReactNode; error: unknown; isPending: boolean; onRetry: () => void; children?: ReactNode };

/** One card of the panel: while it loads, when it can't be read, and what it says. */
export function Part({ title, error, isPending, onRetry, children }: Props) {
  return (
    <section className="card">
      <h2>{title}</h2>
      {error ? <Refusal error={error} onRetry={onRetry} /> : isPending ? <Skeleton rows={4} /> : children}
    </section>
  );
}
