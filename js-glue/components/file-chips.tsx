import { useDispatch, useLocale, useSlice, useText } from '../view/store'
import { AnyIcon } from './any-icon'
import { Button } from './button'
import { formatSize } from './format'
import { Icon } from './icons'
import { slot } from './slot'
import { Text } from './text'

/** The files of the message that is being written. Draws `composer`; asks for `removeFile`. */
export function FileChips() {
  const { files, isUploading } = useSlice('composer')
  const locale = useLocale()
  const dispatch = useDispatch()
  const text = useText()
  if (files.length === 0) return null
  return (
    <ul {...slot('composer-files')} data-uploading={isUploading}>
      {files.map(({ fileId, name, size }) => {
        const fileName = name || text('common.fallbacks.unknown')
        return (
          <li key={fileId} {...slot('composer-file')}>
            <AnyIcon name="file" />
            <span {...slot('composer-file-name')} dir="auto" title={fileName}>
              {fileName}
            </span>
            <span {...slot('composer-file-size')}>{formatSize(locale, size)}</span>
            {!isUploading && (
              <Button
                {...slot('composer-file-remove')}
                size="icon"
                title={text('common.actions.removeFile', { fileName })}
                aria-label={text('component.multimodalInput.remove', { fileName })}
                onClick={() => dispatch({ type: 'removeFile', fileId })}
              >
                <Icon name="close" />
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** How far the upload has come, and the way to stop it. Asks for `cancelUpload`. */
export function UploadProgress() {
  const { isUploading, progress } = useSlice('composer')
  const dispatch = useDispatch()
  const text = useText()
  if (!isUploading) return null
  return (
    <div {...slot('composer-upload')}>
      <progress
        {...slot('composer-progress')}
        max={100}
        value={progress}
        aria-label={text('component.multimodalInput.uploading')}
      />
      <Text
        {...slot('composer-percent')}
        textKey="component.multimodalInput.progress"
        variables={{ progress }}
      />
      <Button size="small" onClick={() => dispatch({ type: 'cancelUpload' })}>
        <Text textKey="component.multimodalInput.cancelUpload" />
      </Button>
    </div>
  )
}
