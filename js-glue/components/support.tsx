import { useRef, useState } from '#view'
import type { ViewNode } from '#view'

import type { SupportMode } from '../core/types'
import { knownLocale } from '../view/locale'
import { StoreProvider, TextFunctionsProvider, type WidgetStore, useSlice } from '../view/store'
import type { TextFunctions } from '../view/text'
import { Content } from './content'
import type { Placement } from './placement'
import { useReadyFonts } from './ready-fonts'
import { join, slot } from './slot'
import { type CustomParts, type Customised, CustomisedProvider, isCustomised } from './slotted'
import { type Theme, ThemeWrapper } from './theme-wrapper'
import { Trigger } from './trigger'
import { type LoadPages, type Pages, usePages } from './use-pages'
import { WindowProvider } from './window'

export interface SupportProps extends Partial<Placement>, Partial<CustomParts> {
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
  /** Told of a slot, or a page of the page's own, that threw; the built-in part is drawn in its place. */
  onPartError?: (error: unknown, part: string) => void
  /** Puts the parts together otherwise; it is given the built-in ones. */
  arrange?: (parts: { trigger: ViewNode; content: ViewNode }) => ViewNode
}

type RootProps = Omit<SupportProps, 'store' | 'textFunctions'>

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

function Gate(props: RootProps) {
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
  slots,
  slotProps,
  customPages,
  onPartError,
  arrange,
  ...placement
}: RootProps) {
  const shell = useSlice('shell')
  const { language, direction } = useSlice('text')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  useReadyFonts(anchor)
  const mode = modeProp ?? shell.mode
  const isOpen = mode === 'responsive' || shell.isOpen
  const isDrawn = useRef(false)
  const hasOwnParts = isCustomised({ slots, slotProps, customPages })
  const later = usePages(loadPages, isOpen || shell.isFeedbackOpen || hasOwnParts)
  const customised = useCustomisation({ slots, slotProps, customPages, onPartError }, later.pages)
  // A built-in launcher would flash before the page's own. Where that cannot be had, the built-in one has to do.
  if (hasOwnParts && !later.pages && !later.hasFailed && !isDrawn.current) return null
  isDrawn.current = true
  const FeedbackPanel = later.pages?.FeedbackPanel
  const parts = {
    trigger: mode === 'floating' && <Trigger className={classNames?.trigger} />,
    content: <Content className={classNames?.content} {...placement} />,
  }
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
        <CustomisedProvider value={hasOwnParts ? customised : null}>
          <WindowProvider value={{ mode, anchor, setAnchor, later }}>
            {arrange ? (
              arrange(parts)
            ) : (
              <>
                {parts.trigger}
                {parts.content}
              </>
            )}
          </WindowProvider>
        </CustomisedProvider>
        {shell.isFeedbackOpen && FeedbackPanel && (
          <FeedbackPanel className={classNames?.feedback} anchor={feedbackAnchor ?? anchor} {...placement} />
        )}
      </div>
    </ThemeWrapper>
  )
}

type Customisation = Pick<RootProps, 'slots' | 'slotProps' | 'customPages' | 'onPartError'>

/** What the page brings, with what draws it; null until that is here. */
function useCustomisation(
  { slots = {}, slotProps = {}, customPages = [], onPartError = () => {} }: Customisation,
  pages: Pages | null,
): Customised | null {
  const failed = useRef(new Set<unknown>())
  if (!pages) return null
  const { CustomPart: Part, CustomPage: Page } = pages
  return { slots, slotProps, customPages, Part, Page, failed: failed.current, onError: onPartError }
}
