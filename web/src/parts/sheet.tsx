import { CloseOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';
import { useTexts } from '@/locales';
import { Confirm } from './confirm';
import { useModal } from './modal';
import { Unsaved, useUnsavedHere } from './unsaved';

/** A side sheet over the page: the browser's own modal dialog, which keeps the focus inside and the page still. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTexts();
  const dialog = useModal();
  const unsaved = useUnsavedHere();
  const [asking, setAsking] = useState(false);
  const leave = () => (unsaved.current ? setAsking(true) : onClose());
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onKeyDown={(event) => {
        // The browser closes on a second Escape whatever `cancel` says; the key itself can be refused.
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (!asking) leave();
      }}
      onMouseDown={(event) => event.target === dialog.current && leave()}
    >
      <div className="inner">
        <header>
          <h2>{title}</h2>
          <button type="button" className="tool" aria-label={t('close')} onClick={leave}>
            <CloseOutlined />
          </button>
        </header>
        <Unsaved value={unsaved}>{children}</Unsaved>
      </div>
      {asking ? (
        <Confirm
          title={t('unsaved.title')}
          text={t('unsaved.text')}
          yes={t('unsaved.leave')}
          no={t('unsaved.stay')}
          onYes={onClose}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </dialog>
  );
}
