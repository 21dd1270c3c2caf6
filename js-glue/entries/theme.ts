export type ThemeMode = 'light' | 'dark' | 'auto'

export interface ThemeOptions {
  /** `auto` follows the page, then the system. @default 'auto' */
  mode?: ThemeMode
  /** Values of `--co-theme-*` and any other custom property, set on the host element; null takes one away. */
  variables?: Record<string, string | number | null | undefined>
}

/** Later options over earlier ones; variables by key. */
export function mergeThemes(earlier: ThemeOptions = {}, later: ThemeOptions = {}): ThemeOptions {
  return { ...earlier, ...later, variables: { ...earlier.variables, ...later.variables } }
}

/** Through the style API: a policy without inline styles allows it, unlike a `style` attribute in markup. */
export function applyVariables(element: HTMLElement, variables: ThemeOptions['variables'] = {}): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === null || value === undefined) element.style.removeProperty(name)
    else element.style.setProperty(name, String(value))
  }
}

const kSystemIsDark = '(prefers-color-scheme: dark)'

/** What the page shows: its own marks on `<html>`, in this order, then the system's wish. */
export function pageScheme(): 'light' | 'dark' {
  const root = document.documentElement
  const dark =
    root.classList.contains('dark') ||
    root.dataset.colorScheme === 'dark' ||
    root.dataset.theme === 'dark' ||
    // Both named (`light dark`) leaves it to the system.
    /^\s*(only\s+)?dark\s*(only)?\s*$/.test(getComputedStyle(root).colorScheme)
  if (dark) return 'dark'
  const light =
    root.classList.contains('light') || root.dataset.colorScheme === 'light' || root.dataset.theme === 'light'
  return !light && window.matchMedia(kSystemIsDark).matches ? 'dark' : 'light'
}

/** Calls `changed` when `pageScheme` may answer otherwise, until the returned function is called. */
export function watchPageScheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  const attributeFilter = ['class', 'data-color-scheme', 'data-theme', 'style']
  observer.observe(document.documentElement, { attributes: true, attributeFilter })
  const system = window.matchMedia(kSystemIsDark)
  system.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', changed)
  }
}
