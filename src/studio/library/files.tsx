import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FileObject } from '../../contract/file.ts';
import { request } from '../data/request.ts';
import { useList } from '../data/use-list.ts';
import { ago, bytes } from '../data/words.ts';
import { CopyButton } from '../ui/copy.tsx';
import { Empty } from '../ui/empty.tsx';
import { FaultNote } from '../ui/fault-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { complain } from '../ui/toast.tsx';

/** Images, clips and batches that requests refer to by id. */
export function Files(): JSX.Element {
  const { items, fault, reload } = useList<FileObject>('/v1/files?limit=200');
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const upload = async (files: FileList | null): Promise<void> => {
    setBusy(true);
    try {
      for (const file of files ?? []) {
        const form = new FormData();
        form.set('purpose', file.name.endsWith('.jsonl') ? 'batch' : 'vision');
        form.set('file', file);
        await request('/v1/files', { method: 'POST', body: form });
      }
    } catch (error) {
      complain(error);
    }
    setBusy(false);
    await reload();
  };
  const remove = (id: string): void =>
    void request(`/v1/files/${id}`, { method: 'DELETE' }).then(reload, complain);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>Files</h1>
          <p>
            What requests refer to by id: reference images, clips to edit, and the requests of a
            batch.
          </p>
        </div>
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={() => input.current?.click()}
        >
          <Icon name="upload" size={16} />
          {isBusy ? 'Uploading' : 'Upload'}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Files to upload"
          onChange={({ currentTarget }) => {
            void upload(currentTarget.files).then(() => (currentTarget.value = ''));
          }}
        />
      </div>
      <FaultNote fault={fault} />
      {items?.length === 0 && (
        <Empty icon="image" title="No files yet">
          <p>
            Upload an image once and use its id in many requests as{' '}
            <code>input_reference.file_id</code>. A <code>.jsonl</code> becomes a batch.
          </p>
        </Empty>
      )}
      {items && items.length > 0 && (
        <ul class="rows">
          {items.map((file) => (
            <li key={file.id}>
              <Face {...file} />
              <span class="grow">
                <strong class="clip">{file.filename}</strong>
                <span class="small muted numeric">
                  {bytes(file.bytes)} · {file.purpose.replaceAll('_', ' ')} · {ago(file.created_at)}
                </span>
              </span>
              <span class="row tight">
                <CopyButton text={file.id} label={`Copy the id of ${file.filename}`} isSmall />
                <a
                  class="button quiet square"
                  href={`/v1/files/${file.id}/content`}
                  download={file.filename}
                  aria-label={`Download ${file.filename}`}
                >
                  <Icon name="download" size={16} />
                </a>
                <button
                  type="button"
                  class="button quiet square"
                  aria-label={`Delete ${file.filename}`}
                  onClick={() => remove(file.id)}
                >
                  <Icon name="trash" size={16} />
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const IMAGE = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/** What an image shows; for anything else what it is. */
function Face({ id, filename }: FileObject): JSX.Element {
  if (IMAGE.test(filename))
    return <img class="file-face" src={`/v1/files/${id}/content`} alt="" loading="lazy" />;
  return (
    <span class="file-face">
      <Icon name={filename.endsWith('.jsonl') ? 'list' : 'film'} />
    </span>
  );
}
