import type { CoreRuntime } from '../../../js-glue/core/runtime'
import type {
  Answer,
  ConversationSlice,
  Input,
  Output,
  Placed,
  Row,
  RowWindow,
  SliceName,
} from '../../../js-glue/core/types'

/** A core that answers what the test decides, and remembers what it was asked. */
export class FakeRuntime implements CoreRuntime {
  readonly inputs: Input[] = []
  readonly sliceReads: SliceName[] = []
  readonly rowReads: [number, number][] = []
  isDisposed = false
  rows: Row[] = []
  slices: Partial<Record<SliceName, object>> = {}
  /** What the next inputs answer, by input. */
  respond: (input: Input) => Partial<Output> = () => ({})

  /** Which inputs need the half of the core that is not there. */
  isIncompleteFor: (input: Input) => boolean = () => false
  /** How the first tries to fetch it fail. */
  completions: Error[] = []
  completed = 0

  showConversation(conversationId: string | null, rows: Row[]): void {
    this.rows = rows
    const slice: Partial<ConversationSlice> = { conversationId, rowCount: rows.length }
    this.slices.conversation = slice
  }

  handle(input: Input): Answer<Output> {
    if (this.isIncompleteFor(input)) return { ok: false, error: { code: 'incomplete', message: 'deferred' } }
    this.inputs.push(input)
    return { ok: true, value: output(this.respond(input)) }
  }
  readSlice<T>(name: SliceName): Answer<T> {
    this.sliceReads.push(name)
    const slice = this.slices[name]
    if (!slice) return { ok: false, error: { code: 'not_found', message: `no slice ${name}` } }
    return { ok: true, value: structuredClone(slice) as T }
  }
  readRows(from: number, to: number): Answer<Row[]> {
    this.rowReads.push([from, to])
    return { ok: true, value: structuredClone(this.rows.slice(from, to)) }
  }
  rowWindow(): Answer<RowWindow> {
    return { ok: true, value: { from: 0, to: this.rows.length, beforePx: 0, afterPx: 0 } }
  }
  measureRow(): void {}
  place(): Answer<Placed> {
    if (this.isDisposed) return { ok: false, error: { code: 'invalid_state', message: 'disposed' } }
    return { ok: true, value: { x: 8, y: 80, side: 'top' } }
  }
  async complete(): Promise<void> {
    this.completed++
    const failure = this.completions.shift()
    if (failure) throw failure
    this.isIncompleteFor = () => false
  }
  dispose(): void {
    this.isDisposed = true
  }
}

export function output(part: Partial<Output> = {}): Output {
  return { effects: [], events: [], changes: [], rows: [], ...part }
}

export function dayRow(key: string): Row {
  return { kind: 'day', key, date: '2025-03-01', label: 'date' }
}
export const dayRows = (...keys: string[]): Row[] => keys.map(dayRow)
