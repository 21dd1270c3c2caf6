import type { MarkdownNode } from '../../js-glue/core/types'

/** `[label](address)`; what the server makes of an address in a message. */
const LINK = /\[([^\][]+)\]\(((?:https?:\/\/|mailto:|tel:)[^\s()<>]+)\)/gi

/** The text with its links as nodes. Other markdown stays as it was written: an agent sees what was typed. */
export function linkNodes(text: string): MarkdownNode[] {
  const nodes: MarkdownNode[] = []
  let from = 0
  for (const match of text.matchAll(LINK)) {
    const [whole, label = '', href = ''] = match
    if (match.index > from) nodes.push({ type: 'text', text: text.slice(from, match.index) })
    nodes.push({ type: 'link', href, children: [{ type: 'text', text: label }] })
    from = match.index + whole.length
  }
  if (from < text.length) nodes.push({ type: 'text', text: text.slice(from) })
  return nodes
}
