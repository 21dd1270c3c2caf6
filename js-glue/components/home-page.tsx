import { useDispatch, useSlice, useText } from '../view/store'
import { AvatarStack } from './avatar-stack'
import { Button } from './button'
import { ConversationRow } from './conversation-row'
import { ErrorNote } from './error-note'
import { Header } from './header'
import { Icon } from './icons'
import { MuteButton } from './mute-button'
import { PresenceLine } from './presence-line'
import { Skeleton } from './skeleton'
import { slot } from './slot'
import { slotted, useCustomised } from './slotted'
import { Text } from './text'
import { Watermark } from './watermark'

/** The first page: a greeting, the conversation to go on with, ways to start another. Draws `home` and `shell`. */
function BuiltInHomePage({ className }: { className?: string }) {
  const { websiteName, agents, moreAgents } = useSlice('shell')
  const { visitorName } = useSlice('home')
  const dispatch = useDispatch()
  const text = useText()
  return (
    <div
      {...slot('home-page')}
      className={className}
      data-page="HOME"
      role="region"
      aria-label={text('component.navigation.home')}
      tabIndex={-1}
    >
      <Header page="HOME" actions={<MuteButton />}>
        <strong {...slot('header-title')}>{websiteName}</strong>
      </Header>
      <div {...slot('page-body')}>
        <div {...slot('home-greeting')}>
          <AvatarStack faces={agents} size={44} more={moreAgents} />
          <Text as="h2" textKey="page.home.greeting" variables={{ visitorName }} />
          <p {...slot('home-tagline')}>
            <Text textKey="page.home.tagline" />
            <PresenceLine />
          </p>
        </div>
        <div {...slot('home-actions')}>
          <Conversations />
          <QuickOptions />
          <ArticlesLink />
        </div>
      </div>
      <div {...slot('page-footer')}>
        <Button variant="primary" size="large" onClick={() => dispatch({ type: 'startConversation' })}>
          <Text textKey="common.actions.askQuestion" />
          <Icon name="arrowRight" />
        </Button>
        <Watermark />
      </div>
    </div>
  )
}

export const HomePage = slotted('homePage', BuiltInHomePage)

function Conversations() {
  const { isLoading, error, highlighted, otherCount } = useSlice('home')
  const dispatch = useDispatch()
  if (error && !highlighted) return <ErrorNote failure={error} />
  if (isLoading && !highlighted) return <Skeleton shape="rows" />
  if (!highlighted) return null
  return (
    <div {...slot('conversation-list')}>
      <ConversationRow conversation={highlighted} />
      {otherCount > 0 && (
        <button
          {...slot('history-link')}
          type="button"
          onClick={() => dispatch({ type: 'navigate', page: 'CONVERSATION_HISTORY' })}
        >
          <Text textKey="page.home.history.more" variables={{ count: otherCount }} />
          <Icon name="arrowRight" />
        </button>
      )}
    </div>
  )
}

/** To the page that the host page brought under this name (ui §2.10); there is none built in. */
function ArticlesLink() {
  const customised = useCustomised()
  const dispatch = useDispatch()
  if (!customised?.customPages.some(({ name }) => name === 'ARTICLES')) return null
  return (
    <button
      {...slot('articles-link')}
      type="button"
      onClick={() => dispatch({ type: 'navigate', page: 'ARTICLES' })}
    >
      <Text textKey="component.navigation.articles" />
      <Icon name="arrowRight" />
    </button>
  )
}

/** Each starts a conversation with its own words. */
function QuickOptions() {
  const { quickOptions } = useSlice('home')
  const dispatch = useDispatch()
  if (quickOptions.length === 0) return null
  return (
    <div {...slot('quick-options')}>
      {quickOptions.map((option) => (
        <button
          key={option}
          {...slot('quick-option')}
          type="button"
          dir="auto"
          onClick={() => dispatch({ type: 'startConversation', initialMessage: option })}
        >
          {option}
        </button>
      ))}
    </div>
  )
}
