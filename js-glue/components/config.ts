import { useEffect } from '#view'

import type { DefaultMessage } from '../core/types'
import { useDispatch } from '../view/store'

export interface ConfigProps {
  defaultMessages?: DefaultMessage[]
  quickOptions?: string[]
}

/** Sets what is given each time it changes; the last that was set counts. Draws nothing. Asks for `setOptions`. */
export function Config({ defaultMessages, quickOptions }: ConfigProps): null {
  const dispatch = useDispatch()
  useEffect(() => {
    if (defaultMessages) dispatch({ type: 'setOptions', defaultMessages })
  }, [dispatch, defaultMessages])
  useEffect(() => {
    if (quickOptions) dispatch({ type: 'setOptions', quickOptions })
  }, [dispatch, quickOptions])
  return null
}
