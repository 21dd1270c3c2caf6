/** Starts the inspector's program on its canvas and feeds it what the shop recorded. */
import { CHANNEL, type ChannelMessage } from './inspector/channel'

interface InspectorProgram {
  /** `json` goes over the program's stack, so it is one input at a time. */
  ccall(name: 'loadSession' | 'appendInput', returns: null, types: ['string'], values: [json: string]): void
}

/** From inspector-core.js, which Emscripten wrote. */
declare const createInspector: (module: { canvas: HTMLCanvasElement }) => Promise<InspectorProgram>

async function start(canvas: HTMLCanvasElement) {
  const program = await createInspector({ canvas })
  const tell = (name: 'loadSession' | 'appendInput', value: unknown) =>
    program.ccall(name, null, ['string'], [JSON.stringify(value)])

  const channel = new BroadcastChannel(CHANNEL)
  let isLoaded = false
  channel.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.type === 'session') {
      isLoaded = true
      tell('loadSession', { inputs: [] })
      for (const input of data.inputs) tell('appendInput', input)
    }
    // What came before the whole session is in it.
    if (data.type === 'input' && isLoaded) tell('appendInput', data.input)
  }
  const hello: ChannelMessage = { type: 'hello' }
  channel.postMessage(hello)
}

const canvas = document.querySelector('canvas')
if (canvas) {
  start(canvas).catch((error: unknown) => {
    canvas.hidden = true
    const note = document.createElement('p')
    note.textContent = `The inspector could not start: ${String(error)}`
    document.body.append(note)
  })
}
