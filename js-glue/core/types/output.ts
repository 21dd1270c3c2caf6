/** What the core wants done, and tells. */
import type { CoreFailure, SliceName } from './slices'

/** What the core wants done. The host does it and hands the result in as an input. */
export type Effect =
  | {
      type: 'httpRequest'
      requestId: number
      method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
      url: string
      headers: Record<string, string>
      /** JSON text; absent on GET. */
      body?: string
      /** The file that is the body. */
      fileId?: string
      timeoutMs: number
      /** A file of the widget, which the browser may keep. */
      isAsset?: boolean
      /** It goes on when the widget stops; nobody waits for its answer then. */
      outlivesPage?: boolean
    }
  | { type: 'httpCancel'; requestId: number }
  | { type: 'socketOpen'; socketId: number; url: string }
  | { type: 'socketSend'; socketId: number; data: string }
  | { type: 'socketClose'; socketId: number; code: number; reason: string }
  | { type: 'timerSet'; timerId: number; delayMs: number }
  | { type: 'timerCancel'; timerId: number }
  /** `forTab` goes to the storage that lasts as long as the tab. */
  | { type: 'storageSet'; key: string; value: string; forTab?: boolean }
  | { type: 'storageRemove'; key: string }
  /** The bytes of a file are not needed any more. */
  | { type: 'fileRelease'; fileId: string }
  /** Report the visit now, and what comes of it from now on; or no more. */
  | { type: 'visitWatch'; on: boolean }
  /** The answer to an action with that `callId`; null when it failed. */
  | { type: 'callAnswer'; callId: number; value: unknown }
  /** The sound for new messages, once. */
  | { type: 'messageSound' }
  /** The sound of typing, over and over until it is off. */
  | { type: 'typingSound'; on: boolean }

/** What the page is told; the names of the public events. */
export type SupportEvent =
  | { type: 'conversationStart'; conversationId: string; conversation?: unknown }
  | { type: 'conversationEnd'; conversationId: string; conversation?: unknown }
  | { type: 'messageSent'; conversationId: string; message: unknown }
  | { type: 'messageReceived'; conversationId: string; message: unknown }
  /** The socket opened, ended, or failed. */
  | { type: 'wsConnect' }
  | { type: 'wsDisconnect' }
  | { type: 'wsError'; error: CoreFailure }
  /** A page that decides whether the panel is open (`onOpenChange`) is asked to open or close it. */
  | { type: 'openChange'; open: boolean }
  | { type: 'error'; error: CoreFailure; context?: string }

/** Replaces `removed` rows from `at` on by `inserted` new ones. Splices apply in order. */
export interface RowSplice {
  at: number
  removed: number
  inserted: number
}

/** How the rows of one timeline moved. */
export interface RowPatch {
  conversationId: string
  /** After this patch. */
  rowCount: number
  splices: RowSplice[]
}

/**
 * What the server said and the core could not use, for a developer: a text of the socket, elements of lists, or values
 * that need not be there.
 */
export interface Diagnostic {
  what: 'ignored' | 'leftOut' | 'readAsAbsent'
  /** Of the first: where, and what belongs there, such as `items[3].text: expected a string`. */
  reason: string
  /** How many there are. */
  count: number
}

export interface Output {
  effects: Effect[]
  events: SupportEvent[]
  /** Slices that moved; read the ones that somebody draws. */
  changes: SliceName[]
  rows: RowPatch[]
  /** One of each sort at most; absent when there are none. */
  diagnostics?: Diagnostic[]
}

/** How every call of the runtime answers. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: CoreError }

export interface CoreError {
  /** `incomplete` comes from `runtime.ts` alone: the half of the core that answers has not been fetched yet. */
  code: 'malformed_json' | 'too_large' | 'wrong_shape' | 'invalid_state' | 'not_found' | 'incomplete'
  message: string
}
