/** What `jsx-runtime.ts` is, over React. */
export { Fragment, jsx, jsxs } from 'react/jsx-runtime'
export type { JSX } from 'react/jsx-runtime'
