import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/locales';

/** The clipboard is only there on a secure address; elsewhere the text is selected to be copied by hand. */
export function CopyButton({ text, small }: { text: string; small?: boolean }) {
  const { t } = useTexts();
  const [done, setDone] = useState(false);
  if (!navigator.clipboard) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
    setTimeout(() => setDone(false), 2000);
  };
  return (
    <Button size={small ? 'small' : undefined} icon={done ? <CheckOutlined /> : <CopyOutlined />} onClick={copy}>
      {t(done ? 'copied' : 'copy')}
    </Button>
  );
}

/** A secret that is shown once: it is in no list and no storage, and gone when this is closed. */
export function Once({ secret, text, onClose }: { secret: string; text: string; onClose: () => void }) {
  const { t } = useTexts();
  return (
    <div className="once">
      <p>{text}</p>
      <code className="num">{secret}</code>
      <footer>
        <CopyButton text={secret} />
        <Button type="primary" onClick={onClose}>
          {t('close')}
        </Button>
      </footer>
    </div>
  );
}
