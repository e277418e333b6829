/** The address to come back to after signing in: a page of this house, never one that somebody else wrote. */
export const ownPage = (from: unknown): string | undefined =>
  typeof from === 'string' && /^\/(?![/\\])/.test(from) && !/[\t\n\r]/.test(from) ? from : undefined;
