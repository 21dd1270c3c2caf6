import type { MessageItem } from '../core/types'
import { useLocale, useText } from '../view/store'
import { formatSize } from './format'
import { Icon } from './icons'
import { slot } from './slot'
import { Text } from './text'

/** Pictures and files of a message; each opens in a new tab. */
export function Attachments({ item }: { item: Pick<MessageItem, 'images' | 'files'> }) {
  const locale = useLocale()
  const text = useText()
  if (item.images.length + item.files.length === 0) return null
  return (
    <div {...slot('attachments')}>
      {item.images.map(({ url, filename, width, height }, at) => (
        <a key={url} {...slot('message-image')} href={url} target="_blank" rel="noopener noreferrer">
          <img
            src={url}
            alt={filename ?? text('component.message.image', { count: at + 1 })}
            width={width ?? undefined}
            height={height ?? undefined}
            loading="lazy"
          />
        </a>
      ))}
      {item.files.map(({ url, filename, size }) => (
        <a
          key={url}
          {...slot('message-file')}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          download={filename ?? ''}
        >
          <Icon name="file" />
          {filename ? <span>{filename}</span> : <Text textKey="component.message.downloadFile" />}
          {size !== null && <small>{formatSize(locale, size)}</small>}
        </a>
      ))}
    </div>
  )
}
