import { useEffect, useId, useRef, type ViewNode } from '#view'

import { Button } from '../../js-glue/components/button'
import { AnyIcon } from '../../js-glue/components/any-icon'

export interface SheetProps {
  title: string
  onClose: () => void
  children: ViewNode
}

/** Something to read or to answer before going on. The browser keeps the focus inside and gives it back. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        // Only the backdrop: what is inside covers the whole of the sheet.
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="sheet-inside">
        <header>
          <h2 id={titleId}>{title}</h2>
          <Button variant="ghost" size="icon" aria-label="Close" onClick={onClose}>
            <AnyIcon name="close" />
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
