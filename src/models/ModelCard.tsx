/** Content of the « Modèle » dialog: what answers, since when it may be trusted, and where it may not. */
import { useTranslation } from 'react-i18next';
import { type CardBlock, parseCard } from './cardMarkdown.ts';
import type { ModelDescription } from './manifest.ts';
import './models.css';

export function ModelCard({ model }: { readonly model: ModelDescription }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const { name, version, licence } = model.manifest;
  return (
    <article className="models-card">
      <p className="models-name">
        <strong>{name}</strong> {t('models.card.version', { version })}
      </p>
      <dl className="models-identity">
        <dt>{t('models.card.licence')}</dt>
        <dd>{licence}</dd>
        <dt>{t('models.card.hash')}</dt>
        <dd>
          <code title={t('models.card.hash-detail', { hash: model.hash })}>{model.hash.slice(0, 12)}</code>
        </dd>
      </dl>
      <section aria-label={t('models.card.body')} lang={language}>
        {parseCard(model.card[language]).map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </section>
    </article>
  );
}

function Block({ block }: { readonly block: CardBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? null : <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
  }
}

function Table({ head, rows }: Omit<Extract<CardBlock, { kind: 'table' }>, 'kind'>) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
