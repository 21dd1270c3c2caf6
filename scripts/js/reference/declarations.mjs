/**
 * Reads interfaces and unions out of our own TypeScript, by its formatting: a member starts at two spaces and is
 * documented by the comment above it. What it cannot read it complains of.
 */
import { readFileSync } from 'node:fs'

/** What stands between `/**` and its end, without stars; `@default` apart. */
export function readComment(lines) {
  const words = lines
    .join('\n')
    .replace(/^\s*\/\*\*/, '')
    .replace(/\*\/\s*$/, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  const [text, byDefault] = words.split('@default ')
  return { text: text.trim(), byDefault: byDefault?.trim() }
}

/** The lines between `head` and the line that closes it. */
function bodyOf(path, head, end) {
  const lines = readFileSync(path, 'utf8').split('\n')
  const from = lines.findIndex((line) => line.startsWith(head))
  if (from < 0) throw new Error(`${path}: there is no "${head}"`)
  const opens = lines.findIndex((line, at) => at >= from && /[{=]\s*$/.test(line))
  const to = lines.findIndex((line, at) => at > opens && end.test(line))
  return lines.slice(opens + 1, to < 0 ? undefined : to)
}

/** Pieces of `lines`, each beginning where `starts` says, with the comment above it. */
function pieces(lines, starts) {
  const found = []
  let comment = []
  let isInComment = false
  for (const line of lines) {
    if (/^\s*\/\*\*/.test(line) && (found.length === 0 || /^ {2}\S/.test(line))) {
      comment = []
      isInComment = true
    }
    if (isInComment) {
      comment.push(line)
      isInComment = !line.includes('*/')
      continue
    }
    if (starts.test(line)) {
      found.push({ ...readComment(comment), code: [line] })
      comment = []
    } else if (line.trim()) found.at(-1)?.code.push(line)
  }
  return found.map(({ code, ...rest }) => ({
    ...rest,
    code: code
      .filter((line) => !/^\s*\/\*\*.*\*\/$/.test(line))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  }))
}

/** `{ name, type, text, byDefault, isOptional }` of each member of an interface of `path`. */
export function membersOf(path, name) {
  return pieces(bodyOf(path, `export interface ${name}`, /^}/), /^ {2}[\w$]+[?(<:]|^ {2}readonly /).map(
    ({ code, ...rest }) => {
      const [, member, optional, type] = /^(?:readonly )?([\w$]+)(\??)(.*)$/.exec(code) ?? []
      if (!member) throw new Error(`${path}: ${name} has a member that cannot be read: ${code}`)
      const shown = type.replace(/^: /, '').replace(/^\((.*)\): (.*)$/, '($1) => $2')
      return { name: member, isOptional: optional === '?', type: shown, ...rest }
    },
  )
}

/** `{ name, type, text }` of each alternative of a union of `path`: `name` is its `type` field, `type` the rest. */
export function alternativesOf(path, name) {
  return pieces(bodyOf(path, `export type ${name} =`, /^\S/), /^ {2}\| /).map(({ code, ...rest }) => {
    const [, type] = /type: '(\w+)'/.exec(code) ?? []
    if (!type) throw new Error(`${path}: ${name} has an alternative without a type: ${code}`)
    const fields = code
      .replace(/^\| /, '')
      .replace(/type: '\w+';? ?/, '')
      .replace(/\{ \} & /, '')
      .replace(/^\((.*)\)$/, '$1')
    return { name: type, type: fields === '{ }' ? '' : fields, ...rest }
  })
}
