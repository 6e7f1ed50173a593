import type { FaultTexts } from './fault-texts.ts';

export const LOADER_FAULTS = {} as const satisfies FaultTexts;
