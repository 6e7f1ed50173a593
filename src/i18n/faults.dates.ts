import type { FaultTexts } from './fault-texts.ts';

export const DATE_FAULTS = {} as const satisfies FaultTexts;
