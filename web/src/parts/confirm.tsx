import { Button } from 'antd';
import { useTexts } from '@/locales';
import { useModal } from './modal';

type Props = { title: string; text: string; yes: string; no?: string; onYes: () => void; onNo: () => void };

/** A question that must be answered before something is lost or ended. The safe answer has the focus. */
export function Confirm({ title, text, yes, no, onYes, onNo }: Props) {
  const { t } = useTexts();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby="confirm-title"
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onNo();
      }}
    >
      <h2 id="confirm-title">{title}</h2>
      <p>{text}</p>
      <footer>
        <Button onClick={onNo}>{no ?? t('cancel')}</Button>
        <Button danger type="primary" onClick={onYes}>
          {yes}
        </Button>
      </footer>
    </dialog>
  );
}
