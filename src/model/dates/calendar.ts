/**
 * Days of the proleptic Gregorian calendar as integers, for years before 1 too (0 = 1 BCE). A JavaScript Date has time zones, reads
 * the years 0–99 as 1900–1999 and ends at the year ±271,821.
 */

/** Counts the days from 1970-01-01 to a date: the civil calendar's 400-year cycle of 146,097 days, the year beginning in March. */
export function toDays(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * 146_097 + dayOfCycle - 719_468;
}

/** The astronomical year that a count of days since 1970-01-01 lies in. */
export function toYear(days: number): number {
  const guess = Math.floor(days / 365.2425) + 1970;
  if (toDays(guess, 1, 1) > days) return guess - 1;
  return toDays(guess + 1, 1, 1) <= days ? guess + 1 : guess;
}

/** The number of days of a month, 1-based. */
export function countDaysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
