/** A problem answer (RFC 9457) of the server, as the contract of every call says it. */
export type Problem = {
  code?: string;
  title?: string;
  detail?: string;
  errors?: Record<string, string[]>;
  /** Of an error that is our fault: what the administrator finds it by in the log. */
  trace?: string;
  customer?: string;
};

/** The server said no, or could not be reached (status 0). Nothing was saved either way. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem = {},
  ) {
    super(problem.code ?? `status ${status}`);
  }
  get code() {
    return this.problem.code;
  }
  /** The session ended, or nobody was signed in. */
  get isSessionOver() {
    return this.status === 401;
  }
  /** Neither the person nor the request is at fault: the house itself is not there. */
  get isAway() {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}
