/** The assistant of the demo site, as scripts/demo starts it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { until } from './until.mjs'

const program = fileURLToPath(new URL('../../../demo/bot/main.mjs', import.meta.url))

/** Resolves once the bot of that server hears of messages. */
export async function startBot(server) {
  const bot = spawn(process.execPath, [program, server.origin, server.inboxKeyFile], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const authorization = `Bearer ${await server.inboxKey()}`
  await until('the bot listens', async () => {
    const response = await fetch(`${server.origin}/v1/webhooks`, { headers: { authorization } })
    return (await response.json()).webhooks.length > 0
  })
  return {
    async stop() {
      const ended = once(bot, 'exit')
      bot.kill('SIGTERM')
      await ended
    },
  }
}
