import { EyeOutlined, PhoneFilled } from '@ant-design/icons';
import { useTexts } from '@/locales';
import { phone } from '@/parts/format';
import { CopyButton } from '@/parts/once';
import { useShown } from '@/parts/shown';
import type { CustomerCard } from './$customer';

/** Her number, masked. Showing it is a command that is noted; it hides again by itself, for screens are seen by others. */
export function Phone({ card }: { card: CustomerCard }) {
  const { t } = useTexts();
  const { shown, left, show, isPending } = useShown('people/show-phone', { customer: card.customer });
  if (!card.hasPhone) return <span className="phone none">{t('card.noPhone')}</span>;
  const full = shown?.phone;
  if (full) {
    return (
      <span className="phone shown" role="status">
        <PhoneFilled aria-hidden />
        <a className="num" href={`tel:${full}`}>
          {phone(full)}
        </a>
        <small className="num">{t('card.hide', { seconds: left })}</small>
        <CopyButton text={full} small />
      </span>
    );
  }
  const masked = <span className="num">{card.phone ? phone(card.phone) : '•••'}</span>;
  if (!card.may.includes('people.contact')) return <span className="phone masked">{masked}</span>;
  return (
    <button type="button" className="phone" title={t('card.showing')} disabled={isPending} onClick={show}>
      <PhoneFilled aria-hidden />
      {masked}
      <em>
        <EyeOutlined aria-hidden /> {t('card.show')}
      </em>
    </button>
  );
}
