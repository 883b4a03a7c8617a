# frozen_string_literal: true

# Every operation of the Videos API with the official Ruby SDK.
require "json"
require "openai"
require "pathname"
require "set"
require "stringio"

CLIENT = OpenAI::Client.new
FILM_ID = ENV.fetch("SDK_FILM_ID")
FILM = Pathname(ENV.fetch("SDK_FILM_FILE"))
IMAGE = Pathname(ENV.fetch("SDK_IMAGE_FILE"))

def report(operation)
  line = {operation: operation, ok: true}
  begin
    yield
  rescue StandardError => error
    line = {operation: operation, ok: false, error: "#{error.class}: #{error.message}"}
  end
  puts JSON.generate(line)
  $stdout.flush
end

def check(condition, what)
  raise what unless condition
end

def discard(video)
  CLIENT.videos.delete(video.id)
end

id = character_id = nil

report("create") do
  video = CLIENT.videos.create(
    prompt: "A snail crossing a garden path", model: "sora-2", seconds: "4", size: "1280x720"
  )
  id = video.id
  check(video.seconds.to_s == "4" && video.error.nil?, "wrong answer: #{video}")
end

report("create_with_image") do
  discard(CLIENT.videos.create(prompt: "It comes alive", size: "1280x720", input_reference: IMAGE))
end

report("poll") do
  loop do
    video = CLIENT.videos.retrieve(id)
    check(video.status != :failed, "failed: #{video.error}")
    break if video.status == :completed
    sleep(0.5)
  end
end

report("retrieve") do
  video = CLIENT.videos.retrieve(id)
  check(video.progress == 100 && video.completed_at, "wrong answer: #{video}")
end

report("list") do
  seen = Set.new
  CLIENT.videos.list(limit: 2).auto_paging_each do |video|
    check(seen.add?(video.id), "#{video.id} came twice")
  end
  check(seen.include?(id) && seen.include?(FILM_ID), "a video is missing")
end

report("download") do
  {video: [4, "ftyp"], thumbnail: [8, "WEBP"], spritesheet: [0, "\xFF\xD8".b]}.each do |variant, (start, magic)|
    bytes = CLIENT.videos.download_content(id, variant: variant).read.b
    check(bytes[start, magic.bytesize] == magic, "wrong bytes of #{variant}")
  end
end

report("remix") do
  video = CLIENT.videos.remix(FILM_ID, prompt: "The same at night")
  check(video.remixed_from_video_id == FILM_ID, "the source is not named")
  discard(video)
end

report("edit") do
  discard(CLIENT.videos.edit(prompt: "The same in winter", video: {id: FILM_ID}))
end

# A StringIO has no name.
report("edit_upload") do
  discard(CLIENT.videos.edit(prompt: "The same in autumn", video: StringIO.new(FILM.binread)))
end

report("extend") do
  video = CLIENT.videos.extend_(prompt: "It goes on", seconds: "4", video: {id: FILM_ID})
  check(video.seconds.to_s == "8", "seconds #{video.seconds}")
  discard(video)
end

report("create_character") do
  character = CLIENT.videos.create_character(name: "Snail", video: FILM)
  character_id = character.id
  check(character.name == "Snail", "wrong answer: #{character}")
end

report("get_character") do
  check(CLIENT.videos.get_character(character_id).name == "Snail", "wrong answer")
end

report("delete") do
  check(CLIENT.videos.delete(id).deleted, "not deleted")
  begin
    CLIENT.videos.retrieve(id)
  rescue OpenAI::Errors::NotFoundError => error
    message = error.body.dig(:error, :message)
    check(message == "Video with id '#{id}' not found.", message)
  else
    raise "no NotFoundError"
  end
end
