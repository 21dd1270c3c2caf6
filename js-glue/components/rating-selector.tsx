import { useRef, useState } from '#view'

import { useText } from '../view/store'
import { AnyIcon } from './any-icon'
import { slot } from './slot'

const kStars = [1, 2, 3, 4, 5]

const next = (value: number) => (value % 5) + 1
const previous = (value: number) => (value <= 1 ? 5 : value - 1)
/** Where each key leads to from a value; none chosen is 0. */
const kSteps: Record<string, (value: number) => number> = {
  ArrowRight: next,
  ArrowDown: next,
  ArrowLeft: previous,
  ArrowUp: previous,
  Home: () => 1,
  End: () => 5,
}

export interface RatingSelectorProps {
  /** 1 to 5, or null while none is chosen. */
  value: number | null
  /** What the stars are for. */
  label: string
  isDisabled?: boolean
  /** `isFinal` for a star that was pressed; arrow keys are still on their way. */
  onSelect: (rating: number, isFinal: boolean) => void
  /** The focus is in none of the stars any more. */
  onLeave?: () => void
}

/** Five stars, one of which is chosen, by pointer or by keys (ui §4.6). Attributes: `data-rating-value`, `data-rating-active`. */
export function RatingSelector({ value, label, isDisabled = false, onSelect, onLeave }: RatingSelectorProps) {
  const text = useText()
  const group = useRef<HTMLDivElement>(null)
  const [previewed, setPreviewed] = useState<number | null>(null)
  const shown = (isDisabled ? null : previewed) ?? value ?? 0

  function step(event: KeyboardEvent) {
    const chosen = kSteps[event.key]?.(value ?? 0)
    if (!chosen || isDisabled) return
    event.preventDefault()
    onSelect(chosen, false)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[chosen - 1]?.focus()
  }

  return (
    <div
      {...slot('rating-selector')}
      ref={group}
      data-feedback-rating-selector="true"
      role="radiogroup"
      aria-label={label}
      aria-disabled={isDisabled}
      onKeyDown={step}
      onMouseLeave={() => setPreviewed(null)}
    >
      {kStars.map((star) => (
        <button
          key={star}
          {...slot('rating-star')}
          type="button"
          role="radio"
          data-feedback-rating-button="true"
          data-rating-value={star}
          data-rating-active={star <= shown}
          aria-checked={star === value}
          aria-label={text('component.conversationPage.ratingLabel', { rating: star })}
          disabled={isDisabled}
          tabIndex={star === (value ?? 1) ? 0 : -1}
          onClick={() => onSelect(star, true)}
          onMouseEnter={() => setPreviewed(star)}
          onFocus={() => setPreviewed(star)}
          onBlur={(event) => {
            setPreviewed(null)
            if (!group.current?.contains(event.relatedTarget as Node | null)) onLeave?.()
          }}
        >
          <AnyIcon name="star" />
        </button>
      ))}
    </div>
  )
}
