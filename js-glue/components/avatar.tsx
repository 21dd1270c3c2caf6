import { useState } from '#view'

import type { Face } from '../core/types'
import { drawFace } from './face'
import { Mark } from './icons'
import { slot } from './slot'

export interface AvatarProps {
  face: Face
  /** Edge in px. @default 32 */
  size?: 20 | 24 | 32 | 44
  /** Shows a dot for people who were here lately. @default false */
  withPresence?: boolean
  className?: string
}

/** Somebody's picture, or a face drawn from their seed; the mark of the widget for AI agents who have none. */
export function Avatar({ face, size = 32, withPresence = false, className }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null)
  const image = face.image && face.image !== broken ? face.image : null
  return (
    <span {...slot('avatar')} className={className} data-size={size} data-kind={face.kind} aria-hidden="true">
      {image ? (
        <img src={image} alt="" draggable={false} onError={() => setBroken(image)} />
      ) : face.kind === 'ai' && !face.image ? (
        <Mark />
      ) : (
        <FaceDrawing seed={face.seed} />
      )}
      {withPresence && face.presence && <span {...slot('presence')} data-state={face.presence} />}
    </span>
  )
}

function FaceDrawing({ seed }: { seed: string }) {
  const { colour, outline, tiltDegrees } = drawFace(seed)
  return (
    <svg {...slot('face')} viewBox="0 0 32 32" data-colour={colour} focusable="false">
      <path d={outline} transform={`rotate(${tiltDegrees} 16 16) translate(-4 -4.5) scale(1.25)`} />
    </svg>
  )
}
