import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Answer, type Body, type Call, tell } from '@/api/client';
import { complain } from './toast';

const seconds = 30;

/** What is masked, whole for half a minute: showing it is a command that is noted, and screens are seen by others. */
export function useShown<C extends Call>(call: C, body: Body<C>) {
  const [left, setLeft] = useState(0);
  const show = useMutation<Answer<C>>({
    mutationFn: () => tell(call, body),
    onSuccess: () => setLeft(seconds),
    onError: complain,
    gcTime: 0, // it is nowhere but on the screen
  });
  const { reset } = show;
  useEffect(() => {
    if (left === 0) return reset();
    const tick = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(tick);
  }, [left, reset]);
  return { shown: left > 0 ? show.data : undefined, left, show: () => show.mutate(), isPending: show.isPending };
}
