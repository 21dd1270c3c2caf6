import type { Face } from '../core/types'
import { Avatar } from './avatar'
import { slot } from './slot'

export interface AvatarStackProps {
  faces: Face[]
  /** Edge of one picture in px. @default 32 */
  size?: 24 | 32 | 44
  /** Pictures drawn before the rest becomes a number. @default 3 */
  limit?: number
}

/** Who may answer, side by side; the ones that do not fit become "+2". */
export function AvatarStack({ faces, size = 32, limit = 3 }: AvatarStackProps) {
  const hidden = faces.length - limit
  if (faces.length === 0) return null
  return (
    <span {...slot('avatar-stack')} data-size={size} aria-hidden="true">
      {faces.slice(0, limit).map((face) => (
        <Avatar key={`${face.kind} ${face.seed}`} face={face} size={size} />
      ))}
      {hidden > 0 && <span {...slot('avatar-more')}>+{hidden}</span>}
    </span>
  )
}
