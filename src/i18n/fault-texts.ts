/** What a fault says: what was found, and what to do about it. `{name}` is filled from the fault's values. */
export interface FaultText {
  what: string;
  fix: string;
}

/** Sentences of faults by code, in the languages that ship. */
export type FaultTexts = Record<string, { en: FaultText; zh: FaultText }>;
