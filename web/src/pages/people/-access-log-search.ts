export const levels = ['Contact', 'Medical', 'Money', 'PrivateLife'] as const;
export const keys = ['staff', 'customer', 'day', 'level', 'before'] as const;

/** What of the log is wanted, as it stands in the address: ids and days only. */
export type Search = {
  staff?: string;
  customer?: string;
  day?: string;
  level?: (typeof levels)[number];
  before?: string;
};
