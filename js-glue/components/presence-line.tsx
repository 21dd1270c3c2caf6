import { useLocale, useSlice } from '../view/store'
import { formatAgo } from './format'
import { slot } from './slot'
import { Text } from './text'

/** Whether somebody is here to answer, or when somebody last was. Draws `shell`. */
export function PresenceLine() {
  const { agents, lastOnlineAgo } = useSlice('shell')
  const locale = useLocale()
  const isHere = agents.some(({ kind, presence }) => kind === 'ai' || presence === 'online')
  if (!isHere && lastOnlineAgo === null) return null
  return (
    <span {...slot('presence-line')} data-state={isHere ? 'online' : 'away'}>
      {isHere || lastOnlineAgo === null ? (
        <Text textKey="common.labels.supportOnline" />
      ) : (
        <Text textKey="component.header.lastSeen" variables={{ time: formatAgo(locale, lastOnlineAgo) }} />
      )}
    </span>
  )
}
