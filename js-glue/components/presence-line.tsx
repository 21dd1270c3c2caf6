import { useSlice, useText } from '../view/store'
import { formatAgo } from './format'
import { useNow } from './now'
import { slot } from './slot'

/** Whether somebody is here to answer, or when somebody last was. Draws `shell`. */
export function PresenceLine() {
  const { agents, lastOnlineAtMs } = useSlice('shell')
  const { locale } = useSlice('text')
  const text = useText()
  const nowMs = useNow()
  const isHere = agents.some(({ kind, presence }) => kind === 'ai' || presence === 'online')
  if (!isHere && lastOnlineAtMs === null) return null
  return (
    <span {...slot('presence-line')} data-state={isHere ? 'online' : 'away'}>
      {isHere || lastOnlineAtMs === null
        ? text('common.labels.supportOnline')
        : text('component.header.lastSeen', { time: formatAgo(locale, lastOnlineAtMs, nowMs) })}
    </span>
  )
}
