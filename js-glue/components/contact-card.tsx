import { useRef, useState } from '#view'

import type { ActivityItem } from '../core/types'
import { useDispatch, useSlice, useText } from '../view/store'
import { Button } from './button'
import { slot } from './slot'
import { Text } from './text'

/** Asks for an address that replies can go to, or says that it was given. Asks for `identify`. Attribute: `data-state`. */
export function ContactCard({ item }: { item: ActivityItem }) {
  const isDone = item.toolState === 'result'
  return (
    <div {...slot('contact-card')} data-state={isDone ? 'done' : 'asking'}>
      {isDone ? (
        <Text as="p" role="status" textKey="component.identificationTool.success" />
      ) : (
        <>
          <Text as="strong" textKey="component.identificationTool.title" />
          <Text as="p" textKey="component.identificationTool.description" />
          <ContactForm />
        </>
      )}
    </div>
  )
}

function ContactForm() {
  const { isIdentifying } = useSlice('visitor')
  const dispatch = useDispatch()
  const text = useText()
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<'nothing' | 'no address' | 'an address'>('nothing')
  const problem =
    said === 'no address'
      ? 'component.identificationTool.validation'
      : said === 'an address' && !isIdentifying
        ? 'component.identificationTool.error'
        : null
  return (
    <form
      {...slot('contact-form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const email = input.current?.value.trim() ?? ''
        const isAddress = email !== '' && input.current?.validity.valid === true
        setSaid(isAddress ? 'an address' : 'no address')
        input.current?.focus()
        if (isAddress) dispatch({ type: 'identify', email })
      }}
    >
      <input
        {...slot('contact-input')}
        ref={input}
        type="email"
        autoComplete="email"
        readOnly={isIdentifying}
        aria-label={text('component.identificationTool.inputLabel')}
        aria-invalid={problem ? true : undefined}
        placeholder={text('component.identificationTool.inputPlaceholder')}
      />
      <Button type="submit" variant="primary" disabled={isIdentifying}>
        <Text
          textKey={
            isIdentifying ? 'component.identificationTool.loading' : 'component.identificationTool.cta'
          }
        />
      </Button>
      {problem && <Text {...slot('contact-problem')} as="p" role="alert" textKey={problem} />}
    </form>
  )
}
