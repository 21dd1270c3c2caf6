/** Markdown tables. */

const escaped = (text) => text.replaceAll('|', '\\|')
export const code = (text) => (text ? `\`${escaped(text)}\`` : '')

export function table(heads, rows) {
  const lines = [heads, heads.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function membersTable(members) {
  return table(
    ['name', 'type', 'what it is'],
    members.map(({ name, isOptional, type, text, byDefault }) => [
      code(name + (isOptional ? '?' : '')),
      code(type),
      escaped(text) + (byDefault ? ` Default: ${escaped(byDefault)}` : ''),
    ]),
  )
}

export function alternativesTable(alternatives) {
  return table(
    ['type', 'with', 'what it is'],
    alternatives.map(({ name, type, text }) => [code(name), code(type), escaped(text)]),
  )
}
