/** Who the visitor is, and what the page keeps of them. */
import type { CoreFailure } from './slices'

export interface OnboardingStep {
  id: string
  isFirst: boolean
  isLast: boolean
  completed: boolean
  metadata: Record<string, unknown> | null
}

/** Feature flags and onboarding. What was last known stays through later loads and errors. */
export interface SupportStateSlice {
  /** Those that are on, sorted. */
  featureFlags: string[]
  /** As configured; without a configured onboarding, those that the server has. */
  steps: OnboardingStep[]
  /** The first step that is not completed. */
  currentStepId: string | null
  /** There are steps, and none is left. */
  isCompleted: boolean
  status: 'idle' | 'loading' | 'success' | 'error'
  error: CoreFailure | null
}

/** Who the visitor is, as far as the server knows. */
export interface VisitorSlice {
  /** Null until the website is loaded. */
  id: string | null
  isBlocked: boolean
  language: string | null
  contact: {
    id: string
    name: string | null
    email: string | null
    image: string | null
    metadataHash: string | null
  } | null
  /** The page has said who it is, and the server is about to know. */
  isIdentifying: boolean
}
