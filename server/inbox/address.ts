/** The open conversation stands in the address, so that reload and the back button do what people expect. */

export function conversationInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('c')
}

export function goToConversation(id: string | null): void {
  location.hash = id ? new URLSearchParams({ c: id }).toString() : ''
}
