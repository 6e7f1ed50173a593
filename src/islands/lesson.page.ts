import { followContents } from './follow-contents.ts';

const contents = document.querySelector('.follow');
if (contents) followContents(contents);
