import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Where a film's time went, once it has ended. */
export interface EndedFilm {
  engine: string;
  /** As the engine names it. */
  model: string;
  size: string;
  seconds: number;
  outcome: 'completed' | 'failed';
  /** Of failed ones. */
  errorCode: string | null;
  /** Null if it was never begun. */
  waitedSeconds: number | null;
  generatedSeconds: number | null;
}

/** What is asked at the time of the scrape. */
export interface Levels {
  /** Films that wait, by engine. */
  queueDepth(): Promise<ReadonlyMap<string, number>>;
  engines(): readonly { id: string; isUp: boolean }[];
  storageBytes(): Promise<number>;
}

/** Counts what a process does, for Prometheus. Labels come from the configuration, never from callers. */
export interface Metrics {
  request(labels: { route: string; method: string; code: number }, seconds: number): void;
  created(labels: { engine: string; model: string }): void;
  ended(film: EndedFilm): void;
  delivered(outcome: 'delivered' | 'retried' | 'failed'): void;
  /** Before the first scrape; without it, nothing is told of levels. */
  watch(levels: Levels): void;
  /** In the format that Prometheus reads. */
  read(): Promise<{ contentType: string; text: string }>;
}

const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const FILM_BUCKETS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600];

export function createMetrics({ version }: { version: string }): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'kinora_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer.',
    labelNames: ['route', 'method', 'code'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const created = new Counter({
    name: 'kinora_videos_created_total',
    help: 'Films accepted by this process.',
    labelNames: ['model', 'engine'],
    registers,
  });
  const finished = new Counter({
    name: 'kinora_videos_finished_total',
    help: 'Films that this process has seen to their end.',
    labelNames: ['model', 'engine', 'outcome', 'error_code'],
    registers,
  });
  const waited = new Histogram({
    name: 'kinora_queue_wait_seconds',
    help: 'Time from acceptance to the begin of the last attempt.',
    labelNames: ['engine'],
    buckets: FILM_BUCKETS,
    registers,
  });
  const generated = new Histogram({
    name: 'kinora_generation_duration_seconds',
    help: 'Time of the attempt that made a film.',
    labelNames: ['model', 'size'],
    buckets: FILM_BUCKETS,
    registers,
  });
  const filmSeconds = new Counter({
    name: 'kinora_generated_video_seconds_total',
    help: 'Seconds of film completed.',
    labelNames: ['model', 'engine'],
    registers,
  });
  const deliveries = new Counter({
    name: 'kinora_webhook_deliveries_total',
    help: 'Tries to deliver a webhook.',
    labelNames: ['outcome'],
    registers,
  });
  const build = new Gauge({
    name: 'kinora_build_info',
    help: 'Always 1.',
    labelNames: ['version', 'node'],
    registers,
  });
  build.set({ version, node: process.versions.node }, 1);

  return {
    request: (labels, seconds) => requests.observe(labels, seconds),
    created: (labels) => created.inc(labels),
    ended: (film) => {
      const { model, engine, outcome, errorCode, size } = film;
      finished.inc({ model, engine, outcome, error_code: errorCode ?? '' });
      if (film.waitedSeconds !== null) waited.observe({ engine }, film.waitedSeconds);
      if (outcome !== 'completed') return;
      filmSeconds.inc({ model, engine }, film.seconds);
      if (film.generatedSeconds !== null) generated.observe({ model, size }, film.generatedSeconds);
    },
    delivered: (outcome) => deliveries.inc({ outcome }),
    watch: (levels) => watchLevels(registry, levels),
    read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

function watchLevels(registry: Registry, levels: Levels): void {
  const registers = [registry];
  const depth = new Gauge({
    name: 'kinora_queue_depth',
    help: 'Films that wait, in the whole cluster.',
    labelNames: ['engine'],
    registers,
    async collect() {
      const depths = await levels.queueDepth();
      depth.reset();
      for (const { id } of levels.engines()) depth.set({ engine: id }, depths.get(id) ?? 0);
      for (const [engine, count] of depths) depth.set({ engine }, count);
    },
  });
  const up = new Gauge({
    name: 'kinora_engine_up',
    help: 'Whether an engine could work now, as this process sees it.',
    labelNames: ['engine'],
    registers,
    collect() {
      for (const { id, isUp } of levels.engines()) up.set({ engine: id }, isUp ? 1 : 0);
    },
  });
  const storage = new Gauge({
    name: 'kinora_storage_bytes',
    help: 'Films with their pictures, and files, in the whole cluster.',
    registers,
    async collect() {
      storage.set(await levels.storageBytes());
    },
  });
}
