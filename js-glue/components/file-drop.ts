import { useEffect, useState } from '#view'
import type { ViewRef } from '#view'

import { useStore } from '../view/store'

const holdsFiles = (event: DragEvent) => !!event.dataTransfer?.types.includes('Files')

/** The browser would leave the page for the file. */
const stay = (event: DragEvent) => holdsFiles(event) && event.preventDefault()
/** Of an element whose page stays whatever files are dropped on it. */
export const staysUnderFiles = { onDragOver: stay, onDrop: stay }

/** Takes what is dropped on the page around `form`, since who aims misses; tells whether files are held over it. */
export function useFileDrop(form: ViewRef<HTMLElement | null>): boolean {
  const store = useStore()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const place = form.current?.closest<HTMLElement>('[data-page]') ?? form.current
    if (!place) return
    const types = ['dragover', 'dragleave', 'drop'] as const
    const onDrag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      const isInside = event.relatedTarget instanceof Node && place.contains(event.relatedTarget)
      setOver(event.type === 'dragover' || isInside)
      if (event.type === 'drop') store.addFiles(event.dataTransfer?.files ?? [])
    }
    for (const type of types) place.addEventListener(type, onDrag)
    return () => {
      for (const type of types) place.removeEventListener(type, onDrag)
    }
  }, [store, form])
  return isOver
}
