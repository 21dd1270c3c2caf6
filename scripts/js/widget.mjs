/**
 * The widget of the script tag: `widget.js`, which opens the panel on its home page, and `pages.js` with the pages that
 * come after. Both are made of one set of modules. What both need is in `widget.js` alone: a classic script has no
 * modules to share, so it hands the values over that `pages.js` asks for, in an order that both are built with.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import * as esbuild from 'esbuild'

import { bundleSmall } from './bundle.mjs'

const kWidget = 'js-glue/entries/widget.ts'
const kPages = 'js-glue/components/pages.ts'
const kHandOver = /entries[\\/]pages-file\.ts$/
const kSources = /\.tsx?$/

/** Has Chromium compile all of the file while it comes in, instead of each function as it is first called. */
const kCompileAhead = '//# allFunctionsCalledOnLoad'

export async function buildWidget(to) {
  const shared = await sharedValues()
  const handOver = {
    name: 'hand-over',
    setup(build) {
      build.onLoad({ filter: kHandOver }, () => ({ contents: handedOver(shared), resolveDir: '.' }))
    },
  }
  const takeOver = {
    name: 'take-over',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path, kind, resolveDir, pluginData, importer }) => {
        if (pluginData === 'seen' || kind === 'entry-point') return
        const found = await build.resolve(path, { kind, resolveDir, importer, pluginData: 'seen' })
        if (shared.has(found.path)) return { path: found.path, namespace: 'shared' }
      })
      build.onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
        contents: takenOver(shared, path),
      }))
    },
  }
  await Promise.all([
    bundleSmall(kWidget, `${to}/widget.js`, {
      plugins: [handOver],
      preamble: kCompileAhead,
    }),
    bundleSmall(kPages, `${to}/pages.js`, {
      plugins: [takeOver],
      globalName: 'pages',
      banner: { js: 'export default (shared) => {' },
      footer: { js: 'return pages }' },
    }),
  ])
}

/** By path of a module of `widget.js`, the values of it that `pages.js` needs, each with its place. */
async function sharedValues() {
  const [widget, pages] = await Promise.all([modulesOf(kWidget), modulesOf(kPages)])
  const shared = new Map()
  let count = 0
  for (const [path, { imports }] of pages) {
    if (widget.has(path)) continue
    const names = namesImported(path)
    for (const { path: from, original } of imports) {
      const target = resolve(from)
      if (!widget.has(target)) continue
      const values = shared.get(target) ?? shared.set(target, new Map()).get(target)
      for (const name of names.get(original) ?? []) if (!values.has(name)) values.set(name, count++)
    }
  }
  return shared
}

async function modulesOf(entry) {
  const options = { bundle: true, write: false, metafile: true, format: 'esm', outfile: 'unused.js' }
  const { metafile } = await esbuild.build({ ...options, entryPoints: [entry] })
  return new Map(Object.entries(metafile.inputs).map(([path, input]) => [resolve(path), input]))
}

/** By what is written after `from`, the names that are imported; types are none. */
function namesImported(path) {
  const source = readFileSync(path, 'utf8')
  const options = { loader: kSources.test(path) ? 'tsx' : 'js', jsx: 'automatic', jsxImportSource: '#view' }
  const { code } = esbuild.transformSync(source, { ...options, target: 'es2022' })
  const names = new Map()
  for (const [, list, from] of code.matchAll(/import\s*\{([^}]*)\}\s*from\s*"([^"]+)"/g)) {
    const some = list.split(',').map((each) => each.trim().split(/\s+as\s+/)[0])
    names.set(from, [...(names.get(from) ?? []), ...some.filter(Boolean)])
  }
  return names
}

function handedOver(shared) {
  const values = [...shared].flatMap(([path, names]) =>
    [...names].map(([name, place]) => ({ path, name, place })),
  )
  values.sort((a, b) => a.place - b.place)
  const imports = values.map(
    ({ path, name, place }) => `import { ${name} as v${place} } from ${JSON.stringify(path)}`,
  )
  return `${imports.join('\n')}\nexport const shared = [${values.map(({ place }) => `v${place}`).join(', ')}]`
}

const takenOver = (shared, path) =>
  [...shared.get(path)].map(([name, place]) => `export const ${name} = shared[${place}]`).join('\n')
