import { formatSize } from '../../js-glue/components/format'
import { AnyIcon } from '../../js-glue/components/any-icon'
import { slot } from '../../js-glue/components/slot'
import type { Part } from './types'

/** Pictures and files of a message, as the widget draws them; each opens in a new tab. */
export function Attached({ parts }: { parts: Part[] }) {
  const safe = parts.filter(({ url }) => /^https?:|^\//.test(url ?? ''))
  const images = safe.filter(({ type }) => type === 'image')
  const files = safe.filter(({ type }) => type === 'file')
  if (images.length + files.length === 0) return null
  return (
    <div {...slot('attachments')}>
      {images.map(({ url, filename, width, height }) => (
        <a key={url} {...slot('message-image')} href={url} target="_blank" rel="noopener noreferrer">
          <img
            src={url}
            alt={filename ?? 'An image'}
            width={width ?? undefined}
            height={height ?? undefined}
            loading="lazy"
          />
        </a>
      ))}
      {files.map(({ url, filename, size }) => (
        <a
          key={url}
          {...slot('message-file')}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          download={filename ?? ''}
        >
          <AnyIcon name="file" />
          <span>{filename ?? 'A file'}</span>
          {typeof size === 'number' && <small>{formatSize('en', size)}</small>}
        </a>
      ))}
    </div>
  )
}
