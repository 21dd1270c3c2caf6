/** What the helper knows. `{site}` in a text is the address of the server. */

export const kName = 'Acorn helper (scripted demo)'

/** Each with words that ask for it, the help pages it was found on, and what it says in markdown. */
const topics = [
  {
    words: ['human', 'person', 'team', 'agent', 'somebody'],
    isHandover: true,
    pages: [],
    text: 'I am only a script, so I am handing you over. **Mara or Tobi** will answer here as soon as they see it.',
  },
  {
    words: ['ship', 'shipping', 'delivery', 'deliver', 'order', 'arrive'],
    pages: [{ title: 'Shipping from the barn', path: '/demo/#workshop' }],
    text: [
      'We ship on Tuesdays and Fridays.',
      '',
      '- Germany: **2 days**',
      '- elsewhere in the EU: 4 to 6 days',
      '',
      'More of it is on the [workshop page]({site}/demo/#workshop).',
    ].join('\n'),
  },
  {
    words: ['return', 'returns', 'refund', 'back', 'broken'],
    pages: [{ title: 'Sending something back', path: '/demo/#shelf' }],
    text: [
      'Anything unoiled may come back within **30 days**:',
      '',
      '1. Write the order number on the parcel.',
      '2. Send it to the barn; [the address is below the shelf]({site}/demo/#shelf).',
      '3. The money is back with you three days after the parcel is.',
    ].join('\n'),
  },
  {
    words: ['install', 'widget', 'embed', 'script', 'code'],
    pages: [{ title: 'The widget of this page', path: '/demo/#widget' }],
    text: [
      'One line puts this very widget on a page:',
      '',
      '```html',
      '<script async src="{site}/widget/loader.js"',
      '  data-public-key="pk_…"></script>',
      '```',
      '',
      'What it can do is shown [further down this page]({site}/demo/#widget).',
    ].join('\n'),
  },
]

const unknown = {
  pages: [],
  text: [
    'I am a script for this demo and know four things: **shipping**, **returns**, how to **install** the widget,',
    'and how to get a **human**. Ask me one of them.',
  ].join(' '),
}

/** The topic that a question is about; without one, what says so. */
export function topicOf(question) {
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? []
  return topics.find((topic) => topic.words.some((word) => words.includes(word))) ?? unknown
}

export function textOf(topic, site) {
  return topic.text.replaceAll('{site}', site)
}

/** The text as it grows, a few words at a time; the last is all of it. */
export function stepsOf(text) {
  const words = text.match(/\S+\s*/g) ?? []
  const steps = []
  for (let end = 3; end < words.length; end += 3) steps.push(words.slice(0, end).join(''))
  return [...steps, text]
}
