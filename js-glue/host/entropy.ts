/** 40 hex digits of fresh randomness: what one input may use up. */
export function freshEntropy(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
