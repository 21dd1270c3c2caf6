import type { Face } from '../core/types'
import { Avatar } from './avatar'
import { slot } from './slot'

export interface AvatarStackProps {
  faces: Face[]
  /** Edge of one picture in px. @default 32 */
  size?: 24 | 32 | 44
  /** People who are not among `faces`: "+2" behind the last human. @default 0 */
  more?: number
}

/** Who may answer, side by side. */
export function AvatarStack({ faces, size = 32, more = 0 }: AvatarStackProps) {
  if (faces.length === 0) return null
  const humans = faces.filter(({ kind }) => kind !== 'ai')
  const ais = faces.filter(({ kind }) => kind === 'ai')
  const draw = (face: Face) => <Avatar key={`${face.kind} ${face.seed}`} face={face} size={size} />
  return (
    <span {...slot('avatar-stack')} data-size={size} aria-hidden="true">
      {humans.map(draw)}
      {more > 0 && <span {...slot('avatar-more')}>+{more}</span>}
      {ais.map(draw)}
    </span>
  )
}
