import type { Answer } from '@/api/client';
import { useTexts } from '@/locales';
import { Face } from '@/parts/face';
import { phone as spoken, spokenPart } from '@/parts/format';
import { Marked } from '@/parts/marked';
import type { Person } from '@/parts/people';

type Found = Answer<'people/find-customers'>['hits'][number];
type Props = { hit: (Found | Person) & Partial<Pick<Found, 'matched'>>; branch: string };

/** One customer found, with what matched: the part itself, and in words where the part cannot be seen. */
export function Hit({ hit, branch }: Props) {
  const { t } = useTexts();
  const { matched, name, phone, memberNumber, workplace, ageYears, branchName } = hit;
  const mark = (text: string, ...kinds: string[]) =>
    matched && kinds.includes(matched.kind) ? <Marked text={text} {...matched} /> : text;
  return (
    <>
      <Face name={name} />
      <span className="who">
        <b>{mark(name, 'Name', 'Pinyin', 'Initials')}</b>
        {ageYears == null ? null : <small className="num">{t('age', { age: ageYears })}</small>}
        {matched && matched.kind !== 'Name' ? <em className="level gem">{t(`find.kind.${matched.kind}`)}</em> : null}
        <span>
          {[workplace && mark(workplace, 'Workplace'), branchName !== branch && branchName].map((part, i) =>
            part ? <i key={i === 0 ? 'work' : 'branch'}>{part}</i> : null,
          )}
        </span>
      </span>
      <span className="end num">
        {phone ? <b>{matched?.kind === 'Phone' ? <Marked {...spokenPart(phone, matched)} /> : spoken(phone)}</b> : null}
        <small>{mark(memberNumber, 'MemberNumber')}</small>
      </span>
    </>
  );
}
