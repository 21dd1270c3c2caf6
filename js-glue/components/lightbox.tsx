import { createPortal, useLayoutEffect, useRef } from '#view'
import type { KeyEvent } from '#view'

import type { MessageItem } from '../core/types'
import { useText } from '../view/store'
import { AnyIcon } from './any-icon'
import { Button } from './button'
import { useDialog } from './dialog'
import { Icon } from './icons'
import { slot } from './slot'

export interface LightboxProps {
  images: MessageItem['images']
  /** Which of them is shown, from 0. */
  index: number
  /** Where it is drawn: over everything of the widget, and in its colours. */
  root: Element
  /** What opened it, which gets the focus back. */
  opener: HTMLElement | null
  onShow: (index: number) => void
  onClose: () => void
}

/** Pictures of a message, one at a time over the whole page (ui §2.12). Arrow keys go round; Escape closes. */
export function Lightbox({ images, index, root, opener, onShow, onClose }: LightboxProps) {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  const onDialogKey = useDialog(box, true, opener, onClose, 0)
  usePageThatStays()
  const image = images[index]
  const isOne = images.length === 1
  const step = (by: number) => onShow((index + by + images.length) % images.length)

  function onKeyDown(event: KeyEvent) {
    const toTheRight = getComputedStyle(root).direction === 'rtl' ? -1 : 1
    if (event.key === 'ArrowLeft') step(-toTheRight)
    if (event.key === 'ArrowRight') step(toTheRight)
    onDialogKey(event)
  }

  return createPortal(
    <div
      {...slot('lightbox')}
      ref={box}
      role="dialog"
      aria-modal="true"
      aria-label={text('component.imageLightbox.label')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <Button
        {...slot('lightbox-close')}
        size="icon"
        aria-label={text('component.imageLightbox.close')}
        onClick={onClose}
      >
        <Icon name="close" />
      </Button>
      {image && (
        <img
          {...slot('lightbox-image')}
          src={image.url}
          alt={image.filename ?? text('component.message.image', { count: index + 1 })}
        />
      )}
      {!isOne && (
        <>
          <Button
            {...slot('lightbox-previous')}
            size="icon"
            aria-label={text('component.imageLightbox.previous')}
            onClick={() => step(-1)}
          >
            <Icon name="back" />
          </Button>
          <Button
            {...slot('lightbox-next')}
            size="icon"
            aria-label={text('component.imageLightbox.next')}
            onClick={() => step(1)}
          >
            <AnyIcon name="forward" />
          </Button>
          <span {...slot('lightbox-count')} role="status">
            {index + 1} / {images.length}
          </span>
        </>
      )}
    </div>,
    root,
  )
}

/** The page behind does not scroll meanwhile. */
function usePageThatStays(): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const before = style.overflow
    style.overflow = 'hidden'
    return () => {
      style.overflow = before
    }
  }, [])
}
