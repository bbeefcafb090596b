#!/usr/bin/env python3
"""Writes image-input.json: what OpenCV (preset "paper") and check.py (preset "osselet") make of six grey images.

  /usr/bin/python3 src/embeddings/goldens/image-input/make.py && npx biome format --write src/embeddings/goldens
Needs Debian's python3-opencv, python3-numpy, python3-pil and ../shared/pilot-model (check.py).
"""
import hashlib
import importlib.util
import json
import pathlib

import cv2
import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
PILOT = HERE.parents[4] / 'shared' / 'pilot-model'
# Width x height. A film; odd sides; flat; enlarged; equal, and half, to 448; half to 336 and a third to 224.
SIZES = [(2500, 3000), (1771, 2357), (1001, 640), (97, 131), (448, 448), (672, 672)]
SIDES = [224, 336, 448]
LETTERBOX = 448
SAMPLES = 100


def image(width, height):
    """Rings under a fine texture: every grey, and detail that an antialiased filter would smooth."""
    x = np.arange(width, dtype=np.int64)[None, :]
    y = np.arange(height, dtype=np.int64)[:, None]
    return ((((x * x + 3 * y * y) >> 9) + (x * 7 + y * 13) % 31 + (x * y) % 5) & 255).astype(np.uint8)


def facts(values):
    """Values at (k x 7919) mod n, row by row, their sum and sum of squares over all."""
    flat = values.astype(np.float64).ravel()
    at = (np.arange(SAMPLES) * 7919) % flat.size
    return {
        'samples': [round(float(v), 6) for v in flat[at]],
        'sum': round(float(flat.sum()), 2),
        'sumOfSquares': round(float((flat ** 2).sum()), 2),
    }


def paper(grey, side):
    small = cv2.resize(grey, (side, side), interpolation=cv2.INTER_LINEAR)
    sha = hashlib.sha256(small.tobytes()).hexdigest()
    return {'grey8Sha256': sha, **facts((small / 255 - 0.5) / 0.25)}


def load_check():
    spec = importlib.util.spec_from_file_location('check', PILOT / 'check.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def osselet(check, grey, side):
    square = check.letterbox(check.Image.fromarray(grey), LETTERBOX)
    return facts(check.to_input(square, side, 0.3, 0.25))


def main():
    check = load_check()
    images = []
    for width, height in SIZES:
        grey = image(width, height)
        images.append({
            'width': width,
            'height': height,
            'sha256': hashlib.sha256(grey.tobytes()).hexdigest(),
            'paper': {side: paper(grey, side) for side in SIDES},
            'osselet': {side: osselet(check, grey, side) for side in SIDES + [320]},
        })
    made = {'opencv': cv2.__version__, 'letterboxSide': LETTERBOX, 'images': images}
    (HERE / 'image-input.json').write_text(json.dumps(made) + '\n', encoding='utf-8')


main()
