/** Files that WeChat's browser cannot open or save. */
const REFUSED = /\.(?:ics|epub|zip|docx?|xlsx?|pptx?)$/iu;

/** Whether a file needs the hint to open the page in another browser. */
export function needsBrowser(path: string): boolean {
  return REFUSED.test(path);
}
