/** How every bundle of the project is made. */
import * as esbuild from 'esbuild'

/** Bundles `entry` to `outfile`; `more` are further options of esbuild. */
export async function bundle(entry, outfile, more = {}) {
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    target: ['es2022'],
    format: 'iife',
    legalComments: 'none',
    logLevel: 'warning',
    ...more,
  })
}
