import { isEndless } from './endless.ts';
import { serveStandIn, type StandIn, type StandInAnswer, type StandInRequest } from './stand-in.ts';
import { testFilm } from './test-film.ts';
import { acceptSockets, type ServerSocket } from './web-socket.ts';

export const FAILING = 'FAILING';
export const NO_FILM = 'NO FILM';

type Node = { class_type: string; inputs: Record<string, unknown> };

interface Prompt {
  id: string;
  clientId: string;
  graph: Record<string, Node>;
  looks: number;
}

export interface ComfyStandIn extends StandIn {
  /** Every prompt ever taken, by its id; one that came twice is there twice. */
  readonly taken: readonly Prompt[];
  readonly running: ReadonlyMap<string, Prompt>;
  /** As a restart does: queue and history are in memory. */
  forget(): void;
  /** Sockets open, and say nothing. */
  silence(): void;
  uploads: { name: string; subfolder: string; overwrite: string; bytes: Buffer }[];
  /** Of interrupts without an id, which stop whoever runs. */
  readonly untargeted: number;
  /** Model files that are installed. */
  files: string[];
}

const LOOKS = 3;

/**
 * ComfyUI 0.8.0 as it was seen: takes ids of the caller, runs one that comes twice twice, forgets all
 * on a restart, tells of a prompt only to its own client, reports films under `images`.
 */
export async function serveComfy(
  options: { isOld?: boolean; key?: string } = {},
): Promise<ComfyStandIn> {
  const { isOld = false, key } = options;
  const taken: Prompt[] = [];
  const running = new Map<string, Prompt>();
  const pending = new Map<string, Prompt>();
  const history = new Map<string, object>();
  const sockets = new Map<string, ServerSocket>();
  const uploads: ComfyStandIn['uploads'] = [];
  const files = ['wan.safetensors'];
  let isSilent = false;
  let untargeted = 0;

  const tell = (prompt: Prompt, type: string, data: object): void => {
    if (isSilent) return;
    sockets.get(prompt.clientId)?.send({ type, data: { ...data, prompt_id: prompt.id } });
  };
  const textOf = ({ graph }: Prompt): string =>
    String(
      Object.values(graph).find((node) => node.class_type === 'CLIPTextEncode')?.inputs['text'],
    );
  const prefixOf = ({ graph }: Prompt): string =>
    String(
      Object.values(graph).find((node) => node.class_type === 'SaveVideo')?.inputs[
        'filename_prefix'
      ],
    );

  const end = (prompt: Prompt, message: [string, object] | null, outputs: object): void => {
    running.delete(prompt.id);
    const status = message
      ? { status_str: 'error', completed: false, messages: [['execution_start', {}], message] }
      : { status_str: 'success', completed: true, messages: [['execution_success', {}]] };
    history.set(prompt.id, { prompt: [0, prompt.id, prompt.graph, {}, []], outputs, status });
    tell(prompt, message ? message[0] : 'execution_success', message ? message[1] : {});
  };

  /** Every look at a prompt takes it a step further. */
  const advance = (prompt: Prompt): void => {
    prompt.looks += 1;
    if (pending.delete(prompt.id)) {
      running.set(prompt.id, prompt);
      tell(prompt, 'execution_start', {});
      tell(prompt, 'executing', { node: '3' });
      return;
    }
    tell(prompt, 'progress', { node: '3', value: Math.min(prompt.looks, 9), max: 10 });
    const text = textOf(prompt);
    if (isEndless(text) || prompt.looks < LOOKS) return;
    if (text.includes(FAILING)) {
      const fault = {
        node_id: '3',
        node_type: 'KSampler',
        exception_type: 'torch.OutOfMemoryError',
        exception_message: 'Allocation on device 0 at /home/gpu/ComfyUI/comfy/ops.py would exceed',
        traceback: ['  File "/home/gpu/ComfyUI/execution.py", line 1'],
      };
      return end(prompt, ['execution_error', fault], {});
    }
    const [subfolder, name] = prefixOf(prompt).split('/') as [string, string];
    const file = { filename: `${name}_00001_.mp4`, subfolder, type: 'output' };
    const preview = { filename: 'ComfyUI_temp_00001_.png', subfolder: '', type: 'temp' };
    end(prompt, null, { 9: { images: [preview] }, 10: { images: [file], animated: [true] } });
  };

  const known = (id: string): Prompt | undefined => running.get(id) ?? pending.get(id);

  const submit = (request: StandInRequest): StandInAnswer => {
    const {
      prompt: graph,
      prompt_id: id,
      client_id: clientId,
    } = request.json() as {
      prompt: Record<string, Node>;
      prompt_id: string;
      client_id: string;
    };
    const faults = validate(graph, files);
    if (Object.keys(faults).length > 0) {
      const error = {
        type: 'prompt_outputs_failed_validation',
        message: 'Prompt outputs failed validation',
        details: '',
        extra_info: {},
      };
      return { status: 400, json: { error, node_errors: faults } };
    }
    const prompt = { id, clientId, graph, looks: 0 };
    taken.push(prompt);
    pending.set(id, prompt);
    return { json: { prompt_id: id, number: taken.length, node_errors: {} } };
  };

  const interrupt = (request: StandInRequest): StandInAnswer => {
    const { prompt_id: id } = request.json() as { prompt_id?: string };
    if (id === undefined || isOld) untargeted += 1;
    for (const prompt of running.values()) {
      if (!isOld && id !== undefined && prompt.id !== id) continue;
      end(prompt, ['execution_interrupted', { node_id: '3', node_type: 'KSampler' }], {});
    }
    return {};
  };

  const answer = async (request: StandInRequest): Promise<StandInAnswer> => {
    const { method, path, query } = request;
    if (key !== undefined && request.headers['x-proxy-key'] !== key)
      return { status: 401, json: {} };
    const [, first, second, third] = path.split('/');
    switch (`${method} /${first}`) {
      case 'GET /prompt':
        return { json: { exec_info: { queue_remaining: pending.size + running.size } } };
      case 'POST /prompt':
        return submit(request);
      case 'GET /api': {
        if (isOld || second !== 'jobs') return { status: 404 };
        const prompt = known(third!);
        if (prompt) advance(prompt);
        const ended = history.get(third!) as { status: { completed: boolean } } | undefined;
        if (known(third!))
          return { json: { id: third, status: running.has(third!) ? 'in_progress' : 'pending' } };
        if (!ended) return { status: 404, json: { error: 'Job not found' } };
        return { json: { id: third, status: ended.status.completed ? 'completed' : 'failed' } };
      }
      case 'GET /history': {
        const prompt = known(second!);
        if (prompt && isOld) advance(prompt);
        const ended = history.get(second!);
        return { json: ended ? { [second!]: ended } : {} };
      }
      case 'GET /queue': {
        const show = (prompts: Map<string, Prompt>): unknown[] =>
          [...prompts.values()].map(({ id, graph }) => [1, id, graph, {}, []]);
        return { json: { queue_running: show(running), queue_pending: show(pending) } };
      }
      case 'POST /queue':
        for (const id of (request.json() as { delete: string[] }).delete) pending.delete(id);
        return {};
      case 'POST /interrupt':
        return interrupt(request);
      case 'POST /upload': {
        const form = await request.form();
        const image = form.get('image') as File;
        const subfolder = String(form.get('subfolder'));
        const bytes = Buffer.from(await image.arrayBuffer());
        uploads.push({
          name: image.name,
          subfolder,
          overwrite: String(form.get('overwrite')),
          bytes,
        });
        return { json: { name: image.name, subfolder, type: 'input' } };
      }
      case 'GET /object_info':
        return { json: INFO(files)[second!] ? { [second!]: INFO(files)[second!] } : {} };
      case 'GET /view': {
        const id = query.get('filename')!.split('_00001_')[0]!;
        const prompt = taken.find((one) => prefixOf(one).endsWith(id));
        if (!prompt || query.get('type') !== 'output') return { status: 404 };
        const isFilm = !textOf(prompt).includes(NO_FILM);
        return { bytes: isFilm ? await testFilm() : Buffer.from('not a film') };
      }
      default:
        return { status: 404 };
    }
  };

  const standIn = await serveStandIn(answer);
  acceptSockets(standIn.server, (socket, url) => {
    sockets.set(url.searchParams.get('clientId')!, socket);
    if (isSilent) return;
    socket.send({ type: 'status', data: { status: { exec_info: { queue_remaining: 1 } } } });
    // A preview: type 1, then an image.
    socket.sendBinary(Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 255, 216]));
  });
  return Object.assign(standIn, {
    taken,
    running,
    uploads,
    files,
    get untargeted() {
      return untargeted;
    },
    silence: () => {
      isSilent = true;
    },
    forget: () => {
      for (const all of [running, pending, history]) all.clear();
      for (const socket of sockets.values()) socket.close();
    },
  });
}

