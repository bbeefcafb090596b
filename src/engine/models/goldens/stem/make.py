#!/usr/bin/env python3
"""Writes stem.json: convolution stems computed by plain numpy loops in float64, batch norm as its own step.

  /usr/bin/python3 src/engine/models/goldens/stem/make.py && npx biome format --write src/engine/models/goldens
Needs Debian's python3-numpy and ../shared/pretrained/mobilenet-v2.
"""
import json
import math
import pathlib
import struct

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
MOBILENET = HERE.parents[5] / 'shared' / 'pretrained' / 'mobilenet-v2'
EPS = 1e-3


def layer(name, kind, kernel, stride, padding, cin, cout, activation, bn=None, source=None, add=None):
    return {'name': name, 'kind': kind, 'kernel': kernel, 'stride': stride, 'padding': padding, 'in': cin, 'out': cout,
            'activation': activation, 'batchNormEps': bn, 'from': source, 'add': add}


# Odd and even sides under "same" at stride 2, explicit and no padding, both norms, both activations, two residuals.
LAYERS = [
    layer('first', 'conv', 5, 2, 2, 1, 4, 'relu'),
    layer('deep', 'depthwise', 3, 2, 'same', 4, 4, 'relu6', bn=EPS),
    layer('wide', 'conv', 1, 1, 0, 4, 6, 'none'),
    layer('block.conv1', 'conv', 3, 2, 'same', 6, 8, 'relu', bn=EPS),
    layer('block.shortcut', 'conv', 1, 2, 'same', 6, 8, 'none', source='wide'),
    layer('block.conv2', 'conv', 3, 1, 1, 8, 8, 'relu', source='block.conv1', add='block.shortcut'),
    layer('last.deep', 'depthwise', 3, 1, 'same', 8, 8, 'relu6'),
    layer('last.project', 'conv', 1, 1, 'same', 8, 8, 'none', bn=EPS, add='block.conv2'),
]
SIDE = 43


def wave(count, step, scale):
    return scale * np.sin(step * np.arange(1, count + 1, dtype=np.float64))


def small_weights():
    """The same waves are computed in the test; no file of weights is needed."""
    weights = {}
    for i, rule in enumerate(LAYERS):
        seen = 1 if rule['kind'] == 'depthwise' else rule['in']
        shape = (rule['out'], seen, rule['kernel'], rule['kernel'])
        count = math.prod(shape)
        weights[rule['name'] + '.weight'] = wave(count, 1.7 + i, 2 / math.sqrt(count / rule['out'])).reshape(shape)
        out = rule['out']
        if rule['batchNormEps'] is None:
            weights[rule['name'] + '.bias'] = wave(out, 0.9 + i, 0.3)
        else:
            weights[rule['name'] + '.bn.weight'] = 1 + wave(out, 0.5 + i, 0.4)
            weights[rule['name'] + '.bn.bias'] = wave(out, 0.7 + i, 0.3)
            weights[rule['name'] + '.bn.running_mean'] = wave(out, 1.1 + i, 0.2)
            weights[rule['name'] + '.bn.running_var'] = 0.5 + wave(out, 1.3 + i, 0.4) ** 2
    return {name: values.astype(np.float32).astype(np.float64) for name, values in weights.items()}


