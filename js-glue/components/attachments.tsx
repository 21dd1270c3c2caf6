import { useRef, useState } from '#view'

import type { MessageItem } from '../core/types'
import { useLocale, useText } from '../view/store'
import { AnyIcon } from './any-icon'
import { formatSize } from './format'
import { Lightbox } from './lightbox'
import { slot } from './slot'
import { Text } from './text'

/** Pictures, which open over the page, and files, which open in a new tab. */
export function Attachments({ item }: { item: Pick<MessageItem, 'images' | 'files'> }) {
  const locale = useLocale()
  if (item.images.length + item.files.length === 0) return null
  return (
    <div {...slot('attachments')}>
      <Images images={item.images} />
      {item.files.map(({ url, filename, size }) => (
        <a
          key={url}
          {...slot('message-file')}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          download={filename ?? ''}
        >
          <AnyIcon name="file" />
          {filename ? <span dir="auto">{filename}</span> : <Text textKey="component.message.downloadFile" />}
          {size !== null && <small>{formatSize(locale, size)}</small>}
        </a>
      ))}
    </div>
  )
}

function Images({ images }: Pick<MessageItem, 'images'>) {
  const text = useText()
  const [shown, setShown] = useState<number | null>(null)
  const opener = useRef<HTMLButtonElement | null>(null)
  const root = opener.current?.closest('[data-cossistant-root]')
  return (
    <>
      {images.map(({ url, filename, width, height }, at) => (
        <button
          key={url}
          {...slot('message-image')}
          type="button"
          aria-haspopup="dialog"
          onClick={(event) => {
            opener.current = event.currentTarget
            setShown(at)
          }}
        >
          <img
            src={url}
            alt={filename ?? text('component.message.image', { count: at + 1 })}
            width={width ?? undefined}
            height={height ?? undefined}
            loading="lazy"
          />
        </button>
      ))}
      {shown !== null && root && (
        <Lightbox
          images={images}
          index={shown}
          root={root}
          opener={opener.current}
          onShow={setShown}
          onClose={() => setShown(null)}
        />
      )}
    </>
  )
}
