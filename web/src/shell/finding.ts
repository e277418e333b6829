import { createContext, useContext } from 'react';

/** Opens the search from anywhere. */
export const Finding = createContext<() => void>(() => undefined);
export const useFinding = () => useContext(Finding);
