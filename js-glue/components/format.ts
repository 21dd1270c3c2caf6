/** Dates, times and sizes the way a locale writes them. Formatters are dear to build, so each is built once. */
import type { Elapsed } from '../core/types'

const formatters = new Map<string, Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.NumberFormat>()

function once<F extends Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.NumberFormat>(
  key: string,
  build: () => F,
): F {
  const known = formatters.get(key) as F | undefined
  if (known) return known
  const built = build()
  formatters.set(key, built)
  return built
}

/** Hour and minute, two digits each. */
export function formatTime(locale: string, atMs: number): string {
  return once(
    `time ${locale}`,
    () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
  ).format(atMs)
}

/** Short month, day, hour and minute. */
export function formatMoment(locale: string, atMs: number): string {
  return once(
    `moment ${locale}`,
    () =>
      new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
  ).format(atMs)
}

/** "Today", "Yesterday", or the long date of `date` (`YYYY-MM-DD`, a local day without a zone). */
export function formatDay(locale: string, date: string, label: 'today' | 'yesterday' | 'date'): string {
  if (label !== 'date') {
    const word = once(`day ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(
      label === 'today' ? 0 : -1,
      'day',
    )
    return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
  }
  return once(
    `date ${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  ).format(Date.parse(date))
}

/** How long ago: "now", "5 min. ago", "2 wk. ago". */
export function formatAgo(locale: string, { unit, count }: Elapsed): string {
  return once(
    `ago ${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { style: 'narrow', numeric: 'auto' }),
  ).format(-count, unit)
}

/** Bytes in the largest unit that keeps the number at one or more. */
export function formatSize(locale: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)))
  const unit = units[step] ?? 'byte'
  return once(
    `size ${unit} ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }),
  ).format(bytes / 1024 ** step)
}
