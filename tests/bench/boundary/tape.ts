import { closeSync, openSync, writeSync } from 'node:fs'

import type { CoreRuntime } from '../../../js-glue/core/runtime'
import type { Answer, Input, Output, Row, SliceName, Slices } from '../../../js-glue/core/types'
import { Stopwatch } from './stopwatch'

/**
 * A core whose every call is timed and written down, so that `boundary_bench.cpp` makes the same calls natively. One line
 * of the file is one round; calls are parted by tabs. Rounds before the line `---` only prepare.
 */
export class Tape implements CoreRuntime {
  /** Of each measured round, ms. */
  readonly rounds: number[] = []
  private readonly file: number
  private line: string[] = []
  private readonly watch = new Stopwatch()

  constructor(
    private readonly newRuntime: () => CoreRuntime,
    path: string,
    private runtime = newRuntime(),
  ) {
    this.file = openSync(path, 'w')
  }

  handle(input: Input): Answer<Output> {
    return this.timed(JSON.stringify(input), () => this.runtime.handle(input))
  }
  readSlice<N extends SliceName>(name: N): Answer<Slices[N]> {
    return this.timed(`slice ${name}`, () => this.runtime.readSlice(name))
  }
  readRows(from: number, to: number): Answer<Row[]> {
    return this.timed(`rows ${from} ${to}`, () => this.runtime.readRows(from, to))
  }
  rowWindow: CoreRuntime['rowWindow'] = (topPx, heightPx) => this.runtime.rowWindow(topPx, heightPx)
  measureRow: CoreRuntime['measureRow'] = (row, px) => this.runtime.measureRow(row, px)
  place: CoreRuntime['place'] = (request) => this.runtime.place(request)
  complete = () => this.runtime.complete()
  dispose() {
    this.runtime.dispose()
    closeSync(this.file)
  }

  /** A new core takes the place of this one. */
  renew() {
    this.runtime.dispose()
    this.runtime = this.newRuntime()
    this.line.push('new')
  }
  /** Ends a round that only prepares. */
  prepared() {
    this.endLine()
  }
  /** From here on rounds are measured. */
  measureFromHere() {
    this.watch.take()
    writeSync(this.file, '---\n')
  }
  /** Ends a measured round. */
  endRound() {
    this.rounds.push(this.watch.take())
    this.endLine()
  }

  private endLine() {
    writeSync(this.file, `${this.line.join('\t')}\n`)
    this.line = []
  }

  private timed<T>(call: string, make: () => T): T {
    this.line.push(call)
    return this.watch.time(make)
  }
}
