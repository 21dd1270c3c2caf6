import type { Row, RowPatch } from '../core/types'

/** Rows of the conversation on screen, each read from the core when somebody draws it. */
export interface RowCache<R = Row> {
  /**
   * Rows `from` up to but not including `to` of `rowCount`. The same array until rows moved; rows that did not move
   * are the same objects. Reads only what is new.
   */
  read(from: number, to: number, rowCount: number): readonly R[]
  /** Takes in how rows moved. Nothing is read before somebody asks. */
  patch(patch: RowPatch): void
  /** Everything is read again: another conversation is on screen. */
  forget(): void
}

/** Rows of one crossing: bounds the size of an answer whatever the length of the history. */
const kRowsPerRead = 1000
/** Ranges that are drawn at a time: the window, and the last rows. */
const kKeptRanges = 8

export function createRowCache<R = Row>(readRows: (from: number, to: number) => R[]): RowCache<R> {
  /** Null for each row that nobody has drawn; null itself while nobody draws any. */
  let rows: (R | null)[] | null = null
  /** What was answered since rows moved, by range; the range that was asked for last is the last. */
  const answers = new Map<string, readonly R[]>()

  function fill(sparse: (R | null)[], from: number, to: number) {
    let at = from
    while (at < to) {
      if (sparse[at] !== null) {
        at++
        continue
      }
      let end = at + 1
      while (end < to && sparse[end] === null && end - at < kRowsPerRead) end++
      const found = readRows(at, end)
      found.slice(0, end - at).forEach((row, index) => (sparse[at + index] = row))
      at = end
    }
    return sparse.slice(from, to).filter((row) => row !== null)
  }

  return {
    read(from, to, rowCount) {
      rows ??= empty(rowCount)
      const range = `${from} ${to}`
      const answer = answers.get(range) ?? fill(rows, Math.max(from, 0), Math.min(to, rows.length))
      answers.delete(range)
      answers.set(range, answer)
      // Whoever scrolls through a long history asks for a new range at every step.
      const [oldest] = answers.keys()
      if (answers.size > kKeptRanges && oldest !== undefined) answers.delete(oldest)
      return answer
    },
    patch({ splices, rowCount }) {
      answers.clear()
      if (!rows) return
      for (const { at, removed, inserted } of splices) splice(rows, at, removed, inserted)
      // Patches that do not add up must not show a wrong history: read it all.
      if (rows.length !== rowCount) rows = empty(rowCount)
    },
    forget() {
      answers.clear()
      rows = null
    },
  }
}

function empty(count: number): null[] {
  return new Array<null>(count).fill(null)
}

/** `Array.splice` with the new rows as arguments would overflow the stack for a long page. */
function splice(rows: unknown[], at: number, removed: number, inserted: number) {
  if (inserted <= kRowsPerRead) {
    rows.splice(at, removed, ...empty(inserted))
    return
  }
  const tail = rows.splice(at).slice(removed)
  for (const row of empty(inserted)) rows.push(row)
  for (const row of tail) rows.push(row)
}
