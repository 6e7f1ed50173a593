/** What the command line's exit code says. */
export const EXIT = { fine: 0, faults: 1, usage: 2, failure: 3 } as const;
