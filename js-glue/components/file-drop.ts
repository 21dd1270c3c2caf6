import type { WidgetStore } from '../view/store'

/** Whatever files `transfer` holds become those of the message, and the browser does nothing of its own with them. */
export function addFiles(store: WidgetStore | null, event: Event, transfer: DataTransfer | null): void {
  if (!transfer?.files.length) return
  event.preventDefault()
  store?.addFiles(transfer.files)
}

/** Of an element that files may be dropped on: all of a conversation, since who aims misses. Without a store none stay. */
export const dropTarget = (store: WidgetStore | null) => ({
  onDragOver(event: DragEvent) {
    // Without this the browser would leave the page for the file.
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  },
  onDrop: (event: DragEvent) => addFiles(store, event, event.dataTransfer),
})
