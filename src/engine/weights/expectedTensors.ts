/** Name and shape of every tensor that the encoders of a manifest need: checked before any of them is used. */
import type {
  ImageArchitecture,
  OsseletText,
  RobertaText,
  TextArchitecture,
  TransformerShape,
} from '../architecture.ts';

export type Shapes = Readonly<Record<string, readonly number[]>>;

export function expectedTensors(image: ImageArchitecture, text: TextArchitecture): Shapes {
  return { ...imageTensors(image), ...textTensors(text) };
}

function imageTensors(image: ImageArchitecture): Shapes {
  const [rows, columns] = image.grid;
  return {
    ...stemTensors(image),
    'image.cls': [image.width],
    'image.pos': [rows * columns, image.width],
    ...transformer('image', image),
    ...linear('image.projGlobal', image.width, image.embedding),
    ...linear('image.projPatch', image.width, image.embedding),
    ...linear('image.heads', image.width, image.headLabels.length),
  };
}

function stemTensors({ stem }: ImageArchitecture): Shapes {
  const shapes = stem.blocks.map((block, index) => {
    const name = `image.stem.block${index}`;
    return {
      ...conv(`${name}.conv1`, block.in, block.out, 3),
      ...conv(`${name}.conv2`, block.out, block.out, 3),
      ...(block.shortcut ? conv(`${name}.shortcut`, block.in, block.out, 1) : {}),
    };
  });
  return Object.assign(
    {},
    conv('image.stem.conv0', 1, stem.conv0.out, stem.conv0.kernel),
    ...shapes,
  ) as Shapes;
}

export function textTensors(text: TextArchitecture): Shapes {
  return text.kind === 'roberta' ? robertaTensors(text) : osseletTensors(text);
}

function robertaTensors(text: RobertaText): Shapes {
  const { width, mlpRatio, layers } = text;
  const blocks = Array.from({ length: layers }, (_, index) => {
    const name = `text.encoder.layer.${index}`;
    return {
      ...linear(`${name}.attention.self.query`, width, width),
      ...linear(`${name}.attention.self.key`, width, width),
      ...linear(`${name}.attention.self.value`, width, width),
      ...linear(`${name}.attention.output.dense`, width, width),
      ...norm(`${name}.attention.output.LayerNorm`, width),
      ...linear(`${name}.intermediate.dense`, width, mlpRatio * width),
      ...linear(`${name}.output.dense`, mlpRatio * width, width),
      ...norm(`${name}.output.LayerNorm`, width),
    };
  });
  return Object.assign(
    {
      'text.embeddings.word_embeddings.weight': [text.vocabulary, width],
      'text.embeddings.position_embeddings.weight': [text.firstPosition + text.maxTokens, width],
      'text.embeddings.token_type_embeddings.weight': [1, width],
      ...norm('text.embeddings.LayerNorm', width),
      ...linear('text.projection', width, text.embedding),
    },
    ...blocks,
  ) as Shapes;
}

function osseletTensors(text: OsseletText): Shapes {
  return {
    'text.embed': [text.vocabulary, text.width],
    'text.pos': [text.maxTokens, text.width],
    ...transformer('text', text),
    ...linear('text.proj', text.width, text.embedding),
    ...linear('text.facts', text.embedding, text.facts.length * 3),
  };
}

function transformer(name: string, shape: TransformerShape): Shapes {
  const blocks = Array.from({ length: shape.layers }, (_, index) => block(`${name}.blocks.${index}`, shape));
  return Object.assign({}, ...blocks, norm(`${name}.norm`, shape.width)) as Shapes;
}

function block(name: string, { width, mlpRatio }: TransformerShape): Shapes {
  return {
    ...norm(`${name}.norm1`, width),
    ...linear(`${name}.attn.qkv`, width, 3 * width),
    ...linear(`${name}.attn.out`, width, width),
    ...norm(`${name}.norm2`, width),
    ...linear(`${name}.mlp.fc1`, width, mlpRatio * width),
    ...linear(`${name}.mlp.fc2`, mlpRatio * width, width),
  };
}

const norm = (name: string, width: number): Shapes => ({
  [`${name}.weight`]: [width],
  [`${name}.bias`]: [width],
});
const linear = (name: string, from: number, to: number): Shapes => ({
  [`${name}.weight`]: [to, from],
  [`${name}.bias`]: [to],
});
const conv = (name: string, from: number, to: number, kernel: number): Shapes => ({
  [`${name}.weight`]: [to, from, kernel, kernel],
  [`${name}.bias`]: [to],
});
