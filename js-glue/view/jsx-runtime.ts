/** Where the compiler looks for the automatic JSX runtime (`jsxImportSource: "#view"`). */
export { Fragment, jsx, jsxs } from 'preact/jsx-runtime'
export type { JSX } from 'preact/jsx-runtime'
