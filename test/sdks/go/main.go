// Every operation of the Videos API with the official Go SDK.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/openai/openai-go/v3"
)

var (
	client = openai.NewClient()
	ctx    = context.Background()
	filmID = os.Getenv("SDK_FILM_ID")
)

func main() {
	var id, characterID string

	report("create", func() error {
		video, err := client.Videos.New(ctx, openai.VideoNewParams{
			Prompt:  "A snail crossing a garden path",
			Model:   openai.VideoModelSora2,
			Seconds: openai.VideoSeconds4,
			Size:    openai.VideoSize1280x720,
		})
		if err != nil {
			return err
		}
		id = video.ID
		return check(video.Seconds == "4" && video.Size == "1280x720", "wrong answer: %s", video.RawJSON())
	})

	report("create_with_image", func() error {
		return withFile("SDK_IMAGE_FILE", func(image io.Reader) error {
			return discard(client.Videos.New(ctx, openai.VideoNewParams{
				Prompt:         "It comes alive",
				Size:           openai.VideoSize1280x720,
				InputReference: openai.VideoNewParamsInputReferenceUnion{OfFile: image},
			}))
		})
	})

	report("poll", func() error {
		video, err := client.Videos.PollStatus(ctx, id, 0)
		if err != nil {
			return err
		}
		return check(video.Status == openai.VideoStatusCompleted, "status %s", video.Status)
	})

	report("retrieve", func() error {
		video, err := client.Videos.Get(ctx, id)
		if err != nil {
			return err
		}
		return check(video.Progress == 100, "progress %d", video.Progress)
	})

	report("list", func() error {
		seen := map[string]bool{}
		pager := client.Videos.ListAutoPaging(ctx, openai.VideoListParams{Limit: openai.Int(2)})
		for pager.Next() {
			video := pager.Current()
			if err := check(!seen[video.ID], "%s came twice", video.ID); err != nil {
				return err
			}
			seen[video.ID] = true
		}
		if err := pager.Err(); err != nil {
			return err
		}
		return check(seen[id] && seen[filmID], "a video is missing")
	})

	report("download", func() error {
		for _, one := range []struct {
			variant openai.VideoDownloadContentParamsVariant
			start   int
			magic   string
		}{
			{openai.VideoDownloadContentParamsVariantVideo, 4, "ftyp"},
			{openai.VideoDownloadContentParamsVariantThumbnail, 8, "WEBP"},
			{openai.VideoDownloadContentParamsVariantSpritesheet, 0, "\xff\xd8"},
		} {
			response, err := client.Videos.DownloadContent(ctx, id, openai.VideoDownloadContentParams{Variant: one.variant})
			if err != nil {
				return err
			}
			data, err := io.ReadAll(response.Body)
			response.Body.Close()
			if err != nil {
				return err
			}
			if err := check(bytes.HasPrefix(data[one.start:], []byte(one.magic)), "%s", one.variant); err != nil {
				return err
			}
		}
		return nil
	})

	report("remix", func() error {
		video, err := client.Videos.Remix(ctx, filmID, openai.VideoRemixParams{Prompt: "The same at night"})
		if err != nil {
			return err
		}
		if err := check(video.RemixedFromVideoID == filmID, "the source is not named"); err != nil {
			return err
		}
		return discard(video, nil)
	})

	report("edit", func() error {
		return discard(client.Videos.Edit(ctx, openai.VideoEditParams{
			Prompt: "The same in winter",
			Video: openai.VideoEditParamsVideoUnion{
				OfVideoEditsVideoVideoReferenceInputParam: &openai.VideoEditParamsVideoVideoReferenceInputParam{ID: filmID},
			},
		}))
	})

	report("edit_upload", func() error {
		return withFile("SDK_FILM_FILE", func(film io.Reader) error {
			return discard(client.Videos.Edit(ctx, openai.VideoEditParams{
				Prompt: "The same in autumn",
				Video:  openai.VideoEditParamsVideoUnion{OfFile: film},
			}))
		})
	})

	report("extend", func() error {
		video, err := client.Videos.Extend(ctx, openai.VideoExtendParams{
			Prompt:  "It goes on",
			Seconds: openai.VideoSeconds4,
			Video: openai.VideoExtendParamsVideoUnion{
				OfVideoExtendsVideoVideoReferenceInputParam: &openai.VideoExtendParamsVideoVideoReferenceInputParam{ID: filmID},
			},
		})
		if err != nil {
			return err
		}
		if err := check(video.Seconds == "8", "seconds %s", video.Seconds); err != nil {
			return err
		}
		return discard(video, nil)
	})

	report("create_character", func() error {
		return withFile("SDK_FILM_FILE", func(film io.Reader) error {
			// A reader that is not a file has no name: the SDK calls it anonymous_file.
			anonymous := io.MultiReader(film)
			character, err := client.Videos.NewCharacter(ctx, openai.VideoNewCharacterParams{Name: "Snail", Video: anonymous})
			if err != nil {
				return err
			}
			characterID = character.ID
			return check(character.Name == "Snail" && characterID != "", "wrong answer")
		})
	})

	report("get_character", func() error {
		character, err := client.Videos.GetCharacter(ctx, characterID)
		if err != nil {
			return err
		}
		return check(character.Name == "Snail", "wrong answer")
	})

	report("delete", func() error {
		answer, err := client.Videos.Delete(ctx, id)
		if err != nil {
			return err
		}
		if err := check(answer.Deleted, "not deleted"); err != nil {
			return err
		}
		_, err = client.Videos.Get(ctx, id)
		var failure *openai.Error
		if !errors.As(err, &failure) {
			return fmt.Errorf("no error of the API: %v", err)
		}
		if err := check(failure.StatusCode == 404, "status %d", failure.StatusCode); err != nil {
			return err
		}
		return check(failure.Message == "Video with id '"+id+"' not found.", "%s", failure.Message)
	})
}

func report(operation string, run func() error) {
	line := map[string]any{"operation": operation, "ok": true}
	if err := run(); err != nil {
		line = map[string]any{"operation": operation, "ok": false, "error": strings.TrimSpace(err.Error())}
	}
	text, _ := json.Marshal(line)
	fmt.Println(string(text))
}

func check(condition bool, format string, values ...any) error {
	if condition {
		return nil
	}
	return fmt.Errorf(format, values...)
}

func discard(video *openai.Video, err error) error {
	if err != nil {
		return err
	}
	_, err = client.Videos.Delete(ctx, video.ID)
	return err
}

func withFile(variable string, use func(io.Reader) error) error {
	file, err := os.Open(os.Getenv(variable))
	if err != nil {
		return err
	}
	defer file.Close()
	return use(file)
}
