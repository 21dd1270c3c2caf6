import { Button } from '../../js-glue/components/button'
import { formatSize } from '../../js-glue/components/format'
import { AnyIcon } from '../../js-glue/components/any-icon'
import { slot } from '../../js-glue/components/slot'
import { useInbox } from './context'
import type { DraftFile } from './draft'
import type { Conversation } from './types'

export interface DraftFilesProps {
  conversation: Conversation
  files: DraftFile[]
}

/** The files that are to go along: how far each is, and the ways to stop it or to try again. */
export function DraftFiles({ conversation, files }: DraftFilesProps) {
  if (files.length === 0) return null
  return (
    <ul className="draft-files" aria-label="Files">
      {files.map((file) => (
        <Chip key={file.id} conversation={conversation} file={file} />
      ))}
    </ul>
  )
}

function Chip({ conversation, file }: { conversation: Conversation; file: DraftFile }) {
  const { writing } = useInbox()
  return (
    <li className="draft-file" data-state={file.state}>
      <AnyIcon name={file.state === 'failed' ? 'alert' : 'file'} />
      <span className="draft-file-name" title={file.name}>
        {file.name}
      </span>
      <small role={file.state === 'failed' ? 'alert' : undefined}>
        {file.state === 'failed' ? file.problem : formatSize('en', file.size)}
      </small>
      {file.state === 'uploading' && (
        <progress {...slot('upload')} max={1} value={file.progress} aria-label={`Uploading ${file.name}`} />
      )}
      {file.state === 'failed' && (
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Upload ${file.name} again`}
          onClick={() => writing.retryFile(conversation, file.id)}
        >
          <AnyIcon name="retry" />
        </Button>
      )}
      <Button
        variant="ghost"
        size="icon"
        aria-label={file.state === 'uploading' ? `Stop uploading ${file.name}` : `Remove ${file.name}`}
        onClick={() => writing.removeFile(conversation.id, file.id)}
      >
        <AnyIcon name="close" />
      </Button>
    </li>
  )
}
