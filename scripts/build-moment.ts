import { parseMoment } from '../src/model/dates/clock.ts';
import { UsageError } from './usage-error.ts';

/**
 * The moment of a build as ISO 8601: `--at`, else SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/),
 * else now. A day means its beginning in China, like every time without an offset.
 */
export function chooseMoment(
  at: string | undefined,
  env: NodeJS.ProcessEnv,
  now: () => Date = () => new Date(),
): string {
  if (at !== undefined) {
    const result = parseMoment(at);
    if ('code' in result) throw new UsageError('dateUnreadable', { found: at, source: '--at' });
    return new Date(result.moment.at).toISOString();
  }
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return now().toISOString();
  const date = new Date(Number(epoch) * 1000);
  if (!/^\d+$/u.test(epoch) || Number.isNaN(date.getTime())) throw new UsageError('epochUnreadable', { found: epoch });
  return date.toISOString();
}
