import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Batch } from '../../contract/batch.ts';
import type { FileObject } from '../../contract/file.ts';
import { draft } from '../composer/draft.ts';
import { request } from '../data/request.ts';
import { useList } from '../data/use-list.ts';
import { ago } from '../data/words.ts';
import { CopyButton } from '../ui/copy.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { FaultNote } from '../ui/fault-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { complain } from '../ui/toast.tsx';

const REFRESH_MS = 3000;
const RUNNING = new Set<Batch['status']>(['validating', 'in_progress', 'finalizing']);

/** Many films by one file, or by a list of prompts. */
export function Batches(): JSX.Element {
  const { items, fault, reload } = useList<Batch>('/v1/batches?limit=100', REFRESH_MS);
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>Batches</h1>
          <p>
            Many films at once: one prompt to a line. They are made when nothing more urgent waits.
          </p>
        </div>
        <button type="button" class="button" onClick={() => setAdding(true)}>
          <Icon name="plus" size={16} />
          New batch
        </button>
      </div>
      <FaultNote fault={fault} />
      {items?.length === 0 && (
        <Empty icon="list" title="No batches yet">
          <p>
            Write a list of prompts here, or send a <code>.jsonl</code> with{' '}
            <code>kinora batch</code> or the SDKs’ <code>batches.create</code>.
          </p>
        </Empty>
      )}
      {items && items.length > 0 && (
        <ul class="rows">
          {items.map((batch) => (
            <Row key={batch.id} batch={batch} reload={reload} />
          ))}
        </ul>
      )}
      {isAdding && (
        <NewBatch
          onClose={() => setAdding(false)}
          onMade={() => {
            setAdding(false);
            void reload();
          }}
        />
      )}
    </>
  );
}

function Row({ batch, reload }: { batch: Batch; reload: () => Promise<void> }): JSX.Element {
  const { total, completed, failed } = batch.request_counts;
  const title = batch.metadata?.['title'] ?? batch.id;
  const cancel = (): void =>
    void request(`/v1/batches/${batch.id}/cancel`, { method: 'POST' }).then(reload, complain);
  return (
    <li>
      <span class="grow">
        <strong class="clip">{title}</strong>
        <span class="small muted numeric">
          {batch.status.replaceAll('_', ' ')} · {completed} of {total} done
          {failed > 0 && `, ${failed} failed`} · {ago(batch.created_at)}
        </span>
        {batch.errors?.data.slice(0, 3).map((error, index) => (
          <span class="small danger" key={index}>
            {error.line !== null && `Line ${error.line}: `}
            {error.message}
          </span>
        ))}
        <progress
          max={Math.max(1, total)}
          value={completed + failed}
          aria-label={`Progress of ${title}`}
        />
      </span>
      <span class="row tight">
        <CopyButton text={batch.id} label="Copy the batch’s id" isSmall />
        {[batch.output_file_id, batch.error_file_id].map(
          (id, index) =>
            id && (
              <a
                key={id}
                class="button quiet"
                href={`/v1/files/${id}/content`}
                download={`${id}.jsonl`}
              >
                <Icon name="download" size={16} />
                {index === 0 ? 'Results' : 'Errors'}
              </a>
            ),
        )}
        {RUNNING.has(batch.status) && (
          <button type="button" class="button quiet" onClick={cancel}>
            <Icon name="ban" size={16} />
            Cancel
          </button>
        )}
      </span>
    </li>
  );
}

function NewBatch({ onClose, onMade }: { onClose: () => void; onMade: () => void }): JSX.Element {
  const [prompts, setPrompts] = useState('');
  const [isBusy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const lines = prompts.split('\n').filter((line) => line.trim() !== '');
  const { model, size, seconds } = draft.get();
  const send = async (content: Blob, name: string, title: string): Promise<void> => {
    setBusy(true);
    try {
      const form = new FormData();
      form.set('purpose', 'batch');
      form.set('file', content, name);
      const input = await request<FileObject>('/v1/files', { method: 'POST', body: form });
      await request('/v1/batches', {
        method: 'POST',
        body: {
          input_file_id: input.id,
          endpoint: '/v1/videos',
          completion_window: '24h',
          metadata: { title: title.slice(0, 500) },
        },
      });
      onMade();
    } catch (error) {
      complain(error);
      setBusy(false);
    }
  };
  const sendLines = (): void => {
    const requests = lines.map((prompt, index) =>
      JSON.stringify({
        custom_id: `line-${index + 1}`,
        method: 'POST',
        url: '/v1/videos',
        body: { prompt: prompt.trim(), model, size, seconds },
      }),
    );
    const title = `${lines[0]!.trim()}${lines.length > 1 ? ` and ${lines.length - 1} more` : ''}`;
    void send(new Blob([requests.join('\n')]), 'studio.jsonl', title);
  };
  return (
    <Dialog title="New batch" isWide onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (lines.length > 0) sendLines();
        }}
      >
        <label class="field">
          <span>One prompt to a line</span>
          <textarea
            class="input area"
            autofocus
            rows={8}
            value={prompts}
            placeholder={
              'A red kite over a beach\nA blue kite over a beach\nA kite lost in the clouds'
            }
            onInput={({ currentTarget }) => setPrompts(currentTarget.value)}
          />
        </label>
        <p class="small muted">
          Each becomes a film with {model}, {size.replace('x', ' × ')}, {seconds} s, as chosen below
          the prompt.
        </p>
        <div class="row spread">
          <button type="button" class="button quiet" onClick={() => file.current?.click()}>
            <Icon name="upload" size={16} />
            Send a .jsonl instead
          </button>
          <input
            ref={file}
            type="file"
            accept=".jsonl"
            hidden
            aria-label="File of requests"
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) void send(chosen, chosen.name, chosen.name);
            }}
          />
          <button type="submit" class="button filled" disabled={isBusy || lines.length === 0}>
            {lines.length > 1 ? `Make ${lines.length} films` : 'Make the film'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
