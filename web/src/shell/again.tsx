import { lazy, Suspense, useEffect, useState } from 'react';

const Dialog = lazy(() => import('./sign-in-again'));
let ask: () => void = () => undefined;

/** The session ended under a half-typed form: ask for the password here, and leave the form as it is. */
export const askToSignInAgain = () => ask();

export function SignInAgain() {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    ask = () => setAsked(true);
  }, []);
  if (!asked) return null;
  return (
    <Suspense>
      <Dialog onDone={() => setAsked(false)} />
    </Suspense>
  );
}
