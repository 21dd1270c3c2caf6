/** The shop's own script: its theme, and buttons that drive the widget through `window.Cossistant`. */
import type { Recorded } from '../js-glue/host/host'
import { createRecorder } from './inspector/recorder'

type Mode = 'light' | 'dark'
type WindowSize = 'normal' | 'larger'

/** What this page uses of the widget's handle; see the script tag guide for all of it. */
interface Handle {
  startConversation(initialMessage?: string): void
}

interface InitOptions {
  publicKey?: string
  apiUrl?: string
  theme?: { mode: Mode }
  record?: (recorded: Recorded) => void
}

interface EventPayload {
  type: string
  conversationId?: string
}

interface Cossistant {
  /** Undefined while the loader still queues calls. */
  init(options?: InitOptions): Handle | undefined
  destroy(): void
  show(): void
  toggle(): void
  updateConfig(options: { size?: WindowSize; quickOptions?: string[]; theme?: { mode: Mode } }): void
  on(type: string, handler: (event: EventPayload) => void): unknown
}

declare global {
  interface Window {
    Cossistant?: Cossistant
  }
}

const THEME_KEY = 'acorn-theme'
const QUICK_OPTIONS = ['Where is my order?', 'How do I oil a bowl?', 'Do you repair old pieces?']
const EVENTS = ['conversationStart', 'conversationEnd', 'messageSent', 'messageReceived', 'error']

const root = document.documentElement
let size: WindowSize = 'normal'
let isRecording = false

function systemMode(): Mode {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function pageMode(): Mode {
  if (root.classList.contains('dark')) return 'dark'
  return root.classList.contains('light') ? 'light' : systemMode()
}

function paint(mode: Mode) {
  root.classList.toggle('dark', mode === 'dark')
  root.classList.toggle('light', mode === 'light')
}

/** Runs before the first paint, so that a kept choice never flashes. */
function restoreTheme() {
  const kept = localStorage.getItem(THEME_KEY)
  if (kept === 'light' || kept === 'dark') paint(kept)
}

function switchTheme() {
  const mode = pageMode() === 'dark' ? 'light' : 'dark'
  paint(mode)
  localStorage.setItem(THEME_KEY, mode)
  window.Cossistant?.updateConfig({ theme: { mode } })
}

/** Opens the widget; with a question, that question starts a conversation. */
function ask(question: string) {
  const handle = window.Cossistant?.init()
  if (handle && question) handle.startConversation(question)
  window.Cossistant?.show()
}

function switchSize() {
  size = size === 'normal' ? 'larger' : 'normal'
  window.Cossistant?.updateConfig({ size })
  window.Cossistant?.show()
}

/** Starts the widget anew with a tap on it: a session is recorded from its first input or not at all. */
function record() {
  if (isRecording) return
  isRecording = true
  const tag = document.querySelector<HTMLScriptElement>('script[data-public-key]')
  const { publicKey, apiUrl } = tag?.dataset ?? {}
  window.Cossistant?.destroy()
  window.Cossistant?.init({ publicKey, apiUrl, theme: { mode: pageMode() }, record: createRecorder() })
}

const actions: Record<string, (button: HTMLElement) => void> = {
  theme: switchTheme,
  toggle: () => window.Cossistant?.toggle(),
  size: switchSize,
  record,
  ask: (button) => ask(button.dataset['question'] ?? ''),
}

function writeLog(event: EventPayload) {
  const log = document.getElementById('log')
  if (!log) return
  log.querySelector('.empty')?.remove()
  const line = document.createElement('li')
  const time = document.createElement('time')
  time.textContent = new Date().toLocaleTimeString()
  line.append(time, [event.type, event.conversationId].filter(Boolean).join(' '))
  log.append(line)
  log.scrollTop = log.scrollHeight
}

function listen() {
  for (const type of EVENTS) window.Cossistant?.on(type, writeLog)
  window.Cossistant?.updateConfig({ quickOptions: QUICK_OPTIONS })
  if (root.classList.contains('dark') || root.classList.contains('light')) {
    window.Cossistant?.updateConfig({ theme: { mode: pageMode() } })
  }
}

restoreTheme()
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null
  if (button) actions[button.dataset['do'] ?? '']?.(button)
})
// The loader is async: by the load event it has run, or it failed.
window.addEventListener('load', listen)
