/**
 * The shapes that cross between JavaScript and the core: the same names as in `core/runtime`.
 * These files have types only; nothing in them decides anything.
 */
export type * from './types/action'
export type * from './types/config'
export type * from './types/feedback'
export type * from './types/inbox'
export type * from './types/input'
export type * from './types/model'
export type * from './types/output'
export type * from './types/placement'
export type * from './types/rows'
export type * from './types/slices'
export type * from './types/text'
export type * from './types/visitor'
