/** What axe finds broken, and where. */
import assert from 'node:assert/strict'
import axe from 'axe-core'

/** Fails with every rule that axe sees broken in `scope`, a selector; without one it looks at the whole page. */
export async function assertAccessible(page, scope) {
  // One that is cut short, because its element went, is over too.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate((selector) => window.axe.run(selector ?? document), scope)
  const told = violations.map(({ id, impact, nodes }) => ({
    rule: id,
    impact,
    where: nodes.map((node) => `${node.target.flat().join(' ')}: ${node.failureSummary}`),
  }))
  assert.deepEqual(told, [])
}
