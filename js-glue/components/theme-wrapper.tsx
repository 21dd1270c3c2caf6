import type { ViewNode } from '#view'

export type Theme = 'light' | 'dark'

/** Forces a colour scheme on what is inside; without `theme` the page decides and nothing is wrapped. */
export function ThemeWrapper({ theme, children }: { theme: Theme | undefined; children: ViewNode }) {
  if (!theme) return <>{children}</>
  return (
    <div className={theme === 'dark' ? 'dark' : undefined} data-color-scheme={theme}>
      {children}
    </div>
  )
}
