import type { Face } from '../core/types'
import { AvatarStack } from './avatar-stack'
import { slot } from './slot'
import { Text } from './text'
import { TypingDots } from './typing-dots'

const shownFaces = 3

/** Who else is typing, as the last thing in the timeline. Draws nothing when nobody is. */
export function TypingIndicator({ typing }: { typing: Face[] }) {
  const [first] = typing
  if (!first) return null
  return (
    <div {...slot('typing-indicator')}>
      <AvatarStack faces={typing.slice(0, shownFaces)} size={24} />
      <TypingDots />
      <Text
        {...slot('spoken')}
        textKey="component.conversationButtonLink.typing"
        variables={{ name: typing.map(({ name }) => name).join(', ') }}
      />
    </div>
  )
}
