import type { FaultTexts } from './fault-texts.ts';

export const PICTURE_FAULTS = {} as const satisfies FaultTexts;
