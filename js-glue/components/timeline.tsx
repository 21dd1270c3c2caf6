import { memo, useEffect, useRef, useState } from '#view'

import type { Row } from '../core/types'
import { useDispatch, useRows, useSlice, useText } from '../view/store'
import { ActivityRow } from './activity-row'
import { Button } from './button'
import { DaySeparator } from './day-separator'
import { ErrorNote } from './error-note'
import { Icon } from './icons'
import { MessageGroup } from './message-group'
import { Skeleton } from './skeleton'
import { slot } from './slot'
import { useStickyScroll } from './sticky-scroll'
import { Text } from './text'
import { TypingIndicator } from './typing-indicator'

/** What was said and what happened, oldest first. Draws `conversation` and its rows; asks for `loadOlder`. */
export function Timeline({ className }: { className?: string }) {
  const { isLoading, error, hasOlder, isLoadingOlder, typing, progress } = useSlice('conversation')
  const rows = useRows()
  const dispatch = useDispatch()
  const text = useText()
  const [openedAtMs] = useState(() => Date.now())
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const loadOlder = () => {
    if (hasOlder && !isLoadingOlder && !error) dispatch({ type: 'loadOlder' })
  }
  const { isAtEnd, jumpToEnd } = useStickyScroll(scroller, list, lastOwnMessage(rows, openedAtMs), loadOlder)
  const isQuiet = useQuiet(isLoading || isLoadingOlder)
  return (
    <div {...slot('timeline-frame')}>
      <div
        {...slot('timeline')}
        ref={scroller}
        id="conversation-timeline"
        className={className}
        role="log"
        aria-label={text('component.timeline.label')}
        aria-live={isQuiet ? 'off' : 'polite'}
        aria-relevant="additions"
        tabIndex={0}
      >
        {error && <ErrorNote failure={error} />}
        {isLoading && rows.length === 0 && <Skeleton shape="messages" />}
        {hasOlder && (
          <div {...slot('load-older')} data-state={isLoadingOlder ? 'loading' : 'idle'}>
            <Button variant="ghost" size="small" disabled={isLoadingOlder} onClick={loadOlder}>
              {isLoadingOlder && <span {...slot('spinner')} />}
              <Text textKey={isLoadingOlder ? 'component.loading' : 'component.timeline.loadOlder'} />
            </Button>
          </div>
        )}
        <div {...slot('timeline-rows')} ref={list}>
          {rows.map((row) => (
            <TimelineRow key={row.key} row={row} openedAtMs={openedAtMs} />
          ))}
          <TypingIndicator typing={typing} progress={progress} />
        </div>
      </div>
      {!isAtEnd && (
        <Button
          {...slot('jump-to-end')}
          size="icon"
          aria-label={text('component.timeline.jumpToEnd')}
          onClick={jumpToEnd}
        >
          <Icon name="chevronDown" />
        </Button>
      )}
    </div>
  )
}

/** Drawn again only when its own row moved. */
const TimelineRow = memo(({ row, openedAtMs }: { row: Row; openedAtMs: number }) => {
  if (row.kind === 'day') return <DaySeparator row={row} />
  if (row.kind === 'messages') return <MessageGroup row={row} openedAtMs={openedAtMs} />
  return <ActivityRow row={row} />
})

/** Id of the visitor's newest message of this visit, when nothing but the asking for an address follows it. */
function lastOwnMessage(rows: readonly Row[], openedAtMs: number): string | null {
  const end = rows.at(-1)
  const last = end?.kind === 'tool' ? rows.at(-2) : end
  if (last?.kind !== 'messages' || !last.isSent) return null
  const item = last.items.at(-1)
  return item && item.createdAtMs >= openedAtMs ? item.id : null
}

const settleMs = 500

/** True while history comes in and shortly after, so that a screen reader does not read all of it aloud. */
function useQuiet(isBusy: boolean): boolean {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(!isBusy), isBusy ? 0 : settleMs)
    return () => clearTimeout(timer)
  }, [isBusy])
  return isBusy || !isSettled
}
