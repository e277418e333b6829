import {
  CloseOutlined,
  DeleteOutlined,
  DownloadOutlined,
  FilePdfOutlined,
  LeftOutlined,
  RightOutlined,
} from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { moment } from '@/parts/format';
import { useModal } from '@/parts/modal';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useSaid } from './-texts';
import type { Row } from './panel';
import { addressOf } from './send';

type Props = {
  row: Row;
  mayRemove: boolean;
  earlier?: string;
  later?: string;
  onOpen: (attachment: string) => void;
  onClose: () => void;
};

/** One photo as large as the screen allows; arrow keys leaf on, Escape closes. */
export function Viewer({ row, mayRemove, earlier, later, onOpen, onClose }: Props) {
  const said = useSaid();
  const { t } = useTexts();
  const dialog = useModal();
  const [removing, setRemoving] = useState(false);
  const step = (to?: string) => to && onOpen(to);
  return (
    <dialog
      ref={dialog}
      className="viewer"
      aria-label={row.name}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === dialog.current) onClose();
      }}
      onKeyDown={(event) => {
        if (removing) return;
        if (event.key === 'ArrowLeft') step(earlier);
        if (event.key === 'ArrowRight') step(later);
      }}
    >
      <header>
        <b>{row.name}</b>
        <small>
          {said('by', { name: row.addedBy, at: moment(row.addedAt) })}
          {row.width ? ` · ${said('pixels', { width: row.width, height: row.height })}` : ''}
          {row.level ? ` · ${t(`level.${row.level}`)}` : ''}
        </small>
        <button type="button" className="tool" aria-label={t('close')} onClick={onClose}>
          <CloseOutlined />
        </button>
      </header>
      <div className="look">
        {row.width ? <img src={addressOf(row.attachment)} alt={row.name} /> : <FilePdfOutlined aria-hidden />}
      </div>
      <footer>
        <Button
          icon={<LeftOutlined />}
          aria-label={said('earlier')}
          disabled={!earlier}
          onClick={() => step(earlier)}
        />
        <Button icon={<RightOutlined />} aria-label={said('later')} disabled={!later} onClick={() => step(later)} />
        <Button icon={<DownloadOutlined />} href={addressOf(row.attachment)} download={row.name}>
          {said('download')}
        </Button>
        {mayRemove ? (
          <Button danger icon={<DeleteOutlined />} onClick={() => setRemoving(true)}>
            {said('remove')}
          </Button>
        ) : null}
      </footer>
      {removing ? (
        <Sheet title={said('removeTitle', { name: row.name })} onClose={() => setRemoving(false)}>
          <CommandForm
            call="people/remove-attachment"
            submit={said('remove')}
            fixed={{ attachment: row.attachment }}
            onDone={() => {
              toast(said('removed', { name: row.name }));
              onClose();
            }}
          >
            <p>{said('removeText')}</p>
            <Field name="reason" label={said('reason')}>
              <Input autoComplete="off" />
            </Field>
          </CommandForm>
        </Sheet>
      ) : null}
    </dialog>
  );
}
