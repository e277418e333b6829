import './nonce';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/forms.css';
import './styles/pages.css';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from './api/refused';
import { speak, wanted } from './locales';
import { isAnythingUnsaved } from './parts/unsaved';
import { routeTree } from './routeTree.gen';
import { askToSignInAgain } from './shell/again';
import { noticed, watch } from './shell/connection';
import { forget } from './shell/house';
import { Look } from './shell/look';
import { Missing, Trouble } from './shell/trouble';

function failed(error: unknown) {
  noticed(error);
  if (error instanceof Refused && error.isSessionOver) toSignIn();
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError: failed }),
  mutationCache: new MutationCache({ onError: failed }),
  defaultOptions: {
    // A refusal is an answer, not an accident: what may be tried again, the connection tries.
    queries: { staleTime: 60_000, retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

const router = createRouter({
  routeTree,
  context: { client },
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Trouble,
  defaultNotFoundComponent: Missing,
});
declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The session ended. After signing in one is back where one was; what is half-typed is not left for that. */
function toSignIn() {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname === '/set-up') return;
  if (isAnythingUnsaved()) return askToSignInAgain();
  void router.navigate({ to: '/sign-in', search: { from: href }, ignoreBlocker: true }).then(() => forget(client));
}

watch((state) => {
  if (state !== 'live') return;
  void client.invalidateQueries(); // whatever happened while the house was gone was not told
  void router.invalidate();
});

// After an update of the house the parts of the old app are gone: start the new one, but not again and again.
addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('restarted'));
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem('restarted', String(Date.now()));
  location.reload();
});

// A refusal that a page shows is no accident to be logged.
const onCaughtError = (error: unknown) => error instanceof Refused || console.error(error);

speak(wanted()).then(() =>
  createRoot(document.getElementById('root') as HTMLElement, { onCaughtError }).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Look>
          <RouterProvider router={router} />
        </Look>
      </QueryClientProvider>
    </StrictMode>,
  ),
);
