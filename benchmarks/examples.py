"""One request for each model of `openapi.yaml`, every field set to a typical value, and an answer."""

from __future__ import annotations

from typing import Any, Final

REQUESTS: Final[dict[str, dict[str, Any]]] = {
    "SDXLRequest": {
        "model": "sdxl",
        "prompt": "A lighthouse on a cliff at dusk, oil on canvas",
        "negative_prompt": "people, text, watermark",
        "seed": 42,
        "size": "1344x768",
        "cfg_scale": 9.5,
        "num_outputs": 2,
        "scheduler": "K_DPMPP_2M",
        "num_inference_steps": 60,
    },
    "SD3Request": {
        "model": "sd3",
        "prompt": "A paper boat in a puddle, macro photograph",
        "seed": 7,
        "size": "1024x1024",
        "steps": 20,
        "cfg_scale": 3.5,
        "output_quality": 90,
    },
    "SD35Request": {
        "model": "sd3_5",
        "prompt": "A paper boat in a puddle, macro photograph",
        "seed": 4294967295,
        "size": "768x1344",
        "steps": 50,
        "cfg_scale": 4.0,
        "output_quality": 100,
    },
}
ANSWER: Final = {"data": [{"url": "https://images.example/lighthouse.webp"}]}
