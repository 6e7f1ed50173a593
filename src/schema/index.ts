import { board } from './board.ts';
import { call } from './call.ts';
import { campaign } from './campaign.ts';
import { course } from './course.ts';
import { edition } from './edition.ts';
import { lesson } from './lesson.ts';
import { report } from './report.ts';
import { site } from './site.ts';
import { timeline } from './timeline.ts';
import { voice } from './voice.ts';

/** The schema of each kind of content file; a part of a course is described like a course. */
export const SCHEMAS = { site, campaign, edition, timeline, course, part: course, lesson, report, call, voice, board };
