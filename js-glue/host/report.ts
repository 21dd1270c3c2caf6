import type { InputEvent } from '../core/types'

/** How the parts of the host tell what happened. Safe to call at any time, also while an input is handled. */
export type Report = (event: InputEvent) => void
