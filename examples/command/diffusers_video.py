#!/usr/bin/env python3
"""Makes one film with a text-to-video or image-to-video pipeline of Hugging Face's diffusers.

Kinora runs it once for each film (profile `diffusers` of the engine `command`); it can be tried
by hand as well:

    python3 diffusers_video.py --model Wan-AI/Wan2.1-T2V-1.3B-Diffusers --prompt-file prompt.txt \
        --width 832 --height 480 --frames 65 --fps 16 --seed 7 --output out.mp4

Needs: pip install torch diffusers transformers accelerate ftfy imageio imageio-ffmpeg
"""

import argparse
import pathlib
import sys


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="One film by a diffusers pipeline")
    parser.add_argument("--model", required=True, help="a folder, or the name of a repository")
    parser.add_argument("--prompt-file", required=True, type=pathlib.Path)
    parser.add_argument("--negative", default="", help="what the film shall not show")
    parser.add_argument("--image", help="the first frame")
    parser.add_argument("--width", required=True, type=int)
    parser.add_argument("--height", required=True, type=int)
    parser.add_argument("--frames", required=True, type=int)
    parser.add_argument("--fps", required=True, type=float)
    parser.add_argument("--seed", required=True, type=int)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--guidance", type=float)
    parser.add_argument("--device", help="cuda, mps or cpu; default: the best there is")
    parser.add_argument("--output", required=True)
    return parser.parse_args()


def best_device() -> str:
    import torch

    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def load_pipeline(model: str, device: str):
    """The pipeline that the model's own index names, for text or for images."""
    import torch
    from diffusers import DiffusionPipeline

    dtype = torch.float32 if device == "cpu" else torch.bfloat16
    pipeline = DiffusionPipeline.from_pretrained(model, torch_dtype=dtype)
    if device == "cuda":
        # Parts move to the card when their turn comes: more models fit, at little cost.
        pipeline.enable_model_cpu_offload()
    else:
        pipeline.to(device)
    if hasattr(pipeline, "vae") and hasattr(pipeline.vae, "enable_tiling"):
        pipeline.vae.enable_tiling()
    return pipeline


def main() -> int:
    arguments = parse_arguments()
    import torch
    from diffusers.utils import export_to_video, load_image

    device = arguments.device or best_device()
    pipeline = load_pipeline(arguments.model, device)
    options = {
        "prompt": arguments.prompt_file.read_text(encoding="utf-8"),
        "width": arguments.width,
        "height": arguments.height,
        "num_frames": arguments.frames,
        # On the CPU, so that a seed gives the same noise on every machine.
        "generator": torch.Generator("cpu").manual_seed(arguments.seed),
    }
    if arguments.negative:
        options["negative_prompt"] = arguments.negative
    if arguments.steps is not None:
        options["num_inference_steps"] = arguments.steps
    if arguments.guidance is not None:
        options["guidance_scale"] = arguments.guidance
    if arguments.image:
        image = load_image(arguments.image)
        options["image"] = image.resize((arguments.width, arguments.height))
    frames = pipeline(**options).frames[0]
    export_to_video(frames, arguments.output, fps=arguments.fps)
    return 0


if __name__ == "__main__":
    sys.exit(main())
