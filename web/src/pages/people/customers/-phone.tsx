import { EyeOutlined, PhoneFilled } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { tell } from '@/api/client';
import { useTexts } from '@/locales';
import { phone } from '@/parts/format';
import { CopyButton } from '@/parts/once';
import { complain } from '@/parts/toast';
import type { CustomerCard } from './$customer';

const seconds = 30;

/** Her number, masked. Showing it is a command that is noted; it hides again by itself, for screens are seen by others. */
export function Phone({ card }: { card: CustomerCard }) {
  const { t } = useTexts();
  const [left, setLeft] = useState(0);
  const show = useMutation({
    mutationFn: () => tell('people/show-phone', { customer: card.customer }),
    onSuccess: () => setLeft(seconds),
    onError: complain,
    gcTime: 0, // the number is nowhere but on the screen
  });
  const { reset } = show;
  useEffect(() => {
    if (left === 0) return reset();
    const tick = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(tick);
  }, [left, reset]);
  if (!card.hasPhone) return <span className="phone none">{t('card.noPhone')}</span>;
  const full = left > 0 ? show.data?.phone : undefined;
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
    <button
      type="button"
      className="phone"
      title={t('card.showing')}
      disabled={show.isPending}
      onClick={() => show.mutate()}
    >
      <PhoneFilled aria-hidden />
      {masked}
      <em>
        <EyeOutlined aria-hidden /> {t('card.show')}
      </em>
    </button>
  );
}
