import type { Row, RowPatch } from '../core/types'

/** The rows of the conversation on screen, as last read from the core. */
export interface RowWindow {
  /** The same array until rows moved; rows that did not move are the same objects. Reads only what is new. */
  read(rowCount: number): readonly Row[]
  /** Takes in how rows moved. Nothing is read before somebody asks. */
  patch(patch: RowPatch): void
  /** Everything is read again: another conversation is on screen. */
  forget(): void
}

/** Rows of one crossing: bounds the size of an answer whatever the length of the history. */
const kRowsPerRead = 1000

export function createRowWindow(readRows: (from: number, to: number) => Row[]): RowWindow {
  let rows: readonly Row[] | null = null
  /** `rows` after the patches, with null for each row not read yet; null itself when no patch is waiting. */
  let patched: (Row | null)[] | null = null

  function fill(sparse: (Row | null)[]): Row[] {
    let at = 0
    while (at < sparse.length) {
      if (sparse[at] !== null) {
        at++
        continue
      }
      let end = at + 1
      while (end < sparse.length && sparse[end] === null && end - at < kRowsPerRead) end++
      const found = readRows(at, end)
      found.slice(0, end - at).forEach((row, index) => (sparse[at + index] = row))
      at = end
    }
    return sparse.filter((row) => row !== null)
  }

  return {
    read(rowCount) {
      const sparse = patched ?? (rows ? null : empty(rowCount))
      if (sparse) rows = fill(sparse)
      patched = null
      return rows ?? []
    },
    patch({ splices, rowCount }) {
      if (!rows) return
      const next = patched ?? [...rows]
      for (const { at, removed, inserted } of splices) splice(next, at, removed, inserted)
      // Patches that do not add up must not show a wrong history: read it all.
      patched = next.length === rowCount ? next : empty(rowCount)
    },
    forget() {
      rows = null
      patched = null
    },
  }
}

function empty(count: number): null[] {
  return new Array<null>(count).fill(null)
}

/** `Array.splice` with the new rows as arguments would overflow the stack for a long page. */
function splice(rows: (Row | null)[], at: number, removed: number, inserted: number) {
  if (inserted <= kRowsPerRead) {
    rows.splice(at, removed, ...empty(inserted))
    return
  }
  const tail = rows.splice(at).slice(removed)
  for (const row of empty(inserted)) rows.push(row)
  for (const row of tail) rows.push(row)
}
