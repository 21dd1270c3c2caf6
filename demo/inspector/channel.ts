import type { Input } from '../../js-glue/core/types'

/** What the shop and the inspector say to each other, over a channel of this name. */
export const CHANNEL = 'cossistant-inspector'

export type ChannelMessage =
  /** The inspector opened and wants everything. */
  { type: 'hello' } | { type: 'session'; inputs: Input[] } | { type: 'input'; input: Input }
