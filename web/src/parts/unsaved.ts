import { createContext, useContext, useEffect, useRef } from 'react';

type Mark = { current: boolean };
const marks = new Set<Mark>();

/** A form says here whether it holds what is not saved; only then leaving asks first. */
export const Unsaved = createContext<Mark>({ current: false });
export const useUnsaved = () => useContext(Unsaved);

/** A sheet or page that holds a form: what it marks is known to the whole window as long as it stands. */
export function useUnsavedHere(): Mark {
  const mark = useRef(false);
  useEffect(() => {
    marks.add(mark);
    return () => void marks.delete(mark);
  }, []);
  return mark;
}

/** Whether anything half-typed would be lost by going elsewhere now. */
export const isAnythingUnsaved = () => [...marks].some((mark) => mark.current);
