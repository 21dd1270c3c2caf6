import type { Face } from '../core/types'
import { AvatarStack } from './avatar-stack'
import { slot } from './slot'
import { Text } from './text'
import { TypingDots } from './typing-dots'

const shownFaces = 3

export interface TypingIndicatorProps {
  typing: Face[]
  /** What the first of them says of its work. */
  progress: string | null
}

/** Who else is typing, as the last thing in the timeline. Draws nothing when nobody is. */
export function TypingIndicator({ typing, progress }: TypingIndicatorProps) {
  const [first] = typing
  if (!first) return null
  return (
    <div {...slot('typing-indicator')}>
      <AvatarStack faces={typing.slice(0, shownFaces)} size={24} />
      <TypingDots />
      {progress ? (
        // Other words are another element: what is added to the timeline is read aloud.
        <span key={progress} {...slot('typing-progress')} dir="auto">
          <span {...slot('spoken')}>{first.name}: </span>
          {progress}
        </span>
      ) : (
        <Text
          {...slot('spoken')}
          textKey="component.conversationButtonLink.typing"
          variables={{ name: typing.map(({ name }) => name).join(', ') }}
        />
      )}
    </div>
  )
}
