/** The page that shows the API: ours around Swagger UI, which comes as it is. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'

import { buildPages } from './pages.mjs'

const kFrom = 'node_modules/swagger-ui-dist'
const kCopied = [
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'swagger-ui-bundle.js.LICENSE.txt',
  'LICENSE',
  'NOTICE',
]

export async function buildApiDocs(to) {
  await buildPages('server/docs', to, { 'docs.js': 'server/docs/docs.ts' })
  for (const name of kCopied) cpSync(join(kFrom, name), join(to, name))
}
