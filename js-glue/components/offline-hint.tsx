import { useSlice } from '../view/store'
import { AnyIcon } from './any-icon'
import { slot } from './slot'
import { Text } from './text'

/** Says that messages wait for the network. Draws `connection`; the region stays, so that its sentence is spoken. */
export function OfflineHint() {
  const { isOffline } = useSlice('connection')
  return (
    <div {...slot('offline-hint')} role="status" data-state={isOffline ? 'offline' : 'online'}>
      {isOffline && (
        <>
          <AnyIcon name="offline" />
          <Text textKey="component.offlineHint" />
        </>
      )}
    </div>
  )
}
