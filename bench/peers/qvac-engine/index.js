// Stands in for the SDK of QVAC, which needs weights: its server runs as published, and its engine
// never gets done, so that nothing but the server is measured.
const nothing = async () => ({});

export const loadModel = async () => 'model';
export const getLoadedModelInfo = nothing;
export const unloadModel = nothing;
export const close = nothing;
export const cancel = nothing;
export const translate = nothing;
export const diffusion = nothing;
export const completion = nothing;
export const transcribe = nothing;
export const textToSpeech = nothing;
export const embed = nothing;
export const ragListWorkspaces = nothing;
export const ragSearch = nothing;
export const ragDeleteWorkspace = nothing;
export const ragCloseWorkspace = nothing;
export const ragIngest = nothing;

let count = 0;
export function video() {
  const never = new Promise(() => {});
  return {
    requestId: `request-${(count += 1)}`,
    progressStream: (async function* () {})(),
    outputs: never,
    stats: never,
  };
}
