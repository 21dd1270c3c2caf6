import { useRef } from '#view'

import { useSlice, useStore, useText } from '../view/store'
import { AnyIcon } from './any-icon'
import { Button } from './button'
import { slot } from './slot'

/** Opens the file dialog. Draws `composer`; tells `addFiles`. */
export function AttachButton() {
  const { canAddFiles, acceptedTypes } = useSlice('composer')
  const store = useStore()
  const text = useText()
  const dialog = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        {...slot('composer-file-input')}
        ref={dialog}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        accept={acceptedTypes}
        onChange={(event) => {
          const element = event.currentTarget
          if (element.files) store.addFiles(element.files)
          element.value = '' // The same file may be picked again.
        }}
      />
      <Button
        {...slot('composer-attach')}
        variant="ghost"
        size="icon"
        disabled={!canAddFiles}
        aria-label={text('common.actions.attachFiles')}
        onClick={() => dialog.current?.click()}
      >
        <AnyIcon name="attach" />
      </Button>
    </>
  )
}
