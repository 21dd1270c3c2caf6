import type { CoreFailure, SupportEvent as CoreEvent } from '../core/types'

/** Failures are errors to the page, so that it can throw and report them. */
export type SupportEvent = WithError<CoreEvent>
type WithError<E> = E extends { error: CoreFailure } ? Omit<E, 'error'> & { error: SupportError } : E
export type SupportError = Error & { code: string }

export type SupportEventType = SupportEvent['type']
export type SupportEventOf<T extends SupportEventType> = Extract<SupportEvent, { type: T }>
export type SupportEventHandler<T extends SupportEventType> = (event: SupportEventOf<T>) => void

/** What the page is told. Handlers of one type are a set in the order they came (api §4.4). */
export interface SupportEvents {
  /** Answers with the way to stop. The same handler twice is told once. */
  on<T extends SupportEventType>(type: T, handler: SupportEventHandler<T>): () => void
  off<T extends SupportEventType>(type: T, handler: SupportEventHandler<T>): void
  /** A handler that throws is reported to the console and keeps nothing from the others. */
  emit(event: SupportEvent): void
}

export function toSupportEvent(event: CoreEvent): SupportEvent {
  if (!('error' in event)) return event
  const error = Object.assign(new Error(event.error.message), {
    name: 'CossistantError',
    code: event.error.code,
  })
  return { ...event, error }
}

export function createEvents(): SupportEvents {
  const handlers = new Map<string, Set<(event: never) => void>>()

  function off(type: string, handler: (event: never) => void) {
    handlers.get(type)?.delete(handler)
  }

  return {
    on(type, handler) {
      const known = handlers.get(type)
      if (known) known.add(handler)
      else handlers.set(type, new Set([handler]))
      return () => off(type, handler)
    },
    off,
    emit(event) {
      for (const handler of [...(handlers.get(event.type) ?? [])]) {
        try {
          handler(event as never)
        } catch (error) {
          console.error(`A handler of the support event "${event.type}" threw:`, error)
        }
      }
    },
  }
}
