import { useEffect, useRef, useState, type ViewNode } from '#view'

import { Button } from '../../js-glue/components/button'
import { DeskIcon } from './desk-icon'

export interface MenuProps {
  label: string
  children: ViewNode
}

/** A button that shows more buttons. Closes on a choice, on Escape, and when the focus or a press goes elsewhere. */
export function Menu({ label, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !around.current?.contains(event.target)) setOpen(false)
    }
    addEventListener('pointerdown', press)
    return () => removeEventListener('pointerdown', press)
  }, [isOpen])
  return (
    <div
      ref={around}
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        setOpen(false)
        around.current?.querySelector('button')?.focus()
      }}
      onBlur={(event) => {
        const to = event.relatedTarget
        if (to instanceof Node && !around.current?.contains(to)) setOpen(false)
      }}
    >
      <Button
        variant="ghost"
        size="icon"
        aria-label={label}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <DeskIcon name="more" />
      </Button>
      {isOpen && (
        <div className="menu-items" onClick={() => setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  )
}
