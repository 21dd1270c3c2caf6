/** Dates, times and sizes the way a locale writes them. Formatters are dear to build, so each is built once. */
import type { Elapsed } from '../core/types'

const formatters = new Map<string, unknown>()

function once<F, O>(
  kind: string,
  locale: string,
  Formatter: new (locale: string, options: O) => F,
  options: O,
): F {
  const key = kind + locale
  if (!formatters.has(key)) formatters.set(key, new Formatter(locale, options))
  return formatters.get(key) as F
}

/** Hour and minute, two digits each. */
export function formatTime(locale: string, atMs: number): string {
  return once('time', locale, Intl.DateTimeFormat, { hour: '2-digit', minute: '2-digit' }).format(atMs)
}

/** Short month, day, hour and minute. */
export function formatMoment(locale: string, atMs: number): string {
  const options = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const
  return once('moment', locale, Intl.DateTimeFormat, options).format(atMs)
}

/** "Today", "Yesterday", or the long date of `date` (`YYYY-MM-DD`, a local day without a zone). */
export function formatDay(locale: string, date: string, label: 'today' | 'yesterday' | 'date'): string {
  if (label !== 'date') {
    const days = once('day', locale, Intl.RelativeTimeFormat, { numeric: 'auto' })
    const word = days.format(label === 'today' ? 0 : -1, 'day')
    return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
  }
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const
  return once('date', locale, Intl.DateTimeFormat, options).format(Date.parse(date))
}

/** How long ago: "now", "5m ago", "2w ago". French has no narrow words for it, but "-5 min". */
export function formatAgo(locale: string, { unit, count }: Elapsed): string {
  const style = locale.startsWith('fr') ? 'short' : 'narrow'
  return once('ago', locale, Intl.RelativeTimeFormat, { style, numeric: 'auto' }).format(-count, unit)
}

/** Bytes in the largest unit that keeps the number at one or more. */
export function formatSize(locale: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)))
  const unit = units[step] ?? 'byte'
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const
  return once(unit, locale, Intl.NumberFormat, options).format(bytes / 1024 ** step)
}
