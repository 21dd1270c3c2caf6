import { useState } from '#view'

import { Button } from '../../js-glue/components/button'
import { useInbox } from './context'
import { Sheet } from './sheet'
import type { Visitor } from './types'

/** Shuts the visitor out after a question, and lets them in again without one. */
export function BlockVisitor({ visitor, name }: { visitor: Visitor; name: string }) {
  const { deeds } = useInbox()
  const [isAsking, setAsking] = useState(false)
  if (visitor.isBlocked) {
    return <Button onClick={() => void deeds.setBlocked(visitor.id, false)}>Unblock</Button>
  }
  const block = () => {
    setAsking(false)
    void deeds.setBlocked(visitor.id, true)
  }
  return (
    <>
      <Button className="danger" variant="ghost" onClick={() => setAsking(true)}>
        Block this visitor
      </Button>
      {isAsking && (
        <Sheet title={`Block ${name}?`} onClose={() => setAsking(false)}>
          <p>The widget goes away for them at once, and they cannot write until they are unblocked.</p>
          <div className="sheet-answers">
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <Button className="danger" onClick={block}>
              Block
            </Button>
          </div>
        </Sheet>
      )}
    </>
  )
}
