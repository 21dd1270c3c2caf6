import { useEffect, useState } from '#view'

const minuteMs = 60_000

/** Unix time in ms, anew every minute: enough for "5 min. ago". */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), minuteMs)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
