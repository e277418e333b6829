import { useMutation } from '@tanstack/react-query';
import { type Body, type Call, tell } from '@/api/client';
import { complain, toast } from './toast';

/** A button that is one command: a word when it was done, its refusal when it was not, and either way what is shown is asked again. */
export function useDo<C extends Call>(call: C, again: () => unknown) {
  const { mutate, isPending } = useMutation({
    mutationFn: ({ body }: { body: Body<C>; done: string }) => tell(call, body),
    onSuccess: (_, { done }) => toast(done),
    onError: complain,
    onSettled: () => void again(),
  });
  return { run: (body: Body<C>, done: string) => mutate({ body, done }), isPending };
}
