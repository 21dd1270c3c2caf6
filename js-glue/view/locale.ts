/** `tag` as the browser spells it, or English where it is no language tag: `Intl` throws at those. */
export function knownLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
