import type OpenAI from 'openai';
import { describe, expectTypeOf, test } from 'vitest';
import type { Page } from '../src/contract/page.ts';
import type { VideoDownloadContentParams, VideoListParams } from '../src/contract/params.ts';
import type { Video, VideoDeleteResponse, VideoSize, VideoStatus } from '../src/contract/video.ts';

describe('our types are the official SDK’s', () => {
  test('Video', () => {
    expectTypeOf<keyof Video>().toEqualTypeOf<keyof OpenAI.Video>();
    expectTypeOf<Video>().toExtend<OpenAI.Video>();
    expectTypeOf<VideoStatus>().toEqualTypeOf<OpenAI.Video['status']>();
    expectTypeOf<VideoSize>().toEqualTypeOf<OpenAI.VideoSize>();
    expectTypeOf<NonNullable<Video['error']>>().toExtend<OpenAI.VideoCreateError>();
    expectTypeOf<Video['object']>().toEqualTypeOf<OpenAI.Video['object']>();
    type Plain =
      | 'completed_at'
      | 'created_at'
      | 'expires_at'
      | 'id'
      | 'progress'
      | 'prompt'
      | 'remixed_from_video_id';
    expectTypeOf<Pick<Video, Plain>>().toEqualTypeOf<Pick<OpenAI.Video, Plain>>();
  });

  test('the answers around it', () => {
    expectTypeOf<VideoDeleteResponse>().toEqualTypeOf<OpenAI.VideoDeleteResponse>();
    expectTypeOf<Page<Video>['data'][number]>().toExtend<OpenAI.VideosPage['data'][number]>();
    expectTypeOf<Page<Video>['has_more']>().toEqualTypeOf<OpenAI.VideosPage['has_more']>();
  });

  test('the questions', () => {
    expectTypeOf<VideoDownloadContentParams['variant']>().toEqualTypeOf<
      NonNullable<OpenAI.VideoDownloadContentParams['variant']>
    >();
    expectTypeOf<VideoListParams['order']>().toEqualTypeOf<
      NonNullable<OpenAI.VideoListParams['order']>
    >();
    expectTypeOf<Required<OpenAI.VideoListParams>>().toExtend<{
      after: string;
      limit: number;
      order: VideoListParams['order'];
    }>();
  });
});
