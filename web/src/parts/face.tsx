/** A person's first character, as a quiet picture of her. */
export const Face = ({ name, large }: { name: string; large?: boolean }) => (
  <span className={large ? 'face large' : 'face'} aria-hidden>
    {[...name][0]}
  </span>
);
