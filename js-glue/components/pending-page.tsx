import { useSlice } from '../view/store'
import { AlertNote } from './error-note'
import { PageHeader } from './page-header'
import { Skeleton } from './skeleton'
import { slot } from './slot'

/** Stands for a page whose code is still on its way. */
export function PendingPage({
  page,
  hasFailed,
  onRetry,
}: {
  page: string
  hasFailed: boolean
  onRetry: () => void
}) {
  const { websiteName } = useSlice('shell')
  return (
    <div {...slot('pending-page')} data-page={page} role="region" aria-label={websiteName} tabIndex={-1}>
      <PageHeader page={page} />
      <div {...slot('page-body')}>
        {hasFailed ? (
          <AlertNote textKey="component.error.default" onRetry={onRetry} />
        ) : (
          <Skeleton shape={page === 'CONVERSATION' ? 'messages' : 'rows'} />
        )}
      </div>
    </div>
  )
}
