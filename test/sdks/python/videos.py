"""Every operation of the Videos API with the official Python SDK."""

import json
import os
from pathlib import Path

import openai
from openai.types import Video

client = openai.OpenAI()
FILM_ID = os.environ["SDK_FILM_ID"]
FILM = Path(os.environ["SDK_FILM_FILE"])
IMAGE = Path(os.environ["SDK_IMAGE_FILE"])


def report(operation):
    """Runs a function at once and prints how it went."""

    def run(function):
        line = {"operation": operation, "ok": True}
        try:
            function()
        except Exception as error:
            line = {"operation": operation, "ok": False, "error": f"{type(error).__name__}: {error}"}
        print(json.dumps(line), flush=True)

    return run


def discard(video):
    client.videos.delete(video.id)


made = {}


@report("create")
def create():
    video = client.videos.create(
        prompt="A snail crossing a garden path", model="sora-2", seconds="4", size="1280x720"
    )
    made["id"] = video.id
    assert (video.seconds, video.size, video.error) == ("4", "1280x720", None), video


@report("create_with_image")
def create_with_image():
    discard(client.videos.create(prompt="It comes alive", size="1280x720", input_reference=IMAGE))


@report("poll")
def poll():
    video = client.videos.poll(made["id"])
    assert video.status == "completed", video


@report("retrieve")
def retrieve():
    video = client.videos.retrieve(made["id"])
    assert video.progress == 100 and video.completed_at, video


@report("list")
def list_videos():
    seen = [video.id for video in client.videos.list(limit=2)]
    assert len(set(seen)) == len(seen), "a video came twice"
    assert made["id"] in seen and FILM_ID in seen, "a video is missing"


@report("download")
def download():
    for variant, start, magic in (
        ("video", 4, b"ftyp"),
        ("thumbnail", 8, b"WEBP"),
        ("spritesheet", 0, b"\xff\xd8"),
    ):
        data = client.videos.download_content(made["id"], variant=variant).read()
        assert data[start : start + len(magic)] == magic, variant


@report("remix")
def remix():
    video = client.videos.remix(FILM_ID, prompt="The same at night")
    assert video.remixed_from_video_id == FILM_ID, video
    discard(video)


# The typed methods take files only; a video is named by its id in a request of one's own.
@report("edit")
def edit():
    body = {"prompt": "The same in winter", "video": {"id": FILM_ID}}
    discard(client.post("/videos/edits", body=body, cast_to=Video))


@report("edit_upload")
def edit_upload():
    discard(client.videos.edit(prompt="The same in autumn", video=FILM))


@report("extend")
def extend():
    body = {"prompt": "It goes on", "seconds": "4", "video": {"id": FILM_ID}}
    video = client.post("/videos/extensions", body=body, cast_to=Video)
    assert video.seconds == "8", video
    discard(video)


@report("create_character")
def create_character():
    character = client.videos.create_character(name="Snail", video=FILM)
    made["character"] = character.id
    assert character.name == "Snail" and character.id, character


@report("get_character")
def get_character():
    character = client.videos.get_character(made["character"])
    assert character.name == "Snail", character


@report("delete")
def delete():
    answer = client.videos.delete(made["id"])
    assert answer.deleted and answer.object == "video.deleted", answer
    try:
        client.videos.retrieve(made["id"])
    except openai.NotFoundError as error:
        assert error.body["message"] == f"Video with id '{made['id']}' not found.", error.body
        assert error.request_id.startswith("req_"), error.request_id
    else:
        raise AssertionError("no NotFoundError")
