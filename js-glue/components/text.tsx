import { h } from '#view'

import { type TextVariables, useText } from '../view/store'

export interface TextProps {
  textKey: string
  variables?: TextVariables
  /** @default 'span' */
  as?: 'span' | 'p' | 'h2' | 'strong'
  className?: string
  'data-slot'?: string
  part?: string
}

/** One localised sentence, findable by its key. Attribute: `data-key-name`. */
export function Text({ textKey, variables, as = 'span', ...rest }: TextProps) {
  const text = useText()
  return h(as, { ...rest, 'data-key-name': textKey }, text(textKey, variables))
}
