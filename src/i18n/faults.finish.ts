import type { FaultTexts } from './fault-texts.ts';

export const FINISH_FAULTS = {} as const satisfies FaultTexts;