def padded(x, rule):
    if rule['padding'] != 'same':
        p = rule['padding']
        return np.pad(x, ((0, 0), (p, p), (p, p)))
    pads = []
    for n in x.shape[1:]:
        total = max((math.ceil(n / rule['stride']) - 1) * rule['stride'] + rule['kernel'] - n, 0)
        pads.append((total // 2, total - total // 2))
    return np.pad(x, [(0, 0)] + pads)


def convolve(x, w, rule):
    k, s = rule['kernel'], rule['stride']
    p = padded(x, rule)
    rows, columns = (p.shape[1] - k) // s + 1, (p.shape[2] - k) // s + 1
    out = np.zeros((rule['out'], rows, columns))
    for i in range(k):
        for j in range(k):
            part = p[:, i:i + s * (rows - 1) + 1:s, j:j + s * (columns - 1) + 1:s]
            if rule['kind'] == 'depthwise':
                out += w[:, 0, i, j][:, None, None] * part
            else:
                out += np.tensordot(w[:, :, i, j], part, 1)
    return out


def run(image, layers, weights):
    outputs, previous = {}, image
    for rule in layers:
        name = rule['name']
        x = previous if rule['from'] is None else outputs[rule['from']]
        y = convolve(x, weights[name + '.weight'], rule)
        if rule['batchNormEps'] is None:
            y += weights[name + '.bias'][:, None, None]
        else:
            gamma, beta, mean, var = (weights[f'{name}.bn.{part}'][:, None, None]
                                      for part in ('weight', 'bias', 'running_mean', 'running_var'))
            y = (y - mean) / np.sqrt(var + rule['batchNormEps']) * gamma + beta
        if rule['add'] is not None:
            y = y + outputs[rule['add']]
        if rule['activation'] != 'none':
            y = np.clip(y, 0, 6 if rule['activation'] == 'relu6' else None)
            if rule['activation'] == 'relu6' and image.shape[0] == 1:
                print(name, 'reaches six at', (y == 6).mean(), 'and zero at', (y == 0).mean())
        outputs[name] = previous = y
    return previous


def image_of(side, channels, scale):
    plane = wave(side * side, 0.013, scale).astype(np.float32).astype(np.float64).reshape(side, side)
    return np.repeat(plane[None], channels, 0)


def mobilenet():
    """Layers up to block 17 in our terms: a block's output is added to its input where shapes agree."""
    rules = json.loads((MOBILENET / 'architecture.json').read_text(encoding='utf-8'))['layers']
    raw = (MOBILENET / 'model.safetensors').read_bytes()
    length = struct.unpack('<Q', raw[:8])[0]
    weights = {}
    for name, entry in json.loads(raw[8:8 + length]).items():
        if name != '__metadata__':
            start, end = entry['data_offsets']
            values = np.frombuffer(raw[8 + length + start:8 + length + end], {'F16': '<f2', 'F32': '<f4'}[entry['dtype']])
            weights[name] = values.reshape(entry['shape']).astype(np.float64)
    layers, block, entered = [], None, (None, 3, 1)
    for rule in rules:
        if rule['name'] == 'last':
            break
        own = rule['name'].split('.')[0]
        if own != block:
            block = own
            entered = (layers[-1]['name'], layers[-1]['out']) if layers else None
            stride = 1
        stride *= rule['stride']
        ends = rule['name'].endswith('.project')
        add = entered[0] if ends and stride == 1 and entered[1] == rule['out'] else None
        layers.append(layer(rule['name'], rule['kind'], rule['kernel'], rule['stride'], 'same', rule['in'], rule['out'],
                            rule['activation'], add=add))
    return layers, weights


def rounded(values):
    return [round(float(v), 6) for v in np.moveaxis(values, 0, -1).ravel()]


def main():
    # Large enough that some values reach the six of a ReLU6.
    small = run(image_of(SIDE, 1, 40.0), LAYERS, small_weights())
    layers, weights = mobilenet()
    large = run(image_of(97, 3, 1.0), layers, weights)
    made = {
        'small': {'side': SIDE, 'layers': LAYERS, 'shape': list(small.shape[1:]) + [small.shape[0]],
                  'values': rounded(small)},
        'mobilenet': {'side': 97, 'layers': layers, 'shape': list(large.shape[1:]) + [large.shape[0]],
                      'everySeventh': rounded(large)[::7]},
    }
    (HERE / 'stem.json').write_text(json.dumps(made) + '\n', encoding='utf-8')
    print(small.shape, large.shape, np.abs(small).max(), np.abs(large).max())


main()
