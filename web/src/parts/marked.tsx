/** A text with the part that matched. */
export const Marked = ({ text, from, length }: { text: string; from: number; length: number }) => (
  <>
    {text.slice(0, from)}
    <mark>{text.slice(from, from + length)}</mark>
    {text.slice(from + length)}
  </>
);
