import type { TestContext } from 'node:test'

/** Takes what a test makes the code say on the console instead of printing it. */
export function captureConsole(context: TestContext, method: 'error' | 'warn'): string[] {
  const lines: string[] = []
  context.mock.method(console, method, (...parts: unknown[]) => lines.push(parts.map(String).join(' ')))
  return lines
}
