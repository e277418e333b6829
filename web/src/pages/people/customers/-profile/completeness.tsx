import { useTexts } from '@/locales';
import { named } from '@/parts/format';
import { useSaid } from './-texts';
import { filledIn, type Known, type Profile } from './fields';

type Props = { profile: Profile; fields: Known[]; onFill?: (field: Known) => void };

/** How much of what a complete file has is there, and what of it one can ask her next. */
export function Completeness({ profile, fields, onFill }: Props) {
  const { t } = useTexts();
  const said = useSaid();
  const { filled, wanted, hidden } = profile;
  const missing = fields.filter((field) => field.wanted && !filledIn(profile, field.code));
  const percent = Math.round((100 * filled) / wanted);
  return (
    <section className="card complete" aria-label={said('complete')}>
      <svg viewBox="0 0 36 36" role="img" aria-label={`${percent}%`}>
        <circle cx="18" cy="18" r="15.9" />
        {percent ? (
          <circle cx="18" cy="18" r="15.9" className="done" strokeDasharray={`${percent} 100`} pathLength="100" />
        ) : null}
        <text x="18" y="18" className="num">
          {percent}
        </text>
      </svg>
      <div>
        <h2>{said('complete')}</h2>
        <p className="soft">{said('completeText', { filled, wanted })}</p>
        {missing.length ? (
          <p>
            {said('missing')}{' '}
            {missing.map((field) =>
              onFill ? (
                <button key={field.code} type="button" className="link" onClick={() => onFill(field)}>
                  {named(field)}
                </button>
              ) : (
                <span key={field.code}>{named(field)}</span>
              ),
            )}
          </p>
        ) : (
          <p className="soft">{said('allAsked')}</p>
        )}
        {hidden.length ? (
          <p className="nothing">
            {said('hiddenToo', { levels: hidden.map((level) => t(`level.${level}`)).join(' · ') })}
          </p>
        ) : null}
      </div>
    </section>
  );
}
