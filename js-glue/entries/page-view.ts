/** What components of the page are written with: the widget's own view library, and its state (docs/slots.md). */
export { Fragment, h, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from '#view'
export { useDispatch, useSlice, useStore, useText } from '../view/store'
