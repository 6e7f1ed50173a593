/** How finely a date is given, coarse to fine. */
export const PRECISIONS = ['century', 'decade', 'year', 'half', 'quarter', 'season', 'month', 'day', 'minute'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A part of a period that EDTF has no sign for: 年初, 上旬, 中期, 下旬, 年底. The period itself is then approximate. */
export type Part = 'beginning' | 'early' | 'middle' | 'late' | 'end';

/** A date of history, as exact as its author gave it. Plain data: it travels as JSON. */
export interface HistoricDate {
  /** EDTF (ISO 8601-2) of levels 0 and 1, with astronomical years: `1921-07~`, `192X`, `-0550` for 551 BCE. */
  edtf: string;
  /** First and last day that the date may mean, in days since 1970-01-01 (proleptic Gregorian); null where it is open or unknown. */
  start: number | null;
  end: number | null;
  /** Precision of the first end that is known. */
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
  part?: Part;
}

/** True for a date that is one of several (`[1987-09-14,1987-09-20]`): the sources differ. */
export function isOneOf({ edtf }: HistoricDate): boolean {
  return edtf.startsWith('[');
}

/** Why a text is no date: the code of a fault and the values of its sentences. */
export interface DateProblem {
  code: string;
  values: Record<string, string | number>;
}
