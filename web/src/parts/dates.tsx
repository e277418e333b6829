import { Input, type InputProps } from 'antd';
import { readDate } from './format';

type Props = Omit<InputProps, 'value' | 'onChange'> & { value?: string; onChange?: (text: string) => void };

/** A date typed as it comes to hand (19900520): for a birthday that is faster than any calendar. */
export function DateInput({ value, onChange, ...rest }: Props) {
  return (
    <Input
      placeholder="1990-05-20"
      {...rest}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      className="num"
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={(event) => {
        const read = readDate(value ?? '');
        if (read && read !== value) onChange?.(read);
        rest.onBlur?.(event);
      }}
    />
  );
}
