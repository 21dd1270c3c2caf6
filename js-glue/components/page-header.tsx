import { useDispatch, useSlice } from '../view/store'
import { AvatarStack } from './avatar-stack'
import { Header } from './header'
import { PresenceLine } from './presence-line'
import { slot } from './slot'
import { Text } from './text'

/** Of the pages behind home, also while their code is on its way. Draws `shell`; asks for `goBack`. */
export function PageHeader({ page }: { page: string }) {
  const { websiteName, agents, moreAgents } = useSlice('shell')
  const dispatch = useDispatch()
  return (
    <Header page={page} onGoBack={() => dispatch({ type: 'goBack' })}>
      {page === 'CONVERSATION_HISTORY' ? (
        <Text as="strong" {...slot('header-title')} textKey="page.conversationHistory.title" />
      ) : (
        <span {...slot('header-lines')}>
          <strong {...slot('header-title')}>{websiteName}</strong>
          <PresenceLine />
        </span>
      )}
      <AvatarStack faces={agents} more={moreAgents} />
    </Header>
  )
}
