import type { FaultTexts } from './fault-texts.ts';

export const MARKDOWN_FAULTS = {} as const satisfies FaultTexts;