const INFO = (files: string[]): Record<string, object> => ({
  UNETLoader: { input: { required: { unet_name: [files], weight_dtype: [['default']] } } },
  CLIPTextEncode: { input: { required: { text: ['STRING'], clip: ['CLIP'] } } },
  EmptyHunyuanLatentVideo: {
    input: {
      required: {
        width: ['INT', { min: 16 }],
        height: ['INT'],
        length: ['INT'],
        batch_size: ['INT'],
      },
    },
  },
  KSampler: { input: { required: { seed: ['INT'], steps: ['INT'], model: ['MODEL'] } } },
  LoadImage: { input: { required: { image: [['example.png']] } } },
  SaveVideo: {
    input: {
      required: { filename_prefix: ['STRING'], format: ['COMBO', { options: ['auto', 'mp4'] }] },
    },
  },
});

function validate(graph: Record<string, Node>, files: string[]): Record<string, object> {
  return Object.fromEntries(
    Object.entries(graph)
      .filter(
        ([, { inputs }]) => 'unet_name' in inputs && !files.includes(String(inputs['unet_name'])),
      )
      .map(([id, { class_type, inputs }]) => [
        id,
        {
          class_type,
          dependent_outputs: ['10'],
          errors: [
            {
              type: 'value_not_in_list',
              message: 'Value not in list',
              details: `unet_name: '${String(inputs['unet_name'])}' not in []`,
              extra_info: { input_name: 'unet_name' },
            },
          ],
        },
      ]),
  );
}
