/** Starts the headless Chromium that npm brought (or the one of `CHROME_PATH`), with file:// pages allowed and no other network. */
export { launchBrowser } from '../../src/finish/print/launch-browser.ts';
