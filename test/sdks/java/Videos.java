import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.HttpResponse;
import com.openai.errors.NotFoundException;
import com.openai.models.videos.Video;
import com.openai.models.videos.VideoCreateCharacterParams;
import com.openai.models.videos.VideoCreateParams;
import com.openai.models.videos.VideoDownloadContentParams;
import com.openai.models.videos.VideoEditParams;
import com.openai.models.videos.VideoExtendParams;
import com.openai.models.videos.VideoListParams;
import com.openai.models.videos.VideoRemixParams;
import com.openai.models.videos.VideoSeconds;
import com.openai.models.videos.VideoSize;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Every operation of the Videos API with the official Java SDK. */
public class Videos {
  private static final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
  private static final String filmId = System.getenv("SDK_FILM_ID");
  private static final Path film = Path.of(System.getenv("SDK_FILM_FILE"));
  private static final Path image = Path.of(System.getenv("SDK_IMAGE_FILE"));
  private static String id = "";
  private static String characterId = "";

  interface Run {
    void run() throws Exception;
  }

  public static void main(String[] arguments) {
    report("create", () -> {
      Video video = client.videos().create(VideoCreateParams.builder()
          .prompt("A snail crossing a garden path")
          .model("sora-2")
          .seconds(VideoSeconds._4)
          .size(VideoSize._1280X720)
          .build());
      id = video.id();
      check(video.seconds().equals(VideoSeconds._4) && video.error().isEmpty(), "wrong answer: " + video);
    });

    report("create_with_image", () -> discard(client.videos().create(VideoCreateParams.builder()
        .prompt("It comes alive")
        .size(VideoSize._1280X720)
        .inputReference(image)
        .build())));

    report("poll", () -> {
      for (;;) {
        Video video = client.videos().retrieve(id);
        check(!video.status().equals(Video.Status.FAILED), "failed: " + video);
        if (video.status().equals(Video.Status.COMPLETED)) return;
        Thread.sleep(500);
      }
    });

    report("retrieve", () -> {
      Video video = client.videos().retrieve(id);
      check(video.progress() == 100 && video.completedAt().isPresent(), "wrong answer: " + video);
    });

    report("list", () -> {
      Set<String> seen = new HashSet<>();
      for (Video video : client.videos().list(VideoListParams.builder().limit(2).build()).autoPager()) {
        check(seen.add(video.id()), video.id() + " came twice");
      }
      check(seen.contains(id) && seen.contains(filmId), "a video is missing");
    });

    report("download", () -> {
      checkContent(VideoDownloadContentParams.Variant.VIDEO, 4, "ftyp");
      checkContent(VideoDownloadContentParams.Variant.THUMBNAIL, 8, "WEBP");
      checkContent(VideoDownloadContentParams.Variant.SPRITESHEET, 0, "\u00ff\u00d8");
    });

    report("remix", () -> {
      Video video = client.videos().remix(filmId,
          VideoRemixParams.builder().prompt("The same at night").build());
      check(video.remixedFromVideoId().orElse("").equals(filmId), "the source is not named");
      discard(video);
    });

    report("edit", () -> discard(client.videos().edit(VideoEditParams.builder()
        .prompt("The same in winter")
        .video(VideoEditParams.Video.VideoReferenceInputParam.builder().id(filmId).build())
        .build())));

    // An input stream has no file name.
    report("edit_upload", () -> {
      try (InputStream stream = Files.newInputStream(film)) {
        discard(client.videos().edit(VideoEditParams.builder()
            .prompt("The same in autumn")
            .video(stream)
            .build()));
      }
    });

    report("extend", () -> {
      Video video = client.videos().extend(VideoExtendParams.builder()
          .prompt("It goes on")
          .seconds(VideoSeconds._4)
          .video(VideoExtendParams.Video.VideoReferenceInputParam.builder().id(filmId).build())
          .build());
      check(video.seconds().asString().equals("8"), "seconds " + video.seconds());
      discard(video);
    });

    report("create_character", () -> {
      var character = client.videos().createCharacter(VideoCreateCharacterParams.builder()
          .name("Snail")
          .video(film)
          .build());
      characterId = character.id().orElseThrow();
      check(character.name().orElse("").equals("Snail"), "wrong answer: " + character);
    });

    report("get_character", () -> {
      var character = client.videos().getCharacter(characterId);
      check(character.name().orElse("").equals("Snail"), "wrong answer: " + character);
    });

    report("delete", () -> {
      check(client.videos().delete(id).deleted(), "not deleted");
      try {
        client.videos().retrieve(id);
      } catch (NotFoundException error) {
        check(error.getMessage().contains("Video with id '" + id + "' not found."), error.getMessage());
        return;
      }
      throw new IllegalStateException("no NotFoundException");
    });
    System.exit(0);
  }

  private static void checkContent(VideoDownloadContentParams.Variant variant, int start, String magic)
      throws Exception {
    var parameters = VideoDownloadContentParams.builder().variant(variant).build();
    try (HttpResponse response = client.videos().downloadContent(id, parameters)) {
      byte[] bytes = response.body().readAllBytes();
      String seen = new String(bytes, start, magic.length(), StandardCharsets.ISO_8859_1);
      check(seen.equals(magic), variant + " begins with " + seen);
    }
  }

  private static void discard(Video video) {
    client.videos().delete(video.id());
  }

  private static void check(boolean condition, String what) {
    if (!condition) throw new IllegalStateException(what);
  }

  private static void report(String operation, Run run) {
    String outcome = "\"ok\":true";
    try {
      run.run();
    } catch (Exception error) {
      outcome = "\"ok\":false,\"error\":\"" + String.valueOf(error).replaceAll("[\"\\\\\\p{Cntrl}]", "'") + "\"";
    }
    System.out.println("{\"operation\":\"" + operation + "\"," + outcome + "}");
  }
}
