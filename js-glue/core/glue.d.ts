/** The ES module that Emscripten writes: scripts/build.mjs points `#core-glue` at it. */
declare module '#core-glue' {
  import type { CoreFactory } from './load'

  const createCore: CoreFactory
  export default createCore
}
