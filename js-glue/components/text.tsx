import { h } from '#view'
import type { ElementAttributes } from '#view'

import { useText } from '../view/store'
import type { TextArguments, TextKey, VariablesOf } from '../view/text-keys'

export type TextProps<K extends TextKey> = ElementAttributes & {
  textKey: K
  /** The name of the element. @default 'span' */
  as?: string
  part?: string
} & (undefined extends VariablesOf<K> ? { variables?: VariablesOf<K> } : { variables: VariablesOf<K> })

/** One localised sentence, findable by its key. Attribute: `data-key-name`. */
export function Text<K extends TextKey>({ textKey, variables, as = 'span', ...rest }: TextProps<K>) {
  const text = useText()
  const said = text(textKey, ...([variables] as unknown as TextArguments<K>))
  return h(as, { ...rest, 'data-key-name': textKey }, said)
}
