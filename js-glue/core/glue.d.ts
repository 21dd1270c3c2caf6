/** What the ES module that Emscripten writes exports; package.json and scripts/js/bundle.mjs know where it lies. */
import type { CoreFactory } from './load'

declare const createCore: CoreFactory
export default createCore
