#!/usr/bin/env python3
"""Writes models/osselet-mini/self-test.json: what the pilot's own numpy forward pass gives for the self-test film and a
few sentences. The app compares its engine with these numbers each time it loads the model.

  python3 scripts/models/self_test.py        needs ../shared/pilot-model, numpy and pillow (check.py imports it)
"""
import importlib.util
import json
import pathlib
import re

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
PILOT = ROOT.parent / 'shared' / 'pilot-model'
FOLDER = ROOT / 'models' / 'osselet-mini'
GREY = 'self-test.grey.bin'
SENTENCES = [
    'fracture',
    'pas de fracture',
    'Fracture de l’extrémité distale du radius, sans matériel d’ostéosynthèse',
    'no fracture of the pneumothorax',
    'Poignet de profil : aspect normal ?',
]
# Patches of the 20 x 20 grid: a corner of the background, the middle of the film.
PATCHES = [0, 210]
# Embeddings are unit vectors; features are a hundred times larger. GPUs may reorder and fuse float32 sums.
TOLERANCE = {
    'wasm': {'embedding': 1e-4, 'feature': 5e-4},
    'webgpu': {'embedding': 1e-3, 'feature': 5e-3},
}


def load_check():
    spec = importlib.util.spec_from_file_location('check', PILOT / 'check.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def numbers(values):
    return [round(float(v), 6) for v in values]


def main():
    check = load_check()
    weights = check.load_weights(str(PILOT / 'model.safetensors'))
    config = json.loads((PILOT / 'config.json').read_text(encoding='utf-8'))
    vocabulary = json.loads((PILOT / 'vocab.json').read_text(encoding='utf-8'))
    rule = config['preprocessing']
    side = rule['letterboxSide']
    grey = np.fromfile(FOLDER / GREY, np.uint8).reshape(side, side)
    image = check.image(weights, config, check.to_input(grey, rule['size'], rule['mean'], rule['std']))
    texts = []
    for sentence in SENTENCES:
        ids = check.tokens(sentence, vocabulary)
        vector = check.text(weights, config, ids)
        texts.append({'sentence': sentence, 'ids': ids, 'embedding': numbers(vector)})
    result = {
        'grey': {'file': GREY, 'side': side},
        'image': {
            'embedding': numbers(image['embedding']),
            'cls': numbers(image['cls']),
            'patches': [{'index': i, 'vector': numbers(image['patches'][i])} for i in PATCHES],
        },
        'texts': texts,
        'tolerance': TOLERANCE,
    }
    text = json.dumps(result, ensure_ascii=False, indent=1)
    text = re.sub(r'\[\s+(-?\d[-\d.,\se]*?)\s+\]', lambda m: '[' + ' '.join(m[1].split()) + ']', text)
    (FOLDER / 'self-test.json').write_text(text + '\n', encoding='utf-8')


if __name__ == '__main__':
    main()
