import { useState } from '#view'

import type { SupportMode } from '../core/types'
import { knownLocale } from '../view/locale'
import { StoreProvider, TextFunctionsProvider, type WidgetStore, useSlice } from '../view/store'
import type { TextFunctions } from '../view/text'
import { Content } from './content'
import type { Placement } from './placement'
import { join, slot } from './slot'
import { type Theme, ThemeWrapper } from './theme-wrapper'
import { Trigger } from './trigger'
import { type LoadPages, usePages } from './use-pages'

export interface SupportProps extends Partial<Placement> {
  store: WidgetStore
  /** Asked once the panel is open. */
  loadPages: LoadPages
  /** Extra class on the root. */
  className?: string
  /** Overrides the mode the core was started with. */
  mode?: SupportMode
  classNames?: { trigger?: string; content?: string; feedback?: string }
  /** What the form for feedback stands beside; the launcher without one. */
  feedbackAnchor?: HTMLElement | null
  /** Unset: the page decides. */
  theme?: Theme
  /** The functions among the page's content, by the numbers that the core was told. */
  textFunctions?: TextFunctions
}

const kNoFunctions: TextFunctions = { current: [] }

/** The whole widget over one store. Draws nothing until the website is known, and nothing for blocked visitors. */
export function Support({ store, textFunctions = kNoFunctions, ...props }: SupportProps) {
  return (
    <StoreProvider value={store}>
      <TextFunctionsProvider value={textFunctions}>
        <Gate {...props} />
      </TextFunctionsProvider>
    </StoreProvider>
  )
}

function Gate(props: Omit<SupportProps, 'store' | 'textFunctions'>) {
  const { gate } = useSlice('shell')
  return gate === 'nothing' ? null : <Root {...props} />
}

function Root({
  className,
  mode: modeProp,
  classNames,
  theme,
  loadPages,
  feedbackAnchor,
  ...placement
}: Omit<SupportProps, 'store' | 'textFunctions'>) {
  const shell = useSlice('shell')
  const { language, direction } = useSlice('text')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const mode = modeProp ?? shell.mode
  const isOpen = mode === 'responsive' || shell.isOpen
  const later = usePages(loadPages, isOpen || shell.isFeedbackOpen)
  const FeedbackPanel = later.pages?.FeedbackPanel
  return (
    <ThemeWrapper theme={theme}>
      <div
        {...slot('root')}
        className={join('cossistant', className)}
        data-cossistant-root=""
        data-support-mode={mode}
        lang={knownLocale(language)}
        dir={direction}
      >
        {mode === 'floating' && <Trigger className={classNames?.trigger} onAnchor={setAnchor} />}
        {isOpen && (
          <Content className={classNames?.content} mode={mode} anchor={anchor} later={later} {...placement} />
        )}
        {shell.isFeedbackOpen && FeedbackPanel && (
          <FeedbackPanel className={classNames?.feedback} anchor={feedbackAnchor ?? anchor} {...placement} />
        )}
      </div>
    </ThemeWrapper>
  )
}
