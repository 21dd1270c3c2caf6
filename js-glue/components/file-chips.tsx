import { useEffect, useRef, useState } from '#view'

import { useDispatch, useLocale, useSlice, useStore, useText } from '../view/store'
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
      {files.map(({ fileId, name, mediaType, size }) => {
        const fileName = name || text('common.fallbacks.unknown')
        return (
          <li key={fileId} {...slot('composer-file')}>
            <Preview fileId={fileId} isPicture={mediaType.startsWith('image/')} />
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

/** Of a preview, px of the screen; the style sheet draws it half as large. */
const kPreviewPx = 64

/** The middle of a picture; a sign for what is none or cannot be drawn. Needs no address that a policy might forbid. */
function Preview({ fileId, isPicture }: { fileId: string; isPicture: boolean }) {
  const store = useStore()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    const file = isPicture && store.file(fileId)
    if (!file) return
    const draw = (picture: ImageBitmap) => {
      const { width, height } = picture
      const side = Math.min(width, height)
      const middle = [(width - side) / 2, (height - side) / 2, side, side] as const
      // Gone by now, it is drawn by nobody.
      const brush = canvas.current?.getContext('2d')
      brush?.drawImage(picture, ...middle, 0, 0, kPreviewPx, kPreviewPx)
      picture.close()
      if (brush) setDrawn(true)
    }
    createImageBitmap(file).then(draw, () => {})
  }, [store, fileId, isPicture])
  return (
    <>
      {!isDrawn && <AnyIcon name="file" />}
      <canvas
        {...slot('composer-file-preview')}
        ref={canvas}
        width={kPreviewPx}
        height={kPreviewPx}
        hidden={!isDrawn}
        aria-hidden="true"
      />
    </>
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
