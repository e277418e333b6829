import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { Refused } from '@/api/refused';
import { speech } from '@/locales';

type Word = { id: number; text: string; bad: boolean };
let say: (text: string, bad: boolean) => void = () => undefined;

/** A short word that something was done. */
export const toast = (text: string) => say(text, false);

/** A refusal, or what the page itself declines, where it has no place of its own; a form shows its refusals itself. */
export const complain = (error: unknown) => {
  if (typeof error === 'string') return say(error, true);
  const { problem } = error instanceof Refused ? error : new Refused(-1);
  const { t } = speech();
  const trace = problem.trace && `${t('refused.trace')} ${problem.trace}`;
  say([problem.title ?? t('refused.failed'), problem.detail, trace].filter(Boolean).join(' · '), true);
};

export function Toasts() {
  const [words, setWords] = useState<Word[]>([]);
  useEffect(() => {
    let id = 0;
    say = (text, bad) => {
      const word = { id: ++id, text, bad };
      setWords((all) => [...all, word]);
      setTimeout(
        () => setWords((all) => all.filter((w) => w !== word)),
        bad ? (text.length > 60 ? 15_000 : 8000) : 3500,
      );
    };
  }, []);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {words.map(({ id, text, bad }) => (
        <p key={id} className={bad ? 'bad' : ''}>
          {bad ? <WarningFilled aria-hidden /> : <CheckCircleFilled aria-hidden />} {text}
        </p>
      ))}
    </div>
  );
}
