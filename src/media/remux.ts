import { resolve } from 'node:path';
import { rm } from 'node:fs/promises';
import { Dictionary, FormatContext, Packet, type Stream } from 'node-av/lib';
import { AVERROR_EOF, AVFMT_FLAG_BITEXACT } from 'node-av/constants';
import { openFilm } from './film-input.ts';
import { check } from './native.ts';

/**
 * Copies picture and sound of a film into an MP4 with the index at the front, without decoding.
 *
 * @param tags what the file says of itself, by names of any kind.
 */
export async function remux(
  file: string,
  target: string,
  tags: Readonly<Record<string, string>> = {},
): Promise<void> {
  const film = await openFilm(file);
  const output = new FormatContext();
  try {
    check(output.allocOutputContext2(null, 'mp4', target), 'open the film');
    output.setFlags(AVFMT_FLAG_BITEXACT);
    const copies = new Map<number, { from: Stream; to: Stream }>();
    for (const from of [film.video, film.audio]) {
      if (!from) continue;
      const to = output.newStream();
      check(from.codecpar.copy(to.codecpar), 'copy a stream');
      // The tag belongs to the old container.
      to.codecpar.codecTag = 0;
      to.timeBase = from.timeBase;
      to.avgFrameRate = from.avgFrameRate;
      copies.set(from.index, { from, to });
    }
    check(await output.openOutput(), 'open the film');
    const names = Object.keys(tags);
    if (names.length > 0) output.metadata = Dictionary.fromObject({ ...tags });
    using settings = Dictionary.fromObject({
      movflags: names.length > 0 ? '+faststart+use_metadata_tags' : '+faststart',
    });
    check(await output.writeHeader(settings), 'write the header');
    await copyPackets(film.input, output, copies);
    check(await output.writeTrailer(), 'finish the film');
  } catch (error) {
    await rm(resolve(target), { force: true });
    throw error;
  } finally {
    await output.closeOutput();
    output.freeContext();
    await film.close();
  }
}

async function copyPackets(
  input: FormatContext,
  output: FormatContext,
  copies: ReadonlyMap<number, { from: Stream; to: Stream }>,
): Promise<void> {
  using packet = new Packet();
  packet.alloc();
  for (;;) {
    packet.unref();
    const result = await input.readFrame(packet);
    if (result === AVERROR_EOF) return;
    check(result, 'read the film');
    const copy = copies.get(packet.streamIndex);
    if (!copy) continue;
    packet.rescaleTs(copy.from.timeBase, copy.to.timeBase);
    packet.streamIndex = copy.to.index;
    check(await output.interleavedWriteFrame(packet), 'write the film');
  }
}
