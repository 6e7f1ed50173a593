/** The environment without what the test runner put there: Astro would take its BASE_URL for the site's. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const own = /^(?:VITEST|TEST|BASE_URL|NODE_ENV|PROD|DEV|MODE|SSR)/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
