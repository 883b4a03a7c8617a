import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type {
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from '../../contract/webhook-endpoint.ts';
import { messageOf, request } from '../data/request.ts';
import { useList } from '../data/use-list.ts';
import { ago } from '../data/words.ts';
import { href } from '../router.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FaultNote } from '../ui/fault-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { complain, say } from '../ui/toast.tsx';
import { Secret } from './secret.tsx';

const EVENTS = [
  'video.completed',
  'video.failed',
  'batch.completed',
  'batch.failed',
  'batch.expired',
  'batch.cancelled',
];
const ENDPOINTS = '/v1/webhook_endpoints';

/** Who is told when films are finished, and whether the telling works. */
export function Webhooks(): JSX.Element {
  const { items, fault, reload } = useList<WebhookEndpoint>(`${ENDPOINTS}?limit=100`);
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <section class="stack" aria-labelledby="webhooks">
      <div class="row spread">
        <h2 id="webhooks">Webhooks</h2>
        <button type="button" class="button" onClick={() => setAdding(true)}>
          <Icon name="plus" size={16} />
          New endpoint
        </button>
      </div>
      <p class="small muted">
        When a film or a batch has ended, a signed message is posted to every endpoint, and again
        for three days until it is taken.
      </p>
      <FaultNote fault={fault} />
      {items?.length === 0 && <p class="note muted">No endpoint is told of anything yet.</p>}
      {items?.map((endpoint) => (
        <Endpoint key={endpoint.id} endpoint={endpoint} reload={reload} onSecret={setSecret} />
      ))}
      {isAdding && (
        <NewEndpoint
          onClose={() => setAdding(false)}
          onMade={(made) => {
            setAdding(false);
            setSecret(made);
            void reload();
          }}
        />
      )}
      {secret !== null && (
        <Dialog title="Signing secret" onClose={() => setSecret(null)}>
          <Secret value={secret} label="Copy the secret" />
        </Dialog>
      )}
    </section>
  );
}

interface Delivery {
  id: string;
  event_type: string;
  subject_id: string;
  status: 'pending' | 'delivered' | 'failed';
  attempts: number;
  status_code: number | null;
  problem: string | null;
  created_at: number;
}

function Endpoint({
  endpoint,
  reload,
  onSecret,
}: {
  endpoint: WebhookEndpoint;
  reload: () => Promise<void>;
  onSecret: (secret: string) => void;
}): JSX.Element {
  const { id, name, url, event_types: types } = endpoint;
  const [isTesting, setTesting] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const test = async (): Promise<void> => {
    setTesting(true);
    try {
      const event = { event_type: types[0] };
      const path = `${ENDPOINTS}/${id}/test`;
      const told = await request<{ status_code: number }>(path, { method: 'POST', body: event });
      say(`${name} answered ${told.status_code}.`);
    } catch (error) {
      complain(error);
    }
    setTesting(false);
  };
  const rotate = (): void =>
    void request<WebhookEndpointWithSecret>(`${ENDPOINTS}/${id}/rotate_secret`, {
      method: 'POST',
      body: { keep_old_secret_active_for_24_hours: true },
    }).then(({ signing_secret: fresh }) => onSecret(fresh), complain);
  const remove = (): void =>
    void request(`${ENDPOINTS}/${id}`, { method: 'DELETE' }).then(reload, complain);
  return (
    <article class="card endpoint">
      <div class="row spread">
        <span class="grow">
          <strong class="clip">{name}</strong>
          <span class="small muted clip mono">{url}</span>
        </span>
        <span class="row tight">
          <button type="button" class="button" disabled={isTesting} onClick={() => void test()}>
            {isTesting ? 'Sending' : 'Send a test'}
          </button>
          <Menu
            label={`More for ${name}`}
            items={[
              { label: 'New signing secret', icon: 'key', run: rotate },
              { label: 'Delete', icon: 'trash', isBad: true, run: remove },
            ]}
          />
        </span>
      </div>
      <p class="row">
        {types.map((type) => (
          <span class="chip" key={type}>
            {type}
          </span>
        ))}
      </p>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary class="small muted">Deliveries</summary>
        {isOpen && <Deliveries id={id} />}
      </details>
    </article>
  );
}

function Deliveries({ id }: { id: string }): JSX.Element {
  const path = `/kinora/v1/webhook_endpoints/${id}/deliveries?limit=30`;
  const { items, fault } = useList<Delivery>(path, 4000);
  return (
    <>
      <FaultNote fault={fault} />
      {items?.length === 0 && <p class="small muted">Nothing has been sent yet.</p>}
      <ul class="log small">
        {items?.map((delivery) => (
          <li key={delivery.id}>
            <span class={`health ${delivery.status === 'failed' ? 'ill' : 'well'}`}>
              <i aria-hidden="true" />
              {delivery.status}
            </span>
            <span class="mono">{delivery.event_type}</span>
            {delivery.subject_id.startsWith('video_') ? (
              <a class="muted" href={href(`/films/${delivery.subject_id}`)}>
                …{delivery.subject_id.slice(-8)}
              </a>
            ) : (
              <span class="muted">…{delivery.subject_id.slice(-8)}</span>
            )}
            <span class="muted numeric">
              {[
                delivery.status_code,
                delivery.attempts > 1 && `${delivery.attempts} tries`,
                ago(delivery.created_at),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {delivery.problem && <span class="danger grow">{delivery.problem}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function NewEndpoint({
  onClose,
  onMade,
}: {
  onClose: () => void;
  onMade: (secret: string) => void;
}): JSX.Element {
  const [fault, setFault] = useState('');
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const given = new FormData(form);
    const body = {
      name: given.get('name'),
      url: given.get('url'),
      event_types: given.getAll('event'),
    };
    try {
      const made = await request<WebhookEndpointWithSecret>(ENDPOINTS, { method: 'POST', body });
      onMade(made.signing_secret);
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <Dialog title="New endpoint" onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <label class="field">
          <span>Name</span>
          <input
            class="input"
            name="name"
            autofocus
            required
            maxLength={200}
            placeholder="Website"
          />
        </label>
        <label class="field">
          <span>URL</span>
          <input
            class="input"
            type="url"
            name="url"
            required
            placeholder="https://example.com/hooks/kinora"
          />
        </label>
        <fieldset class="checks">
          <legend class="small muted">Told of</legend>
          {EVENTS.map((event) => (
            <label key={event}>
              <input
                type="checkbox"
                name="event"
                value={event}
                defaultChecked={event.startsWith('video.')}
              />
              {event}
            </label>
          ))}
        </fieldset>
        {fault && (
          <p class="small danger" role="alert">
            {fault}
          </p>
        )}
        <div class="row end">
          <button type="submit" class="button filled">
            Add endpoint
          </button>
        </div>
      </form>
    </Dialog>
  );
}
