import { memo, useEffect, useRef, useState } from '#view'

import type { Row } from '../core/types'
import { useDispatch, useRows, useSlice, useText } from '../view/store'
import { ActivityRow } from './activity-row'
import { Button } from './button'
import { DaySeparator } from './day-separator'
import { ErrorNote } from './error-note'
import { Icon } from './icons'
import { useKeptFocus } from './kept-focus'
import { MessageGroup } from './message-group'
import { useRowWindow } from './row-window'
import { Skeleton } from './skeleton'
import { slot } from './slot'
import { useStickyScroll } from './sticky-scroll'
import { Text } from './text'
import { TypingIndicator } from './typing-indicator'

/** What was said and what happened, oldest first. Draws `conversation` and its rows; asks for `loadOlder`. */
export function Timeline({ className }: { className?: string }) {
  const { isLoading, error, hasOlder, isLoadingOlder, rowCount, typing, progress } = useSlice('conversation')
  const tail = useRows(rowCount - 2, rowCount)
  const dispatch = useDispatch()
  const text = useText()
  const [openedAtMs] = useState(() => Date.now())
  const frame = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const loadOlder = () => {
    if (hasOlder && !isLoadingOlder && !error) dispatch({ type: 'loadOlder' })
  }
  const ownMessage = lastOwnMessage(tail, openedAtMs)
  const { isAtEnd, follows, jumpToEnd } = useStickyScroll(scroller, list, ownMessage, loadOlder)
  const { from, to, beforePx, afterPx } = useRowWindow(scroller, list, follows)
  const rows = useRows(from, to)
  const hasNew = useUnseen(tail, isAtEnd)
  useKeptFocus(frame, scroller)
  const isQuiet = useQuiet(isLoading || isLoadingOlder || !isAtEnd)
  return (
    <div {...slot('timeline-frame')} ref={frame}>
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
        onKeyDown={(event) => {
          // The browser would go to where the end is now; what is drawn on the way may be taller than was thought.
          if (event.key !== 'End' || event.target !== event.currentTarget) return
          event.preventDefault()
          jumpToEnd()
        }}
      >
        {error && <ErrorNote failure={error} />}
        {isLoading && rowCount === 0 && <Skeleton shape="messages" />}
        {hasOlder && !error && (
          <div {...slot('load-older')} data-state={isLoadingOlder ? 'loading' : 'idle'}>
            <Button variant="ghost" size="small" onClick={loadOlder}>
              {isLoadingOlder && <span {...slot('spinner')} />}
              <Text textKey={isLoadingOlder ? 'component.loading' : 'component.timeline.loadOlder'} />
            </Button>
          </div>
        )}
        <div
          {...slot('timeline-rows')}
          ref={list}
          style={{ '--co-rows-before': `${beforePx}px`, '--co-rows-after': `${afterPx}px` }}
        >
          {rows.map((row) => (
            <TimelineRow key={row.key} row={row} openedAtMs={openedAtMs} />
          ))}
          {afterPx === 0 && <TypingIndicator typing={typing} progress={progress} />}
        </div>
      </div>
      <div {...slot('timeline-end')} role="status">
        {!isAtEnd && (
          <Button
            {...slot('jump-to-end')}
            size={hasNew ? 'small' : 'icon'}
            aria-label={hasNew ? undefined : text('component.timeline.jumpToEnd')}
            onClick={jumpToEnd}
          >
            {hasNew && <Text textKey="component.timeline.newMessages" />}
            <Icon name="chevronDown" />
          </Button>
        )}
      </div>
    </div>
  )
}

/** Drawn again only when its own row moved. */
const TimelineRow = memo((props: RowProps) => (
  <div {...slot('timeline-row')}>
    <RowOfKind {...props} />
  </div>
))

interface RowProps {
  row: Row
  openedAtMs: number
}

function RowOfKind({ row, openedAtMs }: RowProps) {
  if (row.kind === 'day') return <DaySeparator row={row} />
  if (row.kind === 'messages') return <MessageGroup row={row} openedAtMs={openedAtMs} />
  return <ActivityRow row={row} />
}

/** Whether messages of others came since the reader left the end. */
function useUnseen(tail: readonly Row[], isAtEnd: boolean): boolean {
  let newest: string | undefined
  for (const row of tail) if (row.kind === 'messages' && !row.isSent) newest = row.items.at(-1)?.id
  const seen = useRef(newest)
  if (isAtEnd) seen.current = newest
  return newest !== undefined && newest !== seen.current
}

/** Id of the visitor's newest message of this visit, when nothing but the asking for an address follows it. */
function lastOwnMessage(tail: readonly Row[], openedAtMs: number): string | null {
  const end = tail.at(-1)
  const last = end?.kind === 'tool' ? tail.at(-2) : end
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
