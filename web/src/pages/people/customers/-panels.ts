import { type ComponentType, lazy } from 'react';
import type { CustomerCard } from './$customer';

export type PanelKey = 'profile' | 'needs' | 'relations' | 'consents' | 'files' | 'rights';
type Panel = { key: PanelKey; Panel: ComponentType<{ card: CustomerCard }> };

/** The tabs of a customer's file after the overview, in the order people leaf through it; each comes when it is opened. */
export const panels: Panel[] = [
  { key: 'profile', Panel: lazy(() => import('./-profile/panel')) },
  { key: 'needs', Panel: lazy(() => import('./-needs/panel')) },
  { key: 'relations', Panel: lazy(() => import('./-relations/panel')) },
  { key: 'consents', Panel: lazy(() => import('./-consents')) },
  { key: 'files', Panel: lazy(() => import('./-files/panel')) },
  { key: 'rights', Panel: lazy(() => import('./-rights')) },
];
