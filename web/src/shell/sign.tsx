/** The product's sign: a shoot with two leaves. */
export const Sign = () => (
  <svg className="sign" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" />
    <path d="M16 25V13M16 17c0-5 3-8 8-8 0 5-3 8-8 8ZM16 21c0-4-2.5-7-7.5-7 0 4.5 3 7 7.5 7Z" />
  </svg>
);
