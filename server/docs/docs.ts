/** Shows what the server says of its API. */

declare const SwaggerUIBundle: (options: { url: string; dom_id: string; validatorUrl: null }) => void

// Without a validator: it would be told the address of every server, and the policy of the page forbids it.
SwaggerUIBundle({ url: '/openapi', dom_id: '#docs', validatorUrl: null })
