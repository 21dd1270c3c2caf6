/** 40 hex digits of fresh randomness: what one input may use up. */
export function freshEntropy(): string {
  let digits = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(20))) digits += (byte + 256).toString(16).slice(1)
  return digits
}
