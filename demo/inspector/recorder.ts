import type { Input } from '../../js-glue/core/types'
import type { Recorded } from '../../js-glue/host/host'
import { CHANNEL, type ChannelMessage } from './channel'

/** A tap for the widget's `record`: keeps every input, and hands them to whichever inspector asks. */
export function createRecorder(): (recorded: Recorded) => void {
  const inputs: Input[] = []
  const channel = new BroadcastChannel(CHANNEL)
  const say = (message: ChannelMessage) => channel.postMessage(message)
  channel.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.type === 'hello') say({ type: 'session', inputs })
  }
  return ({ input }) => {
    inputs.push(input)
    say({ type: 'input', input })
  }
}
