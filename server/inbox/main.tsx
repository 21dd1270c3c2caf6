import { render } from 'preact'

import { App } from './app'

/** The tokens of the widget follow the class `dark` of an ancestor; here that is what the system prefers. */
function followSystemTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const paint = () => document.documentElement.classList.toggle('dark', dark.matches)
  dark.addEventListener('change', paint)
  paint()
}

followSystemTheme()
const root = document.getElementById('inbox')
if (root) render(<App />, root)
