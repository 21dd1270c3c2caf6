import { useSlice, useStore } from '../../view/store'
import type { MessageComposer } from './types'

/** The message that is being written in the conversation on screen, for pages that draw its input themselves. */
export function useMessageComposer(): MessageComposer {
  const { text, files, isUploading, canSubmit } = useSlice('composer')
  const store = useStore()
  return {
    message: text,
    files,
    isSubmitting: isUploading,
    isUploading,
    canSubmit,
    setMessage: (message) => store.dispatch({ type: 'composerChanged', text: message }),
    addFiles: (picked) => store.addFiles(picked),
    removeFile(index) {
      const file = files[index]
      if (file) store.dispatch({ type: 'removeFile', fileId: file.fileId })
    },
    submit() {
      const now = store.read('composer')
      if (now.canSubmit) store.dispatch({ type: 'sendMessage', text: now.text })
    },
  }
}
