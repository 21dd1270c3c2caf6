import type { Report } from './report'
import { kStoragePrefix } from './storage'

/** The page's own state, as the core wants to know it. */
export interface PageState {
  visible: boolean
  online: boolean
}

export function pageState(): PageState {
  // A browser that does not know says `undefined`; only a plain false means there is no network.
  return { visible: document.visibilityState !== 'hidden', online: navigator.onLine !== false }
}

/** What every browser takes for a wish to be heard. */
const kGestures = ['click', 'keydown'] as const

/** Calls `told` at each gesture until the returned function is called. */
export function watchGestures(told: () => void): () => void {
  for (const name of kGestures) window.addEventListener(name, told, true)
  return () => {
    for (const name of kGestures) window.removeEventListener(name, told, true)
  }
}

/** Reports until the returned function is called. */
export function watchPage(report: Report): () => void {
  const visibility = () => report({ type: 'visibilityChanged', visible: pageState().visible })
  const connectivity = () => report({ type: 'connectivityChanged', online: pageState().online })
  const storage = ({ key, newValue }: StorageEvent) => {
    if (key?.startsWith(kStoragePrefix)) report({ type: 'storageChanged', key, value: newValue })
  }
  document.addEventListener('visibilitychange', visibility)
  window.addEventListener('online', connectivity)
  window.addEventListener('offline', connectivity)
  window.addEventListener('storage', storage)
  return () => {
    document.removeEventListener('visibilitychange', visibility)
    window.removeEventListener('online', connectivity)
    window.removeEventListener('offline', connectivity)
    window.removeEventListener('storage', storage)
  }
}
