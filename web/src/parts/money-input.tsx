import { Input } from 'antd';
import { useState } from 'react';

type Props = { id?: string; value?: number | null; onChange?: (minor?: number) => void; placeholder?: string };

const written = (minor?: number | null) => (minor == null ? '' : String(minor / 100));

/** An amount typed in yuan (`8000`, `8,000.50`), held in whole minor units; what is no amount is held as none and says so. */
export function MoneyInput({ id, value, onChange, placeholder }: Props) {
  const [text, setText] = useState(written(value));
  return (
    <Input
      id={id}
      prefix="¥"
      inputMode="decimal"
      autoComplete="off"
      className="num"
      placeholder={placeholder}
      value={text}
      onChange={(event) => {
        const typed = event.target.value;
        setText(typed);
        const tidy = typed.replace(/[,，\s]/g, '');
        // Not a number: the integer rule of the field refuses it where it stands.
        onChange?.(
          tidy === '' ? undefined : /^\d+(\.\d{0,2})?$/.test(tidy) ? Math.round(Number(tidy) * 100) : Number.NaN,
        );
      }}
    />
  );
}
