import { Fragment } from '#view'

import type { MarkdownNode, MessageItem } from '../core/types'
import { CodeBlock } from './code-block'
import { CommandBlock } from './command-block'
import { slot } from './slot'

/** One to three emoji and nothing else: pictures with their skin and what is joined to them, or flags. */
const kEmojiOnly =
  /^\s*(?:(?:\p{RI}\p{RI}|\p{ExtPict}(?:\p{EMod}|\uFE0F)?(?:\u200D\p{ExtPict}(?:\p{EMod}|\uFE0F)?)*)\s*){1,3}$/u

/**
 * The words of a message: plain text as it is, markdown as elements. Nothing is ever read as HTML. Attribute:
 * `data-format` is `markdown`, `plain`, or `emoji` for a few of those alone.
 */
export function MessageText({ item }: { item: Pick<MessageItem, 'text' | 'nodes'> }) {
  const plain = kEmojiOnly.test(item.text ?? '') ? 'emoji' : 'plain'
  return (
    <div {...slot('message-text')} dir="auto" data-format={item.nodes ? 'markdown' : plain}>
      {item.nodes ? <Nodes nodes={item.nodes} /> : item.text}
    </div>
  )
}

function Nodes({ nodes }: { nodes: MarkdownNode[] }) {
  return (
    <>
      {nodes.map((node, at) => (
        <Fragment key={at}>
          <Node node={node} />
        </Fragment>
      ))}
    </>
  )
}

function Node({ node }: { node: MarkdownNode }) {
  switch (node.type) {
    case 'text':
      return <>{node.text}</>
    case 'break':
      return <br />
    case 'code':
      return <code>{node.text}</code>
    case 'codeBlock':
      return <CodeBlock language={node.language} fileName={node.fileName} code={node.text} />
    case 'commandBlock':
      return <CommandBlock commands={node} />
    case 'mention':
      return (
        <span {...slot('mention')} data-mention-type={node.mentionType} data-mention-id={node.id}>
          @{node.name}
        </span>
      )
    case 'list':
      return node.ordered ? (
        <ol start={node.start}>
          <Nodes nodes={node.children} />
        </ol>
      ) : (
        <ul>
          <Nodes nodes={node.children} />
        </ul>
      )
    case 'link':
      return (
        <a {...slot('message-link')} href={node.href} target="_blank" rel="noopener noreferrer">
          <Nodes nodes={node.children} />
        </a>
      )
    case 'heading':
      // A message must not add to the outline of the host page.
      return (
        <span {...slot('message-heading')} data-level={Math.min(node.level, 3)}>
          <Nodes nodes={node.children} />
        </span>
      )
    default: {
      const Tag = tags[node.type]
      return (
        <Tag>
          <Nodes nodes={node.children} />
        </Tag>
      )
    }
  }
}

const tags = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  quote: 'blockquote',
  listItem: 'li',
} as const
