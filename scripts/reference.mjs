/** Writes docs/reference.md from the sources; with --check says when it is not what they say. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alternativesOf, membersOf } from './js/reference/declarations.mjs'
import { slots, tokens, variables } from './js/reference/sources.mjs'
import { alternativesTable, code, membersTable, table } from './js/reference/tables.mjs'

const kPath = 'docs/reference.md'
const kTypes = 'js-glue/core/types'
const types = (name) => `${kTypes}/${name}.ts`
const props = 'js-glue/entries/props.ts'

/** The file of `js-glue/core/types` that says what `type` is. */
function fileOf(type) {
  const found = readdirSync(kTypes).find((name) =>
    readFileSync(join(kTypes, name), 'utf8').includes(`export interface ${type} {`),
  )
  if (!found) throw new Error(`${kTypes} has no interface ${type}`)
  return join(kTypes, found)
}

function slicesText() {
  return membersOf(types('slices'), 'Slices')
    .map(({ name, type }) => `### ${code(name)}\n\n${membersTable(membersOf(fileOf(type), type))}`)
    .join('\n\n')
}

const text = `# Reference

Every public name, as the sources have it; \`scripts/reference\` writes this page. What things are for is told beside it: [texts](text.md), [visitors](visitors.md), [files](files.md), [feature flags and onboarding](support-state.md), [ratings and feedback](feedback.md), [slots, pages and components](slots.md).

## Props of \`mountSupport(element, props)\`

${membersTable(membersOf(props, 'MountProps'))}

These may change later, with \`update(props)\`:

${membersTable(membersOf(props, 'UpdateProps'))}

How it is drawn:

${membersTable([...membersOf('js-glue/components/support.tsx', 'SupportProps').filter(({ name }) => ['className', 'classNames'].includes(name)), ...membersOf('js-glue/components/placement.ts', 'Placement'), ...membersOf('js-glue/components/slotted.ts', 'CustomParts')])}

What is told:

${membersTable(membersOf(props, 'EventProps'))}

## The handle

What \`mountSupport\` answers with.

${membersTable([...membersOf('js-glue/entries/mount.ts', 'SupportHandle'), ...membersOf('js-glue/entries/controller.ts', 'SupportController').filter(({ name }) => name !== 'stop')])}

## \`window.Cossistant\`

${membersTable(membersOf('js-glue/entries/browser-api.ts', 'BrowserApi'))}

\`init\` takes the props above but for \`mode\` and those of drawing, which are in \`widget\`, and these:

${membersTable([...membersOf('js-glue/entries/browser-api.ts', 'BrowserUpdateOptions'), ...membersOf('js-glue/entries/browser-api.ts', 'BrowserInitOptions')])}

## Events

For \`on(type, handler)\`. An \`error\` is an \`Error\` with a \`code\`.

${alternativesTable(alternativesOf(types('output'), 'SupportEvent'))}

## Actions

For \`store.dispatch(action)\`.

${alternativesTable(alternativesOf(types('action'), 'Action'))}

## Slices

For \`store.read(name)\` and \`store.subscribe(name, listener)\`.

${slicesText()}

## Tokens

Custom properties that a page may set on the widget or on anything around it. Without one, the shadcn name of the page counts where there is one (\`--background\`), then our own value: [matching a brand](theming.md).

${table(
  ['token', 'what it colours or shapes'],
  tokens().map(({ name, text }) => [code(name), text]),
)}

## Parts

Each is a \`data-slot\` for style sheets, and a \`part\` of the same name in a shadow root.

${table(
  ['data-slot', 'drawn by'],
  slots().map(({ name, files }) => [code(name), files.map((file) => code(file)).join(', ')]),
)}

## Environment of the server

${table(
  ['variable', 'default', 'what it is'],
  variables().map(({ name, byDefault, text }) => [code(name), code(byDefault), text]),
)}
`

if (process.argv.includes('--check')) {
  if (readFileSync(kPath, 'utf8') !== text) {
    console.error(`${kPath} is not what the sources say: run scripts/reference`)
    process.exit(1)
  }
} else writeFileSync(kPath, text)
