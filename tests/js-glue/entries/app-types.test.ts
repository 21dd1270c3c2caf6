import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

/** Compiles an app of its own that has the package as npm installs it; gives what the compiler says. */
function compile(app: string, jsxImportSource: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cossistant-app-'))
  try {
    const modules = join(folder, 'node_modules')
    mkdirSync(modules)
    symlinkSync(resolve('dist/npm'), join(modules, 'cossistant-wasm'))
    for (const name of ['react', 'react-dom', 'preact', '@types'])
      symlinkSync(resolve('node_modules', name), join(modules, name))
    writeFileSync(join(folder, 'app.tsx'), app)
    const compilerOptions = {
      ...{
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        types: [],
        target: 'es2022',
        lib: ['es2022', 'dom'],
      },
      ...{ module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', jsxImportSource },
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.tsx'] }))
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { encoding: 'utf8' })
    return ''
  } catch (error) {
    return (error as { stdout?: string }).stdout ?? String(error)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Props, a slot, a page, a hook, the parts, and a prop that is wrong. */
const appOver = (view: string, entry: string) => `
import { useState } from '${view}'
import { Support, useSupportConfig, mountSupport, type HomePageSlotProps } from '${entry}'

const Home = ({ website, conversations }: HomePageSlotProps) => <p>{website?.name} {conversations.length}</p>
function Size() {
  const { size } = useSupportConfig()
  return <i>{size}</i>
}
export function App() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Support
        publicKey="pk_test_1"
        open={open}
        onOpenChange={setOpen}
        quickOptions={['Do you ship abroad?']}
        slots={{ trigger: ({ toggle, unreadCount }) => <button onClick={toggle}>{unreadCount}</button>, homePage: Home }}
        customPages={[{ name: 'PRICES', component: Size }]}
      />
      {/* @ts-expect-error a key is no number */}
      <Support publicKey={5} />
    </>
  )
}
mountSupport(document.body, { publicKey: 'pk_test_1', shadow: true }).unmount()
`

for (const [name, view, entry, source] of [
  ['React', 'react', 'cossistant-wasm/react', 'react'],
  ['Preact', 'preact/hooks', 'cossistant-wasm', 'preact'],
] as const)
  test(`An app over ${name} compiles against the declarations of the package, strictly`, () => {
    assert.equal(compile(appOver(view, entry), source), '')
  })
