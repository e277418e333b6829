import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Body, type Call, tell } from '@/api/client';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { complain, toast } from '@/parts/toast';

/** After a command everything shown of this customer is asked again: her warnings, her timeline, what else may be done. */
export function useAgain(customer: string) {
  const client = useQueryClient();
  return () =>
    void client.invalidateQueries({
      predicate: ({ queryKey }) => (queryKey[1] as { customer?: string } | undefined)?.customer === customer,
    });
}

/** A button that is one command, with a word when it was done. */
export function useDo<C extends Call>(customer: string, call: C, done: string) {
  const again = useAgain(customer);
  return useMutation({
    mutationFn: (body: Body<C>) => tell(call, body),
    onSuccess: () => {
      toast(done);
      again();
    },
    onError: complain,
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
