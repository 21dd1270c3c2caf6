/** What slots get: taken from the slices of the core, and by the props that the built-in part would have got. */
import { useDispatch, useSlice, useStore, useText } from '../../view/store'
import type { WidgetStore } from '../../view/store'
import { useShownCount } from '../shown-count'
import { useTrigger } from '../trigger-button'
import { useMessageComposer } from './message-composer'
import type {
  ComposerSlotProps,
  ConfigurationErrorSlotProps,
  ConversationPageSlotProps,
  ConversationState,
  FooterSlotProps,
  HeaderSlotProps,
  HistoryPageSlotProps,
  HomePageSlotProps,
  SlotName,
  TimelineSlotProps,
  TriggerSlotProps,
  WatermarkSlotProps,
} from './types'

/** Hooks, by slot: the props beside those that were given. */
export const gather: { [N in SlotName]: (given: never) => object } = {
  trigger: (): Omit<TriggerSlotProps, 'className'> => {
    const { state, attributes } = useTrigger()
    return { ...state, ...attributes, 'data-slot': 'trigger' }
  },
  homePage: useHomePage,
  conversationPage: useConversationPage,
  conversationHistoryPage: useHistoryPage,
  header: ({ page }: { page?: string }): HeaderSlotProps => ({ 'data-slot': 'header', 'data-page': page }),
  footer: (): FooterSlotProps => ({ 'data-slot': 'footer' }),
  timeline: (): TimelineSlotProps => {
    const { availableAIAgents, availableHumanAgents } = useWebsite()
    const { conversationId } = useSlice('conversation')
    return {
      'data-slot': 'timeline',
      conversationId: conversationId ?? '',
      items: useSlice('items').items,
      availableAIAgents,
      availableHumanAgents,
      currentVisitorId: useSlice('visitor').id ?? undefined,
    }
  },
  composer: useComposerProps,
  configurationError: (): ConfigurationErrorSlotProps => ({
    'data-slot': 'configuration-error',
    error: useSlice('shell').configurationError ?? { type: 'missing_api_key', message: '' },
  }),
  watermark: (): WatermarkSlotProps => ({ 'data-slot': 'watermark', website: useWebsite().website }),
}

function useWebsite() {
  const { website } = useSlice('website')
  return {
    website,
    visitor: website ? { ...website.visitor, locale: website.visitor.language } : undefined,
    availableAIAgents: website?.availableAIAgents ?? [],
    availableHumanAgents: website?.availableHumanAgents ?? [],
  }
}

function useWays() {
  const dispatch = useDispatch()
  return {
    openConversation: (conversationId: string) => dispatch({ type: 'openConversation', conversationId }),
    startConversation: (initialMessage?: string) => dispatch({ type: 'startConversation', initialMessage }),
    onGoBack: () => dispatch({ type: 'goBack' }),
  }
}

function useHomePage(): HomePageSlotProps {
  const { quickOptions, isLoading, error, otherCount } = useSlice('home')
  const { conversations, lastOpenConversation } = useSlice('conversations')
  const { openConversation, startConversation } = useWays()
  const dispatch = useDispatch()
  return {
    ...useWebsite(),
    'data-slot': 'home-page',
    'data-page': 'HOME',
    conversations,
    availableConversationsCount: otherCount,
    hasConversations: conversations.length > 0,
    lastOpenConversation: lastOpenConversation ?? undefined,
    isLoading,
    error,
    quickOptions,
    openConversation,
    startConversation,
    openConversationHistory: () => dispatch({ type: 'navigate', page: 'CONVERSATION_HISTORY' }),
  }
}

function useHistoryPage(): HistoryPageSlotProps {
  const { isLoading, error } = useSlice('history')
  const { conversations } = useSlice('conversations')
  const { visible, visibleCount, remainingCount, showMore, showAll } = useShownCount(conversations)
  const { availableAIAgents, availableHumanAgents } = useWebsite()
  return {
    ...useWays(),
    'data-slot': 'conversation-history-page',
    'data-page': 'CONVERSATION_HISTORY',
    availableAIAgents,
    availableHumanAgents,
    conversations,
    visibleConversations: [...visible],
    visibleCount,
    hasMore: remainingCount > 0,
    remainingCount,
    showMore,
    showAll,
    isLoading,
    error,
    canGoBack: useSlice('shell').canGoBack,
  }
}

function useConversationPage(): ConversationPageSlotProps {
  const store = useStore()
  const { closed, rating } = useSlice('conversation')
  const { onGoBack } = useWays()
  return {
    ...useWebsite(),
    'data-slot': 'conversation-page',
    'data-page': 'CONVERSATION',
    params: useSlice('navigation').current.params,
    conversation: useConversationState(),
    activeConversation: useSlice('conversations').activeConversation,
    isConversationClosed: closed !== null,
    resolvedRating: rating?.rating ?? null,
    isSubmittingRating: rating?.isSubmitting ?? false,
    onGoBack,
    onRateConversation: (value, comment) => {
      store.dispatch({ type: 'rateConversation', rating: value, comment })
      return ratingSent(store)
    },
    canGoBack: useSlice('shell').canGoBack,
  }
}

function useConversationState(): ConversationState {
  const { conversationId, isPending, isLoading, error } = useSlice('conversation')
  const { items } = useSlice('items')
  return {
    conversationId: conversationId ?? '',
    isPending,
    items,
    isLoading,
    error: error ?? useSlice('composer').error,
    composer: useMessageComposer(),
    hasItems: items.length > 0,
    lastTimelineItem: items.at(-1) ?? null,
  }
}

/** Resolves once no rating is on its way. */
function ratingSent(store: WidgetStore): Promise<void> {
  const isOnItsWay = () => store.read('conversation').rating?.isSubmitting ?? false
  return new Promise((resolve) => {
    if (!isOnItsWay()) return resolve()
    const stop = store.subscribe('conversation', () => {
      if (isOnItsWay()) return
      stop()
      resolve()
    })
  })
}

function useComposerProps(): ComposerSlotProps {
  const { isDisabled, error } = useSlice('composer')
  const text = useText()
  const composer = useMessageComposer()
  return {
    'data-slot': 'composer',
    value: composer.message,
    onChange: composer.setMessage,
    onSubmit: composer.submit,
    onFileSelect: composer.addFiles,
    onRemoveFile: composer.removeFile,
    files: composer.files,
    disabled: isDisabled,
    isSubmitting: composer.isSubmitting,
    isUploading: composer.isUploading,
    error,
    placeholder: text('component.multimodalInput.placeholder'),
    composer,
  }
}
