/** A drawn face: the same seed always gives the same one. */
export interface DrawnFace {
  colour: 'pink' | 'blue' | 'yellow' | 'orange'
  /** Outline of eyes and mouth on a 32-unit square, to be stroked with round ends. */
  outline: string
  tiltDegrees: number
}

const colours = ['pink', 'blue', 'yellow', 'orange'] as const
const eyes = [
  'M11.5 13.5v.01M20.5 13.5v.01',
  'M11.5 12v2.5M20.5 12v2.5',
  'M9.5 14c.9-1.8 3.1-1.8 4 0M18.5 14c.9-1.8 3.1-1.8 4 0',
  'M11.5 13.5v.01M18.5 13.5h4',
] as const
const mouths = [
  'M12 19.5c1.8 2.6 6.2 2.6 8 0',
  'M11 19.5c2.8 1.6 7.2 1.6 10 0',
  'M13 20.5c2.6.6 5.2-.2 6.5-1.8',
  'M14 20h4',
] as const

export function drawFace(seed: string): DrawnFace {
  const hash = hashOf(seed)
  const pick = <T>(choices: readonly T[], shift: number) => choices[(hash >>> shift) % choices.length] as T
  return {
    colour: pick(colours, 0),
    outline: pick(eyes, 7) + pick(mouths, 13),
    tiltDegrees: (((hash >>> 19) % 5) - 2) * 5,
  }
}

/** FNV-1a over UTF-16 units, then stirred so that seeds of one letter apart differ in every bit. */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
